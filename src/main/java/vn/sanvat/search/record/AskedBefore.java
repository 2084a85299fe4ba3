package vn.sanvat.search.record;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.sanvat.content.Language;
import vn.sanvat.content.words.Folded;
import vn.sanvat.search.word.Words;

/** What many asked for with success, in memory. Which words may be said to others is for who shows them. */
@Component
public class AskedBefore {
    private record Known(String words, String folded) {
        boolean beginsLike(String foldedTyped) {
            return folded.startsWith(foldedTyped) && !folded.equals(foldedTyped);
        }
    }

    /** @param number another one for each; what remembers it does not keep the rest */
    private record State(int number, Map<Language, List<Known>> known) {}

    private volatile State state = new State(0, Map.of());

    /** Tells, now and later, whether what is known is still the same as at this moment. */
    public BooleanSupplier unchanged() {
        var now = state.number();
        return () -> state.number() == now;
    }

    /** Those that go on from what is typed; with the same marks first, then what was asked for most. */
    public Stream<String> beginningLike(String typed, Language language) {
        var spelled = Words.spelled(typed);
        var folded = Folded.of(spelled);
        if (folded.isEmpty()) {
            return Stream.of();
        }
        return state.known().getOrDefault(language, List.of()).stream()
                .filter(each -> each.beginsLike(folded))
                .map(Known::words)
                .sorted(Comparator.comparing(words -> !words.startsWith(spelled)));
    }

    /** @param queries the most asked first */
    synchronized void replace(List<AskedQuery> queries) {
        var known = byLanguage(queries);
        if (!known.equals(state.known())) {
            state = new State(state.number() + 1, known);
        }
    }

    private static Map<Language, List<Known>> byLanguage(List<AskedQuery> queries) {
        return queries.stream()
                .map(AskedQuery::words)
                .collect(Collectors.groupingBy(
                        AskedWords::language,
                        Collectors.mapping(
                                asked -> new Known(asked.words(), Folded.of(asked.words())), Collectors.toList())));
    }
}
