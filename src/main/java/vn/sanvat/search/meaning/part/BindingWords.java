package vn.sanvat.search.meaning.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.sanvat.catalogue.list.Meant;
import vn.sanvat.content.schema.Words;
import vn.sanvat.search.word.ResourceText;

/** Reads {@code words.txt}: what people say to narrow a list, beside the names that the site has. */
final class BindingWords {
    private static final String FILE = "words.txt";

    private BindingWords() {}

    /** Some words with one of the things that they can be. */
    record Bound(String words, Sense sense) {}

    static List<Bound> read() {
        List<Bound> senses = new ArrayList<>();
        ResourceText.lines(BindingWords.class, FILE).forEach(line -> {
            var colon = line.indexOf(':');
            var sense = sense(List.of(line.substring(0, colon).split(" ")));
            for (var words : line.substring(colon + 1).split(",")) {
                senses.add(new Bound(words.strip(), sense));
            }
        });
        return senses;
    }

    private static Sense sense(List<String> head) {
        var details = head.subList(1, head.size());
        return switch (head.get(0)) {
            case "type" -> new Sense.Value(Meant.Filter.TYPE, details.get(0), Words.NONE);
            case "kind" -> new Sense.Value(Meant.Filter.KIND, details.get(0), Words.NONE);
            case "gift" -> new Sense.Value(Meant.Filter.GIFT, "true", Words.NONE);
            case "export" -> new Sense.Value(Meant.Filter.EXPORT, "true", Words.NONE);
            default -> new Sense.Binding(Sense.Use.valueOf(head.get(0).toUpperCase(Locale.ROOT)), details);
        };
    }
}
