package vn.sanvat.search.meaning;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.sanvat.content.words.Folded;
import vn.sanvat.search.word.Words;
import vn.sanvat.taxonomy.Category;

/** What readers may call a product group: its name, or one of the things that its name lists. */
final class CategoryNames {
    private final Map<String, Map<String, Float>> toned = new HashMap<>();
    private final Map<String, Map<String, Float>> folded = new HashMap<>();

    CategoryNames(Collection<Category> categories) {
        for (var category : categories) {
            Stream.of(category.name(), category.nameEn()).forEach(name -> add(category.code(), name));
        }
    }

    private void add(String code, String name) {
        put(name, code, 1);
        var parts = List.of(name.split(",| and | và "));
        parts.forEach(part -> put(part, code, 1f / parts.size()));
    }

    private void put(String name, String code, float share) {
        var words = Words.plain(name);
        if (!words.isEmpty()) {
            toned.computeIfAbsent(words, k -> new HashMap<>()).merge(code, share, Math::max);
            folded.computeIfAbsent(Folded.of(words), k -> new HashMap<>()).merge(code, share, Math::max);
        }
    }

    /** Codes of the groups that the words name, with how much of the group they name, up to 1. */
    Map<String, Float> named(List<String> words) {
        var key = String.join(" ", words);
        return (Words.isMarked(words) ? toned : folded).getOrDefault(key, Map.of());
    }
}
