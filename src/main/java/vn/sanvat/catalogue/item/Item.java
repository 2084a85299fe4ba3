package vn.sanvat.catalogue.item;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sanvat.calendar.Schedule;
import vn.sanvat.content.Details;
import vn.sanvat.content.Entry;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;
import vn.sanvat.content.Location;
import vn.sanvat.content.RecognitionState;
import vn.sanvat.content.Text;
import vn.sanvat.taxonomy.Category;
import vn.sanvat.taxonomy.Region;

/**
 * A published entry with what follows from it.
 *
 * @param regions ids of all units that it is found under, today's and former ones
 * @param position where it lies on the map: its own point, else that of the place of an event, else the middle of its
 *     commune or former district
 * @param uncertaintyKm how far from its position it may be, in kilometres, where that is only the middle of a unit; else 0
 * @param categories codes of its group and those above it, the nearest first
 * @param schedule of an event whose dates make sense
 * @param newest what "newest first" goes by: the date of a story, the year of a recognition, else the last change
 */
public record Item(
        Entry entry,
        Optional<Region> region,
        List<Region> today,
        Set<String> regions,
        Optional<Location> position,
        double uncertaintyKm,
        List<Category> categories,
        Optional<Schedule> schedule,
        LocalDate newest) {
    private static final Set<String> KINDS_OF_SHOP = Set.of("point_of_sale", "market");

    @Override
    public int hashCode() {
        return entry.hashCode();
    }

    public EntryId id() {
        return entry.id();
    }

    public EntryType type() {
        return entry.id().type();
    }

    public String slug() {
        return entry.id().slug().value();
    }

    public Text text(Language language) {
        return entry.text(language);
    }

    public String title(Language language) {
        return entry.text(language).title();
    }

    /** Whether there are words in this language, so that a reader need not take those of the source. */
    public boolean isIn(Language language) {
        return text(language).language().equals(language);
    }

    /** Where it is, with the communes that are known for certain or as the parts of a divided one. */
    public Optional<Spot> spot() {
        return position.map(at -> new Spot(at, communes()));
    }

    public Set<String> communes() {
        return region.filter(unit -> unit.level() == Region.Level.COMMUNE).isPresent()
                ? today.stream().map(Region::id).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    /** Slugs of the producers that are behind it: who makes a product, a producer itself, those with a stall at a fair. */
    public Set<String> makers() {
        if (type().equals(EntryType.PRODUCER)) {
            return Set.of(slug());
        }
        var makers = product()
                .map(product -> Stream.ofNullable(product.producer()))
                .orElseGet(() -> event().stream()
                        .flatMap(event -> event.stalls().stream())
                        .flatMap(stall -> Stream.ofNullable(stall.producer())));
        return makers.map(EntryId::slug).map(Object::toString).collect(Collectors.toUnmodifiableSet());
    }

    public Optional<Details.Product> product() {
        return entry.details() instanceof Details.Product product ? Optional.of(product) : Optional.empty();
    }

    public Optional<Details.Event> event() {
        return entry.details() instanceof Details.Event event ? Optional.of(event) : Optional.empty();
    }

    public Optional<Details.Route> route() {
        return entry.details() instanceof Details.Route route ? Optional.of(route) : Optional.empty();
    }

    /** What an entry is within its type, as a key: {@code festival}; empty if there is none. */
    public String kind() {
        var details = entry.details();
        if (details instanceof Details.Producer producer) {
            return producer.kind();
        }
        if (details instanceof Details.Place place) {
            return place.kind();
        }
        return details instanceof Details.Event event ? event.kind() : "";
    }

    /** What it has of a field of its type, as written: one value, or those of a list. */
    public List<String> values(String key) {
        var text = entry.values().text(key);
        return text.isEmpty() ? entry.values().texts(key) : List.of(text);
    }

    /** Whether it is a product that is fit for a present. */
    public boolean isGift() {
        return product().filter(Details.Product::gift).isPresent();
    }

    /** Whether it is a place where things are sold. */
    public boolean isShop() {
        return type().equals(EntryType.PLACE) && KINDS_OF_SHOP.contains(kind());
    }

    /** What is recognised before what is perhaps, and this before what was; then by stars. */
    public static Comparator<Item> bestFirst(LocalDate today) {
        return Comparator.<Item>comparingInt(item -> item.standing(today))
                .thenComparing(Item::stars, Comparator.reverseOrder());
    }

    private int standing(LocalDate today) {
        return recognition(today)
                .map(state -> switch (state) {
                    case CURRENT -> 0;
                    case UNKNOWN -> 1;
                    case PAST -> 2;
                })
                .orElse(3); // never recognised
    }

    public int stars() {
        return product().map(Details.Product::stars).orElse(0);
    }

    /** Whether the recognition that its stars come from holds on a day; empty where it has none. */
    public Optional<RecognitionState> recognition(LocalDate today) {
        return latest().map(latest -> latest.state(today));
    }

    public Optional<Details.Recognition> latest() {
        return product().flatMap(Details.Product::latest);
    }
}
