package vn.sanvat.catalogue.list;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.sanvat.calendar.Occurrence;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;

/** The orders in which lists show items on one day, each made when it is first asked for. */
public final class ItemOrders {
    private final List<Item> items;
    private final Map<EntryId, Integer> numbers = new HashMap<>();
    private final Function<Language, List<Item>> byName;
    private final Function<Item, Optional<Occurrence>> next;
    private final LocalDate today;
    private final Map<Order, int[]> made = new ConcurrentHashMap<>();

    /** @param type the only one that is shown; null for several */
    private record Order(
            Language language, Sort sort, @Nullable EntryType type) {}

    /**
     * Orders of one day.
     *
     * @param items all that are public, in the order of the paths of their files: an item's number is its place there
     * @param byName the same in alphabetical order, which decides between equals
     * @param next the occurrence of an event that is going on or comes next
     */
    public ItemOrders(
            List<Item> items,
            Function<Language, List<Item>> byName,
            Function<Item, Optional<Occurrence>> next,
            LocalDate today) {
        this.items = items;
        this.byName = byName;
        this.next = next;
        this.today = today;
        for (var item : items) {
            numbers.put(item.id(), numbers.size());
        }
    }

    List<Item> items() {
        return items;
    }

    /** The numbers of all items in the order that a query asks for, but for one by distance. */
    IntStream of(EntryQuery query) {
        var only = query.sort() == Sort.RELEVANCE && query.types().size() == 1
                ? query.types().iterator().next()
                : null;
        return numbers(new Order(query.language(), query.sort(), only));
    }

    IntStream byName(Language language) {
        return numbers(new Order(language, Sort.NAME, null));
    }

    private IntStream numbers(Order order) {
        return IntStream.of(made.computeIfAbsent(order, this::make));
    }

    private int[] make(Order order) {
        var sorted = byName.apply(order.language()).stream();
        return (switch (order.sort()) {
                    case NAME, NEAREST -> sorted;
                    case NEWEST -> sorted.sorted(newest());
                    case RELEVANCE -> sorted.sorted(natural(order));
                })
                .mapToInt(item -> numbers.get(item.id()))
                .toArray();
    }

    private static Comparator<Item> newest() {
        return Comparator.comparing(Item::newest).reversed();
    }

    /** The order that suits the type, first what the reader can read. */
    private Comparator<Item> natural(Order order) {
        Comparator<Item> readable = Comparator.comparing(item -> !item.isIn(order.language()));
        return suited(order.type()).map(readable::thenComparing).orElse(readable);
    }

    /** Products by what they are recognised for, events by their next date, stories by day. */
    private Optional<Comparator<Item>> suited(@Nullable EntryType type) {
        if (type == null) {
            return Optional.of(Comparator.comparing(Item::type));
        }
        if (type.equals(EntryType.PRODUCT)) {
            return Optional.of(Item.bestFirst(today));
        }
        if (type.equals(EntryType.EVENT)) {
            return Optional.of(Comparator.comparing(this::nextStart));
        }
        return type.equals(EntryType.STORY) ? Optional.of(newest()) : Optional.empty();
    }

    private LocalDate nextStart(Item item) {
        return next.apply(item).map(occurrence -> occurrence.start()).orElse(LocalDate.MAX);
    }
}
