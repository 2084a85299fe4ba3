package vn.sanvat.site.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.sanvat.calendar.Occurrence;
import vn.sanvat.calendar.Recurrence;
import vn.sanvat.calendar.Schedule;
import vn.sanvat.catalogue.Addresses;
import vn.sanvat.catalogue.Catalogue;
import vn.sanvat.catalogue.FieldTexts;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.catalogue.joins.Neighbour;
import vn.sanvat.catalogue.joins.Surroundings;
import vn.sanvat.content.Details;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;
import vn.sanvat.content.Location;
import vn.sanvat.content.WebAddress;
import vn.sanvat.content.schema.Field;
import vn.sanvat.content.schema.FieldKind;
import vn.sanvat.content.schema.Values;
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
import vn.sanvat.taxonomy.Certificate;
import vn.sanvat.taxonomy.Region;

/** Makes the page of one entry. */
final class EntryView {
    private static final double GIFTS_KM = 15; // around a place
    private static final int MOST_GIFTS = 6;
    private static final int OCCURRENCES = 4; // coming ones that a page lists
    /** What sources write, with the last part of the message that says it. */
    private static final Map<String, String> WAYS_TO_TRAVEL = Map.of(
            "ô tô", "car",
            "xe máy", "motorbike",
            "xe đạp", "bicycle",
            "đi bộ", "on_foot",
            "thuyền", "boat",
            "tàu hỏa", "train",
            "xe buýt", "bus");

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
                new Facts(item).list(),
                occurrences(item),
                item.schedule()
                        .filter(schedule -> schedule.next(today).isEmpty())
                        .flatMap(schedule -> schedule.lastAttested(today).map(last -> when(last, schedule)))
                        .orElse(null),
                item.schedule().map(this::recurrence).orElse(""),
                item.route().isPresent() ? new RouteView(request).of(item, null) : null,
                item.event().map(event -> fair(item, event)).orElse(null),
                item.type() == EntryType.STORY || item.type() == EntryType.PAGE
                        ? null
                        : new Shares(request).of(item.id()),
                cards.add(item),
                new MapView(catalogue, language, outlines).small(item).orElse(null),
                Addresses.of(Addresses.Section.MAP, language) + around(item),
                item.route().isPresent() ? "" : Precision.key(item.position()),
                sections(item),
                item.entry().sources().stream().map(EntryView::source).toList());
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
        var meet = meet(item);
        switch (item.type()) {
            case PRODUCT -> {
                add(sections, "producers", joins.producers());
                add(sections, "meet", meet);
                add(sections, "products", joins.products());
                add(sections, "places", joins.places());
                add(sections, "events", without(joins.events(), meet));
                add(sections, "routes", joins.routes());
                add(sections, "shops", joins.shops());
            }
            case PRODUCER -> {
                add(sections, "meet", meet);
                add(sections, "products", joins.products());
                add(sections, "events", without(joins.events(), meet));
                add(sections, "places", joins.places());
                add(sections, "routes", joins.routes());
                add(sections, "shops", joins.shops());
            }
            case STORY, PAGE -> {
                add(sections, "events", joins.events());
                add(sections, "routes", joins.routes());
            }
            default -> {
                var gifts = gifts(item, joins.products());
                add(sections, "bring_home", gifts);
                add(sections, "products", without(joins.products(), gifts));
                add(sections, "events", joins.events());
                add(sections, "places", joins.places());
                add(sections, "producers", joins.producers());
                add(sections, "routes", joins.routes());
                add(sections, "shops", joins.shops());
            }
        }
        add(sections, "stories", joins.stories());
        return sections;
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

    private static void section(List<Parts.Section> sections, String key, List<Parts.Card> list) {
        if (!list.isEmpty()) {
            sections.add(new Parts.Section(key, list, ""));
        }
    }

    private static Parts.Source source(String address) {
        return WebAddress.of(address)
                .map(known -> new Parts.Source(known.readableHost().replaceFirst("^www\\.", ""), known.ascii()))
                .orElseGet(() -> new Parts.Source(address, ""));
    }

    /** What is known of an entry, one line a fact. */
    private final class Facts {
        private final List<Parts.Fact> facts = new ArrayList<>();
        private final Item item;

        Facts(Item item) {
            this.item = item;
        }

        List<Parts.Fact> list() {
            var details = item.entry().details();
            var kind = item.kind();
            if (!kind.isEmpty()) {
                facts.add(new Parts.Fact("kind", "", "kind." + kind, ""));
            }
            if (details instanceof Details.Product product) {
                product(product);
            } else if (details instanceof Details.Producer producer) {
                producer(producer);
            } else if (details instanceof Details.Place place) {
                text("other_names", String.join(", ", place.otherNames()));
                place.opening().forEach(hours -> text("opening", dates.opening(hours)));
            } else if (details instanceof Details.Event event) {
                entry("place", event.place());
                text("venue", event.venue());
                event.opening().forEach(hours -> text("opening", dates.opening(hours)));
                if (event.timeOfDay() != Details.TimeOfDay.UNKNOWN) {
                    facts.add(new Parts.Fact(
                            "opening", "", "time_of_day." + event.timeOfDay().key(), ""));
                }
                text("organiser", event.organiser());
            } else if (details instanceof Details.Route route) {
                text("days", route.days() == 0 ? "" : String.valueOf(route.days()));
                route.transport().forEach(this::transport);
            } else if (details instanceof Details.Story story) {
                var date = story.date();
                text("author", story.author());
                text("date", date == null ? "" : dates.day(date));
            }
            added();
            where();
            return facts;
        }

        /** By what one travels: a word that many routes have is said in the language of the page. */
        private void transport(String way) {
            var known = WAYS_TO_TRAVEL.get(way.toLowerCase(Locale.ROOT));
            facts.add(new Parts.Fact("transport", way, known == null ? "" : "transport." + known, ""));
        }

        /** What only this site knows of its entries, by the names that it gives. */
        private void added() {
            var texts = new FieldTexts(catalogue, language);
            for (var field : catalogue.snapshot().schema().of(item.type()).added()) {
                if (field.isPublic()) {
                    added(field, item.entry().values(field, language), texts);
                }
            }
        }

        private void added(Field field, Values values, FieldTexts texts) {
            var label = field.label().in(language);
            if (field.kind() == FieldKind.YES_NO) {
                if (values.isYes(field.key())) {
                    facts.add(new Parts.Fact(field.key(), label, "", "fact.yes", ""));
                }
                return;
            }
            var links = links(field, values);
            for (var text : texts.of(field, values)) {
                facts.add(new Parts.Fact(field.key(), label, shown(field, text), "", links.getOrDefault(text, "")));
            }
        }

        private String shown(Field field, String text) {
            return field.kind() == FieldKind.LINK ? source(text).host() : text;
        }

        /** By the text that is shown. */
        private Map<String, String> links(Field field, Values values) {
            Map<String, String> links = new HashMap<>();
            var all = field.many() ? values.texts(field.key()) : List.of(values.text(field.key()));
            for (var value : all) {
                if (field.kind() == FieldKind.LINK) {
                    links.put(value, value);
                } else if (field.kind() == FieldKind.REGION) {
                    catalogue
                            .taxonomy()
                            .regions()
                            .find(value)
                            .ifPresent(region ->
                                    links.put(region.label(language), Addresses.region(region.id(), language)));
                } else if (field.kind() == FieldKind.REFERENCE && !value.isEmpty()) {
                    catalogue
                            .find(EntryId.of(field.of().get(0), value))
                            .ifPresent(found -> links.put(found.title(language), Addresses.of(found.id(), language)));
                }
            }
            return links;
        }

        private void product(Details.Product product) {
            entry("producer", product.producer());
            item.categories().stream()
                    .findFirst()
                    .ifPresent(category -> facts.add(new Parts.Fact(
                            "category",
                            category.label(language),
                            "",
                            Addresses.category(category.slug().value(), language))));
            text(
                    "certificates",
                    product.certificates().stream()
                            .flatMap(id -> Optional.ofNullable(
                                    catalogue.taxonomy().certificates().get(id))
                                    .stream())
                            .map((Certificate each) -> each.label(language))
                            .collect(Collectors.joining(", ")));
            text("season", product.season().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }

        private void producer(Details.Producer producer) {
            if (producer.visits() != Details.Visits.UNKNOWN) {
                facts.add(new Parts.Fact(
                        "visits", "", "visits." + producer.visits().key(), ""));
            }
            producer.opening().forEach(hours -> text("opening", dates.opening(hours)));
            text("contact", producer.contact());
            if (!producer.website().isEmpty()) {
                facts.add(new Parts.Fact("website", source(producer.website()).host(), "", producer.website()));
            }
        }

        private void where() {
            item.today().stream().limit(item.today().size() == 1 ? 1 : 4).forEach(region -> region("region", region));
            item.region().filter(Region::isFormer).ifPresent(region -> region("former_region", region));
            text("address", item.entry().address());
        }

        private void region(String key, Region region) {
            facts.add(new Parts.Fact(key, region.label(language), "", Addresses.region(region.id(), language)));
        }

        private void text(String key, String value) {
            if (!value.isEmpty()) {
                facts.add(new Parts.Fact(key, value, "", ""));
            }
        }

        private void entry(String key, @Nullable EntryId id) {
            Optional.ofNullable(id)
                    .flatMap(catalogue::find)
                    .ifPresent(found -> facts.add(
                            new Parts.Fact(key, found.title(language), "", Addresses.of(found.id(), language))));
        }
    }
}
