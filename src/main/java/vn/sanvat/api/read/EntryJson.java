package vn.sanvat.api.read;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.NullNode;
import vn.sanvat.address.Addresses;
import vn.sanvat.api.LinkJson;
import vn.sanvat.calendar.LunarDate;
import vn.sanvat.calendar.Occurrence;
import vn.sanvat.catalogue.Catalogue;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.catalogue.joins.Joins;
import vn.sanvat.catalogue.joins.Neighbour;
import vn.sanvat.content.Language;
import vn.sanvat.content.RecognitionState;
import vn.sanvat.content.Text;
import vn.sanvat.markdown.Markdown;

/** Entries as JSON, member by member: what nobody asked for is not worked out. */
@Component
public class EntryJson {
    /** What a list needs: names, addresses, place, stars. */
    static final Set<String> BRIEF = inOrder(
            "type",
            "slug",
            "title",
            "summary",
            "url",
            "api",
            "cover",
            "language",
            "region",
            "today",
            "location",
            "stars",
            "recognition",
            "category",
            "next");

    /** Everything that is public of an entry. */
    static final Set<String> WHOLE = inOrder(Stream.concat(
                    BRIEF.stream(),
                    Stream.of(
                            "languages",
                            "address",
                            "tags",
                            "images",
                            "body",
                            "details",
                            "occurrences",
                            "relations",
                            "sources",
                            "origin",
                            "changed"))
            .toArray(String[]::new));

    /** What may be asked for: also what is there for those alone who ask. */
    static final Set<String> ALL =
            inOrder(Stream.concat(WHOLE.stream(), Stream.of("source")).toArray(String[]::new));

    /** By these an entry is told from others, whatever was asked for. */
    private static final Set<String> ALWAYS = Set.of("type", "slug");

    private static final int YEARS = 2; // of occurrences
    private static final int MOST_OCCURRENCES = 24;
    private static final int COVER = 640; // pixels wide

    private final Markdown markdown;
    private final Clock clock;
    private final Map<String, Function<Shown, @Nullable Object>> members = new LinkedHashMap<>();

    /** An entry within an answer. */
    public record Shown(Item item, Catalogue catalogue, Language language, Selection selection, Included included) {
        Text text() {
            return item.text(language);
        }

        public Shown with(Item other, Selection of) {
            return new Shown(other, catalogue, language, of, included);
        }
    }

    EntryJson(Markdown markdown, Clock clock) {
        this.markdown = markdown;
        this.clock = clock;
        brief();
        whole();
    }

    private static Set<String> inOrder(String... names) {
        return new LinkedHashSet<>(List.of(names));
    }

    private void brief() {
        members.put("type", shown -> shown.item().type().key());
        members.put("slug", shown -> shown.item().slug());
        members.put("title", shown -> shown.text().title());
        members.put("summary", shown -> shown.text().summary());
        members.put("url", shown -> Addresses.of(shown.item().id(), shown.language()));
        members.put("api", shown -> LinkJson.api(shown.item().id(), shown.language()));
        members.put("cover", shown -> shown.catalogue().pictures().of(shown.item(), COVER));
        members.put("language", shown -> shown.text().language().tag());
        members.put(
                "region",
                shown -> shown.item()
                        .region()
                        .map(region -> LinkJson.region(region, shown.language()))
                        .orElse(null));
        members.put(
                "today",
                shown -> shown.item().today().stream()
                        .map(region -> LinkJson.region(region, shown.language()))
                        .toList());
        members.put(
                "location",
                shown -> shown.item().position().map(LinkJson::location).orElse(null));
        members.put("stars", ofProducts(item -> item.stars() == 0 ? null : item.stars()));
        members.put(
                "recognition",
                ofProducts(item ->
                        item.recognition(today()).map(RecognitionState::key).orElse(null)));
        members.put(
                "category",
                ofProducts(item -> item.categories().isEmpty()
                        ? null
                        : item.categories().get(0).code()));
        members.put(
                "next",
                shown -> shown.item()
                        .schedule()
                        .flatMap(schedule -> schedule.next(today()))
                        .map(next -> occurrence(next, true))
                        .orElse(null));
    }

    private void whole() {
        members.put("languages", EntryJson::languages);
        members.put("address", shown -> shown.item().entry().address());
        members.put("tags", shown -> shown.item().entry().tags());
        members.put("images", EntryJson::images);
        members.put("body", this::body);
        members.put("details", this::details);
        members.put("occurrences", shown -> occurrences(shown.item()));
        members.put("relations", shown -> relations(shown.catalogue().joins(shown.item(), today()), shown.language()));
        members.put("sources", shown -> shown.item().entry().sources());
        members.put("origin", shown -> shown.item().entry().origin());
        members.put("changed", shown -> shown.item().entry().changed().toString());
        members.put(
                "source",
                shown -> SourceJson.of(
                        shown.item().entry(),
                        shown.catalogue().snapshot().schema().of(shown.item().type())));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Of a product what is not known is null; other entries have no such member. */
    private static Function<Shown, @Nullable Object> ofProducts(Function<Item, @Nullable Object> value) {
        return shown -> {
            if (shown.item().product().isEmpty()) {
                return null;
            }
            var known = value.apply(shown.item());
            return known == null ? NullNode.getInstance() : known;
        };
    }

    /** An entry of which its members are asked for one by one. */
    public Shown shown(Item item, Catalogue catalogue, Language language) {
        return new Shown(item, catalogue, language, Selection.WHOLE, included(catalogue));
    }

    /** @return null where there is none of this name, or nothing in it */
    public @Nullable Object member(String name, Shown shown) {
        var member = members.get(name);
        var value = member == null ? null : member.apply(shown);
        return value instanceof NullNode ? null : value;
    }

    /** For the entries of one answer. */
    public Included included(Catalogue catalogue) {
        return new Included(this, catalogue, today());
    }

    public Map<String, Object> of(Shown shown) {
        var selection = shown.selection();
        Map<String, Object> json = new LinkedHashMap<>();
        members.forEach((name, member) -> {
            if (ALWAYS.contains(name) || selection.members().contains(name)) {
                var value = member.apply(shown);
                if (value != null) {
                    json.put(name, value);
                }
            }
        });
        if (!selection.includes().isEmpty()) {
            json.put("included", shown.included().of(shown));
        }
        return json;
    }

    private static Object languages(Shown shown) {
        var text = shown.text();
        return Map.of(
                "asked", shown.language().tag(),
                "shown", text.language().tag(),
                "fallback", !text.translated(),
                "outdated", text.outdated(),
                "available",
                        shown.item().entry().languages().stream()
                                .sorted()
                                .map(Language::tag)
                                .toList());
    }

    private static Object images(Shown shown) {
        var addresses = shown.catalogue().pictures();
        return shown.item().entry().images().stream()
                .map(image -> PictureJson.of(image, addresses, shown.language()))
                .toList();
    }

    private Object body(Shown shown) {
        Map<String, Object> json = new LinkedHashMap<>();
        shown.selection().body().stream().sorted().forEach(form -> json.put(form.key(), body(shown, form)));
        return json;
    }

    /** The text in one form. */
    public Object body(Shown shown, BodyForm form) {
        return switch (form) {
            case MARKDOWN -> shown.text().body();
            case HTML -> shown.catalogue().html(shown.item(), shown.language(), markdown);
            case TEXT -> markdown.toPlainText(shown.text().body());
            case BLOCKS -> shown.catalogue().blocks(shown.item(), shown.language(), markdown);
        };
    }

    private Object details(Shown shown) {
        var all = new DetailsJson(shown.catalogue(), shown.language(), today()).of(shown.item());
        var wanted = shown.selection().details();
        if (!wanted.isEmpty()) {
            all.keySet().retainAll(wanted);
        }
        return all;
    }

    private List<Object> occurrences(Item item) {
        return item.schedule()
                .map(schedule -> schedule.between(today(), today().plusYears(YEARS)).stream()
                        .limit(MOST_OCCURRENCES)
                        .map(each -> (Object) occurrence(each, schedule.isLunar()))
                        .collect(Collectors.toList()))
                .orElse(List.of());
    }

    public static Map<String, Object> occurrence(Occurrence occurrence, boolean lunar) {
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

    private static Map<String, Object> relations(Joins joins, Language language) {
        Map<String, Object> json = new LinkedHashMap<>();
        joins.byName().forEach((name, neighbours) -> json.put(name, links(neighbours, language)));
        return json;
    }

    private static List<Object> links(List<Neighbour> neighbours, Language language) {
        List<Object> links = new ArrayList<>();
        for (var neighbour : neighbours) {
            var json = LinkJson.link(neighbour.item(), language);
            json.put("reason", neighbour.reason().name().toLowerCase(Locale.ROOT));
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
}
