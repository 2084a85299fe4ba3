package vn.sanvat.catalogue.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.sanvat.catalogue.Catalogue;
import vn.sanvat.catalogue.TestCatalogue;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;
import vn.sanvat.content.Location;
import vn.sanvat.content.RecognitionState;
import vn.sanvat.content.live.ContentFolder;
import vn.sanvat.taxonomy.Region;

/** What is worked out beforehand answers as a walk through all entries of the sample does. */
class ListingTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
    private static final int QUESTIONS = 400;

    private final Catalogue catalogue = TestCatalogue.of(new ContentFolder(Path.of("content")));
    private final List<Item> items = List.copyOf(catalogue.items());
    private final Random random = new Random(5);

    @Test
    void findsAndCountsWhatAWalkDoes() {
        var found = 0;
        for (var i = 0; i < QUESTIONS; i++) {
            var query = query();
            var result = catalogue.list(query.whole(), TODAY);
            var walk = items.stream().filter(fits(query, "")).toList();

            assertThat(result.hits().stream().map(hit -> hit.item().id()))
                    .as(query.toString())
                    .containsExactlyInAnyOrderElementsOf(
                            walk.stream().map(Item::id).toList());
            for (var facet : result.facets().values()) {
                var among =
                        items.stream().filter(fits(query, facet.name().key())).toList();
                assertThat(counts(facet))
                        .as(facet.name() + " of " + query)
                        .isEqualTo(counts(query, facet.name(), among));
            }
            found += walk.isEmpty() ? 0 : 1;
        }
        assertThat(found).as("questions with an answer").isBetween(QUESTIONS / 4, QUESTIONS - 10);
    }

    @Test
    void everyPageIsAPartOfTheWhole() {
        for (var sort : Sort.values()) {
            for (var types : List.of(Set.<EntryType>of(), Set.of(EntryType.PRODUCT), Set.of(EntryType.EVENT))) {
                var query = EntryQuery.all(Language.ENGLISH)
                        .but()
                        .types(types)
                        .sort(sort)
                        .build();
                var whole = catalogue.list(query.whole(), TODAY).hits();
                var second = catalogue.list(query.withPage(2, 20), TODAY).hits();
                assertThat(second).isEqualTo(whole.subList(20, Math.min(40, whole.size())));
            }
        }
    }

    @Test
    void theRestAfterAPathComesInTheOrderOfPaths() {
        var after = "products/";
        var query =
                EntryQuery.all(Language.VIETNAMESE).but().after(after).build().whole();
        assertThat(catalogue.list(query, TODAY).hits().stream()
                        .map(hit -> hit.item().id().path()))
                .containsExactlyElementsOf(items.stream()
                        .map(item -> item.id().path())
                        .filter(path -> path.compareTo(after) > 0)
                        .sorted()
                        .toList());
    }

    @Test
    void productsComeByWhatTheyAreRecognisedFor() {
        var language = Language.VIETNAMESE;
        assertThat(catalogue.list(EntryQuery.of(EntryType.PRODUCT, language).whole(), TODAY).hits().stream()
                        .map(Hit::item))
                .isSortedAccordingTo(Item.bestFirst(TODAY));
    }

    private EntryQuery query() {
        var some = item();
        var builder = EntryQuery.all(random.nextBoolean() ? Language.VIETNAMESE : Language.ENGLISH)
                .but();
        if (random.nextInt(2) == 0) {
            builder.types(Set.of(some.type()));
        }
        if (random.nextInt(2) == 0) {
            some.regions().stream()
                    .sorted()
                    .skip(random.nextInt(2))
                    .findFirst()
                    .ifPresent(region -> builder.regions(new HashSet<>(List.of(
                            region,
                            item().regions().stream().sorted().findFirst().orElse(region)))));
        }
        if (random.nextInt(3) == 0 && !some.categories().isEmpty()) {
            builder.categories(Set.of(some.categories().get(0).code()));
        }
        if (random.nextInt(4) == 0) {
            builder.stars(random.nextBoolean() ? Set.of(4) : Set.of(3, 5));
        }
        if (random.nextInt(5) == 0) {
            builder.recognitions(Set.of(RecognitionState.values()[random.nextInt(3)]));
        }
        if (random.nextInt(8) == 0) {
            builder.gift(true);
        }
        if (random.nextInt(8) == 0) {
            builder.month(1 + random.nextInt(12));
        }
        if (random.nextInt(8) == 0) {
            builder.from(TODAY.plusDays(random.nextInt(300)));
        }
        if (random.nextInt(8) == 0) {
            builder.to(TODAY.plusDays(random.nextInt(900)));
        }
        if (random.nextInt(8) == 0) {
            builder.kinds(Set.of(some.kind()));
        }
        if (random.nextInt(8) == 0) {
            builder.producers(Set.copyOf(some.makers()));
        }
        if (random.nextInt(8) == 0) {
            builder.export(true);
        }
        if (random.nextInt(8) == 0) {
            builder.near(new Near(some.position().orElse(new Location(15.9, 108.3, Location.Precision.EXACT)), 15));
        }
        if (random.nextInt(8) == 0) {
            builder.changedSince(item().entry().changed());
        }
        return builder.sort(Sort.values()[random.nextInt(3)]).build();
    }

    private Item item() {
        return items.get(random.nextInt(items.size()));
    }

    /** Whether it is what is asked for, without the choice of one facet. */
    private Predicate<Item> fits(EntryQuery query, String but) {
        var filter = new ItemFilter(query, TODAY);
        return item -> filter.lasting(item)
                && inMonth(item, query)
                && query.days(TODAY).map(days -> takesPlace(item, days)).orElse(true)
                && FacetName.of(catalogue.snapshot().schema()).stream()
                        .filter(name -> !name.key().equals(but))
                        .allMatch(name -> filter.facet(name).test(item));
    }

    private static boolean inMonth(Item item, EntryQuery query) {
        return query.daysOfMonth(TODAY)
                .map(days -> ItemFilter.season(item).contains(query.month()) || takesPlace(item, days))
                .orElse(true);
    }

    private static boolean takesPlace(Item item, EntryQuery.Days days) {
        return item.schedule()
                .map(schedule -> !schedule.between(days.first(), days.last()).isEmpty())
                .orElse(false);
    }

    private static Map<String, Long> counts(Facet facet) {
        return facet.values().stream()
                .filter(value -> value.count() > 0)
                .collect(Collectors.toMap(Facet.Value::value, Facet.Value::count));
    }

    private Map<String, Long> counts(EntryQuery query, FacetName name, List<Item> among) {
        Map<String, Long> counts = new HashMap<>();
        among.forEach(item -> values(name, item).forEach(value -> counts.merge(value, 1L, Long::sum)));
        if (name.equals(FacetName.REGION)) {
            counts.keySet().removeIf(id -> !isShown(id) && !query.regions().contains(id));
        }
        return counts;
    }

    private static Stream<String> values(FacetName name, Item item) {
        return switch (name.key()) {
            case "type" -> Stream.of(item.type().key());
            case "region" -> item.regions().stream();
            case "category" -> item.categories().stream().map(each -> each.code());
            case "stars" -> item.stars() == 0 ? Stream.of() : Stream.of(String.valueOf(item.stars()));
            case "recognition" -> item.recognition(TODAY).stream().map(RecognitionState::key);
            case "certificate" -> ItemFilter.certificates(item).stream();
            default -> item.values(name.key()).stream();
        };
    }

    /** Former communes and provinces are no choice by themselves: today's units and the former districts are. */
    private boolean isShown(String id) {
        return catalogue
                .taxonomy()
                .regions()
                .find(id)
                .filter(region -> !region.isFormer() || region.level() == Region.Level.DISTRICT)
                .isPresent();
    }
}
