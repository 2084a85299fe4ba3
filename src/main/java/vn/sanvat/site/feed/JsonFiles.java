package vn.sanvat.site.feed;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.sanvat.calendar.LunarDate;
import vn.sanvat.calendar.Occurrence;
import vn.sanvat.content.Details;
import vn.sanvat.content.Language;
import vn.sanvat.content.Location;
import vn.sanvat.taxonomy.Region;

/** A list as JSON, with the names that the API has, and as GeoJSON (RFC 7946). */
final class JsonFiles {
    private final Feed feed;

    JsonFiles(Feed feed) {
        this.feed = feed;
    }

    Map<String, Object> json() {
        var json = head();
        json.put("hits", feed.items().stream().map(this::hit).toList());
        return json;
    }

    Map<String, Object> geoJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", "FeatureCollection");
        json.putAll(head());
        json.put("features", feed.items().stream().map(this::feature).toList());
        return json;
    }

    private Map<String, Object> head() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("title", feed.title());
        json.put("url", feed.page());
        json.put("lang", feed.language().tag());
        json.put("changed", feed.made().toString());
        json.put("total", feed.total());
        json.put("page", feed.number());
        json.put("size", feed.size());
        json.put("pages", feed.pages());
        given(json, "previous", feed.previous());
        given(json, "next", feed.next());
        return json;
    }

    private Map<String, Object> hit(FeedItem each) {
        var json = properties(each);
        each.item().position().ifPresent(at -> json.put("location", location(at)));
        return json;
    }

    private Map<String, Object> feature(FeedItem each) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", "Feature");
        json.put("id", each.item().type().key() + "/" + each.item().slug());
        json.put("geometry", geometry(each)); // null where the place is not known, by RFC 7946 §3.2
        json.put("properties", properties(each));
        return json;
    }

    private static @org.jspecify.annotations.Nullable Map<String, Object> geometry(FeedItem each) {
        if (each.way().size() > 1) {
            return Map.of(
                    "type",
                    "LineString",
                    "coordinates",
                    each.way().stream().map(JsonFiles::coordinates).toList());
        }
        return each.item()
                .position()
                .or(() -> each.way().stream().findFirst())
                .map(at -> Map.<String, Object>of("type", "Point", "coordinates", coordinates(at)))
                .orElse(null);
    }

    /** What the point is a point of; of a way what its least exact point is. */
    private static String precision(FeedItem each) {
        return Stream.concat(each.way().stream(), each.item().position().stream())
                .map(Location::precision)
                .max(Comparator.naturalOrder())
                .map(Location.Precision::key)
                .orElse("");
    }

    /** Longitude first, by RFC 7946 §3.1.1. */
    private static List<Double> coordinates(Location at) {
        return List.of(at.lon(), at.lat());
    }

    private Map<String, Object> properties(FeedItem each) {
        var item = each.item();
        var language = feed.language();
        var text = item.text(language);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", item.type().key());
        given(json, "kind", item.kind());
        json.put("slug", item.slug());
        json.put("title", text.title());
        json.put("summary", text.summary());
        json.put("url", each.url());
        json.put("language", text.language().tag());
        given(json, "producer", each.producer());
        item.product().ifPresent(product -> product(json, product));
        item.region().ifPresent(region -> json.put("region", region(region, language)));
        json.put(
                "today",
                item.today().stream().map(region -> region(region, language)).toList());
        given(json, "address", item.entry().address());
        given(json, "precision", precision(each));
        if (each.kilometres() >= 0) {
            json.put("kilometres", Math.round(each.kilometres() * 10) / 10.0);
        }
        var isLunar = item.schedule().map(schedule -> schedule.isLunar()).orElse(false);
        each.occurrence().ifPresent(occurrence -> json.put("occurrence", occurrence(occurrence, isLunar)));
        json.put("changed", item.entry().changed().toString());
        return json;
    }

    private void product(Map<String, Object> json, Details.Product product) {
        product.latest().ifPresent(latest -> {
            json.put("stars", latest.stars());
            if (latest.since() > 0) {
                json.put("recognised", latest.since());
            }
            json.put("recognition", latest.state(feed.today()).key());
        });
        given(json, "category", product.category());
        json.put("certificates", product.certificates());
    }

    private static Map<String, Object> region(Region region, Language language) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", region.id());
        json.put("name", region.label(language));
        json.put("level", region.level().key());
        json.put("former", region.isFormer());
        return json;
    }

    private static Map<String, Object> location(Location at) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("lat", at.lat());
        json.put("lon", at.lon());
        json.put("precision", at.precision().key());
        return json;
    }

    private static Map<String, Object> occurrence(Occurrence occurrence, boolean lunar) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("planned", occurrence.planned().toString());
        json.put("start", occurrence.start().toString());
        json.put("end", occurrence.end().toString());
        json.put("main_day", occurrence.mainDay().toString());
        json.put("state", occurrence.state().key());
        if (lunar) {
            var date = LunarDate.of(occurrence.mainDay());
            Map<String, Object> day = new LinkedHashMap<>();
            day.put("year", date.year());
            day.put("month", date.month());
            day.put("leap", date.leap());
            day.put("day", date.day());
            json.put("lunar_main_day", day);
        }
        given(json, "note", occurrence.note());
        given(json, "source", occurrence.source());
        return json;
    }

    private static void given(Map<String, Object> json, String name, String value) {
        if (!value.isEmpty()) {
            json.put(name, value);
        }
    }
}
