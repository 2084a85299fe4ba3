package vn.sanvat.search.index;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import vn.sanvat.content.Language;
import vn.sanvat.search.connection.SearchProperties;
import vn.sanvat.search.word.ResourceText;
import vn.sanvat.search.word.TonePlacement;

/** Settings and mapping of every index, and the names that follow from them. */
public final class IndexDefinition {
    private static final String FILE = "index.json";
    private static final int HASH_LENGTH = 12; // hexadecimal digits in a name

    private final String json;
    private final String hash;
    private final SearchProperties properties;

    IndexDefinition(SearchProperties properties) {
        this.properties = properties;
        this.json = ResourceText.of(IndexDefinition.class, FILE)
                .replace(
                        "\"TONE_RULES\"",
                        TonePlacement.rules().stream()
                                .map(rule -> "\"" + rule + "\"")
                                .collect(Collectors.joining(",")));
        this.hash = DigestUtils.sha256Hex(json + IndexDocument.FORM).substring(0, HASH_LENGTH);
    }

    String json() {
        return json;
    }

    /** The name that readers ask. */
    String alias(Language language) {
        return properties.alias(language);
    }

    /** Whether a name is one of ours, by whatever definition: another site's may begin alike. */
    boolean isIndexOf(Language language, String name) {
        return name.matches(Pattern.quote(alias(language)) + "-[0-9a-f]{" + HASH_LENGTH + "}-\\d+");
    }

    /** The name of the index that says who writes. */
    String owner() {
        return properties.prefix() + ".owner";
    }

    /** @param build tells apart indexes of one definition that are built beside each other */
    String name(Language language, long build) {
        return prefix(language) + build;
    }

    /** What the names of all indexes of this definition begin with. */
    String prefix(Language language) {
        return alias(language) + "-" + hash + "-";
    }
}
