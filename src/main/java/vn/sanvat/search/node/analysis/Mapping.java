package vn.sanvat.search.node.analysis;

import java.io.Reader;
import java.util.List;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.CharFilterFactory;
import org.elasticsearch.plugin.settings.AnalysisSettings;
import org.elasticsearch.plugin.settings.ListSetting;

/**
 * Char filter {@code mapping}: "oà =&gt; òa". Supports {@code mappings} with the escapes of the
 * standard one (backslash with t, n, r, b, f, another backslash, or u and four digits); not {@code
 * mappings_path}.
 */
@NamedComponent("mapping")
public class Mapping implements CharFilterFactory {
    /** What an index may set. */
    @AnalysisSettings
    public interface Settings {
        @ListSetting(path = "mappings")
        List<String> mappings();
    }

    private static final String ARROW = "=>";

    private final NormalizeCharMap map;

    @Inject
    public Mapping(Settings settings) {
        var builder = new NormalizeCharMap.Builder();
        settings.mappings().forEach(rule -> add(rule, builder));
        map = builder.build();
    }

    private static void add(String rule, NormalizeCharMap.Builder builder) {
        // the last arrow, as the greedy pattern of the standard filter has it
        int arrow = rule.lastIndexOf(ARROW);
        if (arrow < 0) {
            throw new IllegalArgumentException("mapping: invalid rule [" + rule + "], expected \"a => b\"");
        }
        builder.add(
                unescape(rule.substring(0, arrow).strip()),
                unescape(rule.substring(arrow + ARROW.length()).strip()));
    }

    private static String unescape(String text) {
        var plain = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c != '\\' || at + 1 == text.length()) {
                plain.append(c);
            } else if (text.charAt(++at) == 'u' && at + 4 < text.length()) {
                plain.append((char) Integer.parseInt(text.substring(at + 1, at + 5), 16));
                at += 4;
            } else {
                plain.append(escaped(text.charAt(at)));
            }
        }
        return plain.toString();
    }

    private static char escaped(char letter) {
        return switch (letter) {
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            default -> letter;
        };
    }

    @Override
    public Reader create(Reader text) {
        return new MappingCharFilter(map, text);
    }

    @Override
    public Reader normalize(Reader text) {
        return create(text);
    }
}
