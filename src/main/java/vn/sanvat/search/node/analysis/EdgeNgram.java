package vn.sanvat.search.node.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;
import org.elasticsearch.plugin.settings.AnalysisSettings;
import org.elasticsearch.plugin.settings.BooleanSetting;
import org.elasticsearch.plugin.settings.IntSetting;
import org.elasticsearch.plugin.settings.StringSetting;

/**
 * Token filter {@code edge_ngram}: the beginnings of a word. Supports {@code min_gram} (default 1),
 * {@code max_gram} (default 2) and {@code preserve_original} (default false); of {@code side} only
 * {@code front}, its default.
 */
@NamedComponent("edge_ngram")
public class EdgeNgram implements TokenFilterFactory {
    /** What an index may set. */
    @AnalysisSettings
    public interface Settings {
        @IntSetting(path = "min_gram", defaultValue = 1)
        int minGram();

        @IntSetting(path = "max_gram", defaultValue = 2)
        int maxGram();

        @BooleanSetting(path = "preserve_original", defaultValue = false)
        boolean preserveOriginal();

        @StringSetting(path = "side", defaultValue = "front")
        String side();
    }

    private final int minGram;
    private final int maxGram;
    private final boolean preserveOriginal;

    @Inject
    public EdgeNgram(Settings settings) {
        if (!settings.side().equals("front")) {
            throw new IllegalArgumentException("edge_ngram: only side [front] is known, not [" + settings.side() + "]");
        }
        minGram = settings.minGram();
        maxGram = settings.maxGram();
        preserveOriginal = settings.preserveOriginal();
        if (minGram < 1 || maxGram < minGram) {
            throw new IllegalArgumentException(
                    "edge_ngram: 1 <= min_gram <= max_gram does not hold for " + minGram + " and " + maxGram);
        }
    }

    @Override
    public TokenStream create(TokenStream tokens) {
        return new EdgeNGramTokenFilter(tokens, minGram, maxGram, preserveOriginal);
    }
}
