package vn.sanvat.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.sanvat.calendar.LunarDate;
import vn.sanvat.calendar.Occurrence;
import vn.sanvat.catalogue.Addresses;
import vn.sanvat.catalogue.Catalogue;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.catalogue.joins.Joins;
import vn.sanvat.catalogue.joins.Neighbour;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.Language;
import vn.sanvat.content.Location;
import vn.sanvat.content.RecognitionState;
import vn.sanvat.markdown.Markdown;
import vn.sanvat.taxonomy.Region;

/** Entries as JSON: a short form for lists, a whole form for one entry. */
@Component
class EntryJson {
    private final Markdown markdown;
    private final Clock clock;

    EntryJson(Markdown markdown, Clock clock) {
        this.markdown = markdown;
        this.clock = clock;
    }

    /** What a list needs: names, addresses, place, stars. */
    Map<String, Object> brief(Item item, Language language) {
        var text = item.text(language);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", item.type().key());
        json.put("slug", item.slug());
        json.put("title", text.title());
        json.put("summary", text.summary());
        json.put("url", Addresses.of(item.id(), language));
        json.put("api", api(item.id(), language));
        json.put("language", text.language().tag());
        item.region().ifPresent(region -> json.put("region", region(region, language)));
        json.put(
                "today",
                item.today().stream().map(region -> region(region, language)).toList());
        item.position().ifPresent(location -> json.put("location", location(location)));
        if (item.product().isPresent()) {
            json.put("stars", item.stars() == 0 ? null : item.stars());
            json.put(
                    "recognition",
                    item.recognition(LocalDate.now(clock))
                            .map(RecognitionState::key)
                            .orElse(null));
            json.put(
                    "category",
                    item.categories().isEmpty()
                            ? null
                            : item.categories().get(0).code());
        }
        item.schedule()
                .flatMap(schedule -> schedule.next(LocalDate.now(clock)))
                .ifPresent(next -> json.put("next", occurrence(next, true)));
        return json;
    }

    /** Everything that is public of an entry. */
    Map<String, Object> whole(Item item, Catalogue catalogue, Language language) {
        var entry = item.entry();
        var text = item.text(language);
        var json = brief(item, language);
        json.put(
                "languages",
                Map.of(
                        "asked", language.tag(),
                        "shown", text.language().tag(),
                        "fallback", !text.translated(),
                        "outdated", text.outdated(),
                        "available",
                                entry.languages().stream()
                                        .sorted()
                                        .map(Language::tag)
                                        .toList()));
        json.put("address", entry.address());
        json.put("tags", entry.tags());
        json.put(
                "images",
                entry.images().stream()
                        .map(image -> Map.of(
                                "file", image.file(),
                                "alt", image.alt().getOrDefault(language, ""),
                                "credit", image.credit()))
                        .toList());
        json.put(
                "body",
                Map.of(
                        "markdown", text.body(),
                        "html", catalogue.html(item, language, markdown)));
        json.put("details", new DetailsJson(catalogue, language, LocalDate.now(clock)).of(item));
        json.put("occurrences", occurrences(item));
        json.put("relations", relations(catalogue.joins(item, LocalDate.now(clock)), language));
        json.put("sources", entry.sources());
        json.put("changed", entry.changed().toString());
        return json;
    }

    private List<Object> occurrences(Item item) {
        var today = LocalDate.now(clock);
        List<Object> occurrences = new ArrayList<>();
        item.schedule()
                .ifPresent(schedule -> schedule.between(today, today.plusYears(2)).stream()
                        .limit(24)
                        .forEach(each -> occurrences.add(occurrence(each, schedule.isLunar()))));
        return occurrences;
    }

    private static Map<String, Object> occurrence(Occurrence occurrence, boolean lunar) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("start", occurrence.start().toString());
        json.put("end", occurrence.end().toString());
        json.put("main_day", occurrence.mainDay().toString());
        json.put("state", occurrence.state().key());
        if (lunar) {
            var date = LunarDate.of(occurrence.mainDay());
            json.put(
                    "lunar_main_day",
                    Map.of("year", date.year(), "month", date.month(), "leap", date.leap(), "day", date.day()));
        }
        if (!occurrence.source().isEmpty()) {
            json.put("source", occurrence.source());
        }
        return json;
    }

    private Map<String, Object> relations(Joins joins, Language language) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("producers", links(joins.producers(), language));
        json.put("products", links(joins.products(), language));
        json.put("places", links(joins.places(), language));
        json.put("events", links(joins.events(), language));
        json.put("routes", links(joins.routes(), language));
        json.put("shops", links(joins.shops(), language));
        json.put("stories", links(joins.stories(), language));
        return json;
    }

    private static List<Object> links(List<Neighbour> neighbours, Language language) {
        List<Object> links = new ArrayList<>();
        for (var neighbour : neighbours) {
            var json = link(neighbour.item(), language);
            json.put("reason", neighbour.reason().name().toLowerCase(java.util.Locale.ROOT));
            if (neighbour.kilometres() >= 0) {
                json.put("kilometres", Math.round(neighbour.kilometres() * 10) / 10.0);
            }
            if (neighbour.stop() > 0) {
                json.put("stop", neighbour.stop());
            }
            neighbour.occurrence().ifPresent(next -> json.put("next", occurrence(next, false)));
            links.add(json);
        }
        return links;
    }

    static Map<String, Object> link(Item item, Language language) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", item.type().key());
        json.put("slug", item.slug());
        json.put("title", item.title(language));
        json.put("url", Addresses.of(item.id(), language));
        json.put("api", api(item.id(), language));
        return json;
    }

    static Map<String, Object> region(Region region, Language language) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", region.id());
        json.put("name", region.label(language));
        json.put("level", region.level().key());
        json.put("former", region.isFormer());
        json.put("url", Addresses.region(region.id(), language));
        return json;
    }

    static @Nullable Map<String, Object> location(@Nullable Location location) {
        return location == null
                ? null
                : Map.of(
                        "lat", location.lat(),
                        "lon", location.lon(),
                        "precision", location.precision().key());
    }

    static String api(EntryId id, Language language) {
        var path = "/api/v1/" + id.type().folder() + "/" + id.slug();
        return language.equals(Language.VIETNAMESE) ? path : path + "?lang=" + language;
    }
}
