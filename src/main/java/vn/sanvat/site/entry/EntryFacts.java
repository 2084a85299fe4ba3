package vn.sanvat.site.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.sanvat.address.Addresses;
import vn.sanvat.catalogue.Catalogue;
import vn.sanvat.catalogue.FieldTexts;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.content.Details;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.Language;
import vn.sanvat.content.link.WebAddress;
import vn.sanvat.content.schema.Field;
import vn.sanvat.content.schema.FieldKind;
import vn.sanvat.content.schema.Values;
import vn.sanvat.site.model.Parts;
import vn.sanvat.site.part.Dates;
import vn.sanvat.taxonomy.Certificate;
import vn.sanvat.taxonomy.Region;

/** What is known of an entry, one line a fact. */
final class EntryFacts {
    /** What sources write, with the last part of the message that says it. */
    private static final Map<String, String> WAYS_TO_TRAVEL = Map.of(
            "ô tô", "car",
            "xe máy", "motorbike",
            "xe đạp", "bicycle",
            "đi bộ", "on_foot",
            "thuyền", "boat",
            "tàu hỏa", "train",
            "xe buýt", "bus");

    private final List<Parts.Fact> facts = new ArrayList<>();
    private final Item item;
    private final Catalogue catalogue;
    private final Language language;
    private final Dates dates;

    EntryFacts(Item item, Catalogue catalogue, Language language) {
        this.item = item;
        this.catalogue = catalogue;
        this.language = language;
        this.dates = new Dates(language);
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
        if (field.kind() != FieldKind.YES_NO) {
            texts.of(field, values)
                    .forEach(said -> facts.add(new Parts.Fact(field.key(), label, said.text(), "", said.url())));
        } else if (values.isYes(field.key())) {
            facts.add(new Parts.Fact(field.key(), label, "", "fact.yes", ""));
        }
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
            facts.add(new Parts.Fact("visits", "", "visits." + producer.visits().key(), ""));
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
                .ifPresent(found ->
                        facts.add(new Parts.Fact(key, found.title(language), "", Addresses.of(found.id(), language))));
    }

    /** The host of an address, or what is written where it is none. */
    static Parts.Source source(String address) {
        return WebAddress.of(address)
                .map(known -> new Parts.Source(known.readableHost().replaceFirst("^www\\.", ""), known.ascii()))
                .orElseGet(() -> new Parts.Source(address, ""));
    }
}
