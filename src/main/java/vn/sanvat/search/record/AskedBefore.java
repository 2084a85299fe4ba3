package vn.sanvat.search.record;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.sanvat.content.Folded;
import vn.sanvat.content.Language;
import vn.sanvat.search.word.Words;

/** What many asked for with success, in memory. Which words may be said to others is for who shows them. */
@Component
public class AskedBefore {
    private record Known(String words, String folded) {
        boolean beginsLike(String foldedTyped) {
            return folded.startsWith(foldedTyped) && !folded.equals(foldedTyped);
        }
    }

    private final boolean isEnabled;
    private volatile Map<Language, List<Known>> known = Map.of();

    AskedBefore(RecordProperties properties) {
        this.isEnabled = properties.enabled();
    }

    /** Whether there may be other ones in a moment. */
    public boolean changes() {
        return isEnabled;
    }

    /** Those that go on from what is typed; with the same marks first, then what was asked for most. */
    public Stream<String> beginningLike(String typed, Language language) {
        var spelled = Words.spelled(typed);
        var folded = Folded.of(spelled);
        if (folded.isEmpty()) {
            return Stream.of();
        }
        return known.getOrDefault(language, List.of()).stream()
                .filter(each -> each.beginsLike(folded))
                .map(Known::words)
                .sorted(Comparator.comparing(words -> !words.startsWith(spelled)));
    }

    /** @param queries the most asked first */
    void replace(List<AskedQuery> queries) {
        known = queries.stream()
                .map(AskedQuery::words)
                .collect(Collectors.groupingBy(
                        AskedWords::language,
                        Collectors.mapping(
                                asked -> new Known(asked.words(), Folded.of(asked.words())), Collectors.toList())));
    }
}
