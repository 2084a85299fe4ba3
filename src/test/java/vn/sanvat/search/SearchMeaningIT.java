package vn.sanvat.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.sanvat.SiteTest;
import vn.sanvat.catalogue.Catalogues;
import vn.sanvat.catalogue.list.EntryQuery;
import vn.sanvat.catalogue.list.Result;
import vn.sanvat.content.Language;

/** Whether search understands what people mean, and finds nothing that they do not, by kind of query. */
@SiteTest
class SearchMeaningIT {
    private static final int FIRST = 10;
    private static final Duration LONGEST =
            Duration.ofSeconds(20); // until the first search of a cold server is answered
    /** Share of the first ten that have to fit, for a query to count as answered. */
    private static final double ENOUGH = 0.7;

    private static final double FLOOR = 0.95;
    private static final double FLOOR_OF_PRECISION = 0.95;

    @Autowired
    private Search search;

    @Autowired
    private Catalogues catalogues;

    @Autowired
    private Clock clock;

    private record Score(int answered, int asked, double precision) {
        Score and(boolean isAnswered, double share) {
            return new Score(answered + (isAnswered ? 1 : 0), asked + 1, precision + share);
        }
    }

    private final Map<String, Score> scores = new TreeMap<>();
    private final List<String> missed = new ArrayList<>();

    @BeforeEach
    void waitForTheIndex() {
        SearchReady.await(search);
        var any = EntryQuery.all(Language.VIETNAMESE).withText("nước mắm");
        SearchReady.until(LONGEST, () -> search.search(any).answered() == Result.Answered.INDEX);
    }

    @Test
    void findsWhatIsMeantAndNothingElse() throws IOException {
        for (var line : lines()) {
            var cells = line.split("\t");
            look(cells[0], new Language(cells[1]), cells[2], cells[3]);
        }
        scores.forEach((kind, score) -> System.out.printf(
                "  %-12s %3d of %3d, precision %.2f%n",
                kind, score.answered(), score.asked(), score.precision() / score.asked()));
        missed.forEach(each -> System.out.println("  missed: " + each));
        var answered = scores.values().stream().mapToDouble(Score::answered).sum();
        var asked = scores.values().stream().mapToDouble(Score::asked).sum();
        var precision = scores.values().stream().mapToDouble(Score::precision).sum() / asked;
        System.out.printf("search meaning: %.3f, precision %.3f of %.0f%n", answered / asked, precision, asked);
        assertThat(answered / asked).as("%s", missed).isGreaterThanOrEqualTo(FLOOR);
        assertThat(precision).as("%s", missed).isGreaterThanOrEqualTo(FLOOR_OF_PRECISION);
    }

    private void look(String kind, Language language, String text, String conditions) {
        var query = EntryQuery.all(language).withText(text).withPage(1, FIRST);
        var result = search.search(query);
        assertThat(result.answered()).as(text).isEqualTo(Result.Answered.INDEX);
        var isRight = new Fit(catalogues.current(), LocalDate.now(clock), conditions);
        var hits = result.hits();
        var fitting = hits.stream().filter(hit -> isRight.isRight(hit.item())).count();
        var nothing = catalogues.current().items().stream().noneMatch(isRight::isRight);
        var precision =
                nothing || hits.isEmpty() ? (nothing == hits.isEmpty() ? 1 : 0) : (double) fitting / hits.size();
        var answered = nothing
                ? hits.isEmpty()
                : !hits.isEmpty() && isRight.isRight(hits.get(0).item()) && precision >= ENOUGH;
        scores.merge(kind, new Score(0, 0, 0).and(answered, precision), (old, one) -> old.and(answered, precision));
        if (!answered) {
            missed.add(
                    "%s “%s” found %d %s %s".formatted(kind, text, result.total(), understood(result), names(result)));
        }
    }

    private static List<String> understood(Result result) {
        return result.understood().stream()
                .map(part -> part.filter().key() + part.values())
                .toList();
    }

    private static List<String> names(Result result) {
        return result.hits().stream().map(hit -> hit.item().slug()).toList();
    }

    private static List<String> lines() throws IOException {
        try (var in = Objects.requireNonNull(SearchMeaningIT.class.getResourceAsStream("/search-meaning.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }
}
