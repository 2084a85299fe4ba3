package vn.sanvat.search.node.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.text.ParseException;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.synonym.SolrSynonymParser;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;
import org.elasticsearch.plugin.settings.AnalysisSettings;
import org.elasticsearch.plugin.settings.BooleanSetting;
import org.elasticsearch.plugin.settings.ListSetting;

/**
 * Token filter {@code synonym_graph}. Supports {@code synonyms} (rules in the Solr form), {@code
 * expand} (default true) and {@code lenient} (default false); not {@code synonyms_path}, {@code
 * synonyms_set}, {@code format} and {@code updateable}.
 *
 * <p>A full cluster brings the rules through the tokenizer and the filters that stand before this
 * one. The plugin interface does not show those, so rules are only tokenized and lowercased here:
 * whoever writes the index settings gives rules in the form in which words reach this filter
 * (folded, where {@code asciifolding} stands before it). Such rules mean the same on both.
 */
@NamedComponent("synonym_graph")
public class SynonymGraph implements TokenFilterFactory {
    /** What an index may set. */
    @AnalysisSettings
    public interface Settings {
        @ListSetting(path = "synonyms")
        List<String> synonyms();

        @BooleanSetting(path = "expand", defaultValue = true)
        boolean expand();

        @BooleanSetting(path = "lenient", defaultValue = false)
        boolean lenient();
    }

    private final SynonymMap synonyms;

    @Inject
    public SynonymGraph(Settings settings) {
        try (Analyzer words = new RuleWords()) {
            var parser = new SolrSynonymParser(true, settings.expand(), words);
            for (String rule : settings.synonyms()) {
                add(rule, parser, settings.lenient());
            }
            synonyms = parser.build();
        } catch (IOException e) {
            throw new IllegalArgumentException("synonym_graph: the synonyms cannot be built", e);
        }
    }

    private static void add(String rule, SolrSynonymParser parser, boolean lenient) throws IOException {
        try {
            parser.parse(new StringReader(rule));
        } catch (ParseException e) {
            if (!lenient) {
                throw new IllegalArgumentException("synonym_graph: invalid synonym rule [" + rule + "]", e);
            }
        }
    }

    @Override
    public TokenStream create(TokenStream tokens) {
        return synonyms.fst == null ? tokens : new SynonymGraphFilter(tokens, synonyms, false);
    }

    private static final class RuleWords extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var words = new StandardTokenizer();
            return new TokenStreamComponents(words, new LowerCaseFilter(words));
        }
    }
}
