package vn.sanvat.site.part;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.sanvat.address.Addresses;
import vn.sanvat.calendar.Occurrence;
import vn.sanvat.calendar.Recurrence;
import vn.sanvat.catalogue.Catalogue;
import vn.sanvat.catalogue.event.ComingEvent;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.catalogue.joins.Neighbour;
import vn.sanvat.catalogue.list.EntryQuery;
import vn.sanvat.catalogue.list.Hit;
import vn.sanvat.content.Details;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;
import vn.sanvat.content.RecognitionState;
import vn.sanvat.site.model.Parts;
import vn.sanvat.taxonomy.Region;

/** Makes cards of items, in one language on one day. */
public final class Cards {
    private final Catalogue catalogue;
    private final Language language;
    private final LocalDate today;
    /** From which on the times of events are told. */
    private final LocalDate first;

    private final Dates dates;

    public Cards(Catalogue catalogue, Language language, LocalDate today) {
        this(catalogue, language, today, today);
    }

    private Cards(Catalogue catalogue, Language language, LocalDate today, LocalDate first) {
        this.catalogue = catalogue;
        this.language = language;
        this.today = today;
        this.first = first;
        this.dates = new Dates(language);
    }

    /** The same for who asked for other days: events have the time that was asked for, not the next one. */
    public Cards onDaysOf(EntryQuery query) {
        return new Cards(catalogue, language, today, query.firstDay(today));
    }

    public List<Parts.Card> of(List<Item> items) {
        return items.stream().map(this::of).toList();
    }

    /** The same cards, first those that the reader can read; else in their order. */
    public List<Parts.Card> readableFirst(List<Parts.Card> cards) {
        return cards.stream()
                .sorted(Comparator.comparing(card -> !card.lang().equals(language.tag())))
                .toList();
    }

    public Parts.Card of(Item item) {
        return card(item, List.of(), List.of(), next(item), "", -1, 0);
    }

    public Parts.Card of(ComingEvent coming) {
        return card(coming.item(), List.of(), List.of(), Optional.of(coming.occurrence()), "", -1, 0);
    }

    public Parts.Card of(Hit hit) {
        return card(hit.item(), hit.title(), hit.excerpt(), next(hit.item()), "", hit.kilometres(), 0);
    }

    /** A result of a search around a point: where there is no distance to tell, the card says why. */
    public Parts.Card around(Hit hit) {
        return card(
                hit.item(),
                hit.title(),
                hit.excerpt(),
                next(hit.item()),
                hit.kilometres() < 0 ? "unplaced" : "near",
                hit.kilometres(),
                0);
    }

    public Parts.Card of(Neighbour neighbour) {
        return card(
                neighbour.item(),
                List.of(),
                List.of(),
                neighbour.occurrence().or(() -> next(neighbour.item())),
                neighbour.reason().name().toLowerCase(Locale.ROOT),
                neighbour.kilometres(),
                neighbour.stop());
    }

    private Parts.Card card(
            Item item,
            List<Hit.Part> title,
            List<Hit.Part> excerpt,
            Optional<Occurrence> occurrence,
            String reason,
            double kilometres,
            int stop) {
        var text = item.text(language);
        return new Parts.Card(
                item.type().key(),
                item.kind(),
                text.language().tag(),
                text.title(),
                title,
                text.summary(),
                excerpt,
                Addresses.of(item.id(), language),
                catalogue.pictures().of(item, 640),
                item.stars(),
                item.latest().map(Details.Recognition::since).orElse(0),
                item.recognition(today).map(RecognitionState::key).orElse(""),
                item.categories().isEmpty() ? "" : item.categories().get(0).label(language),
                todayLabel(item),
                formerLabel(item),
                when(item, occurrence),
                reason,
                kilometres < 0.05 ? "" : kilometres(kilometres), // the same spot: the reason says it
                stop,
                add(item));
    }

    /** The address that puts an entry into a trip; a route puts in its stops. */
    public String add(Item item) {
        return item.type().equals(EntryType.STORY) || item.type().equals(EntryType.PAGE) || isOver(item)
                ? ""
                : Addresses.of(Addresses.Section.TRIP, language) + "?add="
                        + catalogue.shortCodes().of(item.id());
    }

    /** An event that nobody can go to any more: no longer held, or once and past. */
    private boolean isOver(Item item) {
        return item.schedule()
                .filter(schedule -> schedule.recurrence() instanceof Recurrence.Ended
                        || schedule.recurrence() instanceof Recurrence.Once)
                .filter(schedule -> catalogue.next(item, today).isEmpty())
                .isPresent();
    }

    public String kilometres(double kilometres) {
        var isWhole = kilometres >= 10 || Math.abs(kilometres - Math.rint(kilometres)) < 0.05;
        return String.format(language.locale(), isWhole ? "%.0f km" : "%.1f km", kilometres);
    }

    /** Today's commune, where there is one for certain; else the unit above. */
    public String todayLabel(Item item) {
        if (item.today().size() == 1) {
            return item.today().get(0).label(language);
        }
        return item.today().stream()
                .flatMap(region -> catalogue.taxonomy().regions().parent(region).stream())
                .findFirst()
                .map(region -> region.label(language))
                .orElse("");
    }

    /** The former unit in short: {@code Duy Sơn, Duy Xuyên}. */
    String formerLabel(Item item) {
        return item.region()
                .filter(Region::isFormer)
                .map(region -> String.join(
                        ", ",
                        catalogue.taxonomy().regions().withParents(region).stream()
                                .filter(unit -> unit.level() != Region.Level.PROVINCE)
                                .map(Region::name)
                                .toList()))
                .orElse("");
    }

    private Optional<Occurrence> next(Item item) {
        return catalogue.next(item, first, today);
    }

    private Parts.@Nullable When when(Item item, Optional<Occurrence> occurrence) {
        var lunar = item.schedule().map(schedule -> schedule.isLunar()).orElse(false);
        return occurrence.map(next -> dates.when(next, lunar, today)).orElse(null);
    }
}
