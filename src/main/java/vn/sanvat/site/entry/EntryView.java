package vn.sanvat.site.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.sanvat.address.Addresses;
import vn.sanvat.calendar.Occurrence;
import vn.sanvat.calendar.Recurrence;
import vn.sanvat.calendar.Schedule;
import vn.sanvat.catalogue.Catalogue;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.catalogue.joins.Joins;
import vn.sanvat.catalogue.joins.Neighbour;
import vn.sanvat.catalogue.joins.Surroundings;
import vn.sanvat.content.Details;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;
import vn.sanvat.content.Location;
import vn.sanvat.markdown.Markdown;
import vn.sanvat.site.map.MapView;
import vn.sanvat.site.media.MediaFiles;
import vn.sanvat.site.model.EntryModel;
import vn.sanvat.site.model.FairModel;
import vn.sanvat.site.model.Parts;
import vn.sanvat.site.outline.Outlines;
import vn.sanvat.site.page.PageRequest;
import vn.sanvat.site.part.Cards;
import vn.sanvat.site.part.Dates;
import vn.sanvat.site.part.Precision;
import vn.sanvat.site.part.Shares;
import vn.sanvat.site.trip.RouteView;

/** Makes the page of one entry. */
final class EntryView {
    private static final double GIFTS_KM = 15; // around a place
    private static final int MOST_GIFTS = 6;
    private static final int OCCURRENCES = 4; // coming ones that a page lists
    private final PageRequest request;
    private final Catalogue catalogue;
    private final Language language;
    private final LocalDate today;
    private final Markdown markdown;
    private final Outlines outlines;
    private final Cards cards;
    private final Dates dates;

    EntryView(PageRequest request, Markdown markdown, Outlines outlines) {
        this.outlines = outlines;
        this.request = request;
        this.catalogue = request.catalogue();
        this.language = request.language();
        this.today = request.today();
        this.markdown = markdown;
        this.cards = new Cards(catalogue, language, today);
        this.dates = new Dates(language);
    }

    EntryModel.Page of(Item item) {
        var text = item.text(language);
        var pictures = MediaFiles.pictures(item, catalogue.pictures(), language);
        return new EntryModel.Page(
                item.type().key(),
                item.kind(),
                text.language().tag(),
                text.translated(),
                text.outdated(),
                text.title(),
                text.summary(),
                catalogue.html(item, language, markdown),
                catalogue.pictures().of(item, 960),
                pictures.isEmpty() ? "" : pictures.get(0).alt(),
                pictures.isEmpty() ? "" : pictures.get(0).credit(),
                pictures,
                item.stars(),
                recognitions(item),
                new EntryFacts(item, catalogue, language).list(),
                occurrences(item),
                item.schedule()
                        .filter(schedule -> schedule.next(today).isEmpty())
                        .flatMap(schedule -> schedule.lastAttested(today).map(last -> when(last, schedule)))
                        .orElse(null),
                item.schedule().map(this::recurrence).orElse(""),
                item.route().isPresent() ? new RouteView(request).of(item, null) : null,
                item.event().map(event -> fair(item, event)).orElse(null),
                item.type().equals(EntryType.STORY) || item.type().equals(EntryType.PAGE)
                        ? null
                        : new Shares(request).of(item.id()),
                request.isPublic(item.id()) ? cards.add(item) : "",
                new MapView(catalogue, language, outlines).small(item).orElse(null),
                Addresses.of(Addresses.Section.MAP, language) + around(item),
                item.route().isPresent() ? "" : Precision.key(item.position()),
                sections(item),
                item.entry().sources().stream().map(EntryFacts::source).toList(),
                item.entry().origin().isEmpty()
                        ? null
                        : EntryFacts.source(item.entry().origin()));
    }

    /** Around its point, or all of its unit where there is none. */
    private static String around(Item item) {
        return item.position()
                .filter(Location::isTarget)
                .map(at -> "?near=" + at.lat() + "," + at.lon())
                .or(() -> item.region().map(region -> "?region=" + region.id()))
                .orElse("?type=route");
    }

    private FairModel.@Nullable Part fair(Item item, Details.Event event) {
        return FairPages.isOfferedFor(event) ? new FairView(request).of(item, catalogue.next(item, today)) : null;
    }

    private List<EntryModel.Recognition> recognitions(Item item) {
        return item.product().map(Details.Product::recognitions).orElse(List.of()).stream()
                .map(each -> {
                    var expires = each.expires();
                    return new EntryModel.Recognition(
                            each.stars(),
                            each.since(),
                            each.decision(),
                            expires == null ? "" : dates.day(expires),
                            each.state(today).key());
                })
                .collect(Collectors.collectingAndThen(Collectors.toList(), list -> {
                    java.util.Collections.reverse(list);
                    return List.copyOf(list);
                }));
    }

    private List<Parts.When> occurrences(Item item) {
        return item.schedule()
                .map(schedule -> schedule.between(today, today.plusYears(4)).stream()
                        .limit(OCCURRENCES)
                        .map(each -> when(each, schedule))
                        .toList())
                .orElse(List.of());
    }

    private Parts.When when(Occurrence occurrence, Schedule schedule) {
        return dates.when(occurrence, schedule.isLunar(), today);
    }

    /** Key of the message that says how it returns: {@code recurrence.yearly}. */
    private String recurrence(Schedule schedule) {
        var recurrence = schedule.recurrence();
        if (recurrence instanceof Recurrence.Lunar lunar) {
            return lunar.month() == 0 ? "lunar_monthly" : lunar.every() > 1 ? "lunar_every" : "lunar_yearly";
        }
        if (recurrence instanceof Recurrence.Solar solar) {
            return solar.month() == 0 ? "monthly" : solar.every() > 1 ? "every" : "yearly";
        }
        if (recurrence instanceof Recurrence.Weekly) {
            return "weekly";
        }
        if (recurrence instanceof Recurrence.Ended) {
            return "ended";
        }
        return recurrence instanceof Recurrence.Announced ? "announced" : "once";
    }

    private List<Parts.Section> sections(Item item) {
        var joins = catalogue.joins(item, today);
        List<Parts.Section> sections = new ArrayList<>();
        if (item.entry().details() instanceof Details.Story story) {
            section(sections, "about", cards.of(catalogue.find(story.about())));
        }
        var type = item.type();
        if (type.equals(EntryType.PRODUCT)) {
            ofProduct(sections, joins, meet(item));
        } else if (type.equals(EntryType.PRODUCER)) {
            ofProducer(sections, joins, meet(item));
        } else if (type.equals(EntryType.STORY) || type.equals(EntryType.PAGE)) {
            add(sections, "events", joins.events());
            add(sections, "routes", joins.routes());
        } else {
            var gifts = gifts(item, joins.products());
            add(sections, "bring_home", gifts);
            add(sections, "products", without(joins.products(), gifts));
            add(sections, "events", joins.events());
            add(sections, "places", joins.places());
            add(sections, "producers", joins.producers());
            add(sections, "routes", joins.routes());
            add(sections, "shops", joins.shops());
        }
        joins.own().forEach((own, neighbours) -> add(sections, own.folder(), neighbours));
        add(sections, "stories", joins.stories());
        var joined = joins.byName().values().stream()
                .flatMap(List::stream)
                .map(Neighbour::item)
                .collect(Collectors.toSet());
        section(
                sections,
                "alike",
                cards.of(catalogue.alike(item).stream()
                        .filter(each -> !joined.contains(each))
                        .toList()));
        return sections;
    }

    private void ofProduct(List<Parts.Section> sections, Joins joins, List<Neighbour> meet) {
        add(sections, "producers", joins.producers());
        add(sections, "meet", meet);
        add(sections, "products", joins.products());
        add(sections, "places", joins.places());
        add(sections, "events", without(joins.events(), meet));
        add(sections, "routes", joins.routes());
        add(sections, "shops", joins.shops());
    }

    private void ofProducer(List<Parts.Section> sections, Joins joins, List<Neighbour> meet) {
        add(sections, "meet", meet);
        add(sections, "products", joins.products());
        add(sections, "events", without(joins.events(), meet));
        add(sections, "places", joins.places());
        add(sections, "routes", joins.routes());
        add(sections, "shops", joins.shops());
    }

    /** Fairs at which the maker has a stall. */
    private List<Neighbour> meet(Item item) {
        var maker = item.product()
                .flatMap(product -> Optional.ofNullable(product.producer()))
                .flatMap(catalogue::find)
                .orElse(item);
        return catalogue.joins(maker, today).events().stream()
                .filter(each -> each.reason() == Neighbour.Reason.HAS_STALL)
                .toList();
    }

    /** Presents from around a place, the nearest first and among these the best; with a better reason where there is one. */
    private List<Neighbour> gifts(Item item, List<Neighbour> joined) {
        return item
                .spot()
                .map(at -> catalogue.around(at, GIFTS_KM, Surroundings.GIFTS, MOST_GIFTS, today))
                .orElse(List.of())
                .stream()
                .map(gift -> joined.stream()
                        .filter(each -> each.item().equals(gift.item()))
                        .findFirst()
                        .orElse(gift))
                .toList();
    }

    /** What does not stand in an earlier section. */
    private static List<Neighbour> without(List<Neighbour> all, List<Neighbour> shown) {
        return all.stream()
                .filter(each -> shown.stream().noneMatch(other -> other.item().equals(each.item())))
                .toList();
    }

    private void add(List<Parts.Section> sections, String key, List<Neighbour> neighbours) {
        section(sections, key, neighbours.stream().map(cards::of).toList());
    }

    private void section(List<Parts.Section> sections, String key, List<Parts.Card> list) {
        if (!list.isEmpty()) {
            sections.add(new Parts.Section(key, cards.readableFirst(list), ""));
        }
    }
}
