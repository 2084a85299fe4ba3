package vn.sanvat.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.sanvat.SiteTest;
import vn.sanvat.catalogue.Catalogues;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.catalogue.list.EntryQuery;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;
import vn.sanvat.content.words.Folded;

/** Whether search finds what people mean, by kind of query, in the real content. */
@SiteTest
class SearchQualityIT {
    private static final double FLOOR = 0.95;
    private static final double FLOOR_OF_A_KIND = 0.85;

    @Autowired
    private Search search;

    @Autowired
    private Catalogues catalogues;

    private final Map<String, int[]> scores = new TreeMap<>();
    private final List<String> missed = new ArrayList<>();

    @BeforeEach
    void waitForTheIndex() {
        SearchReady.await(search);
    }

    private record KnownParameters(String kind, Language language, String query, int top, List<String> slugs) {
        static KnownParameters of(String line) {
            var cells = line.split("\t", -1);
            return new KnownParameters(
                    cells[0],
                    new Language(cells[1]),
                    cells[2],
                    Integer.parseInt(cells[3]),
                    Arrays.asList(cells[4].split(",")));
        }

        boolean isAnswered(List<String> found) {
            return found.stream()
                    .anyMatch(slug -> slugs.stream().anyMatch(wanted -> slug.matches(wanted.replace("*", ".*"))));
        }
    }

    @Test
    void findsWhatPeopleMean() throws IOException {
        for (var asked : asked()) {
            var found = slugs(asked.query(), asked.language(), asked.top());
            note(asked.kind(), asked.query(), asked.isAnswered(found), found);
        }
        print("search quality");
        assertThat(share(scores.values())).as("%s", missed).isGreaterThanOrEqualTo(FLOOR);
        scores.forEach((kind, score) ->
                assertThat(share(List.of(score))).as("%s: %s", kind, missed).isGreaterThanOrEqualTo(FLOOR_OF_A_KIND));
    }

    @Test
    void findsEveryEntryByItsOwnTitle() {
        var chance = new Random(20_231_106);
        for (var item : catalogues.current().byName(Language.VIETNAMESE)) {
            if (item.type().equals(EntryType.PAGE)) {
                continue;
            }
            var title = item.title(Language.VIETNAMESE);
            look("title exact", title, item, 1);
            look("title unaccented", Folded.of(title), item, 1);
            look("title nfd", Normalizer.normalize(title, Normalizer.Form.NFD), item, 1);
            look("title part-accented", halfFolded(title), item, 1);
            look("title mistyped", mistyped(Folded.of(title), chance), item, 3);
        }
        print("every title");
        scores.forEach((kind, score) -> assertThat(share(List.of(score)))
                .as("%s: %s", kind, missed)
                .isGreaterThanOrEqualTo(kind.equals("title mistyped") ? 0.97 : 1));
    }

    private void look(String kind, String text, Item item, int top) {
        var found = slugs(text, Language.VIETNAMESE, top);
        note(kind, text, found.contains(item.slug()), found);
    }

    private List<String> slugs(String text, Language language, int top) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return search.search(EntryQuery.all(language).withText(composed).withPage(1, top)).hits().stream()
                .map(hit -> hit.item().slug())
                .toList();
    }

    private void note(String kind, String query, boolean right, List<String> found) {
        var score = scores.computeIfAbsent(kind, each -> new int[2]);
        score[0] += right ? 1 : 0;
        score[1]++;
        if (!right) {
            missed.add(kind + " “" + query + "” found " + found);
        }
    }

    private void print(String what) {
        System.out.printf("%s: %.1f %%%n", what, 100 * share(scores.values()));
        scores.forEach((kind, score) -> System.out.printf("  %-20s %3d of %3d%n", kind, score[0], score[1]));
        missed.forEach(each -> System.out.println("  missed: " + each));
    }

    private static double share(Iterable<int[]> scores) {
        double right = 0;
        double all = 0;
        for (var score : scores) {
            right += score[0];
            all += score[1];
        }
        return right / all;
    }

    private static String halfFolded(String title) {
        var words = title.split(" ");
        for (var i = 1; i < words.length; i += 2) {
            words[i] = Folded.of(words[i]);
        }
        return String.join(" ", words);
    }

    /** One letter left out, doubled, or changed over with the next. */
    private static String mistyped(String text, Random chance) {
        var letters = new StringBuilder(text);
        var at = 0;
        do {
            at = chance.nextInt(letters.length() - 1);
        } while (!Character.isLetter(letters.charAt(at)) || !Character.isLetter(letters.charAt(at + 1)));
        switch (chance.nextInt(3)) {
            case 0 -> letters.deleteCharAt(at + 1);
            case 1 -> letters.insert(at, letters.charAt(at));
            default -> letters.insert(at, letters.charAt(at + 1)).deleteCharAt(at + 2);
        }
        return letters.toString();
    }

    private static List<KnownParameters> asked() throws IOException {
        try (var in = Objects.requireNonNull(SearchQualityIT.class.getResourceAsStream("/search-quality.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(KnownParameters::of)
                    .toList();
        }
    }
}
