package vn.sanvat.catalogue.list;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.content.Details;

/** Whether an item is what a query asks for, leaving out one facet where its own counts are made. */
public final class ItemFilter {
    private final EntryQuery query;
    private final LocalDate today;

    public ItemFilter(EntryQuery query, LocalDate today) {
        this.query = query;
        this.today = today;
    }

    /** Whether it is what is asked for besides facets, words and time: kind, producer, gift, export, distance, change. */
    public boolean lasting(Item item) {
        return (query.kinds().isEmpty() || query.kinds().contains(item.kind()))
                && (query.producers().isEmpty() || overlap(query.producers(), item.makers()))
                && (!query.gift() || item.isGift())
                && (!query.export() || isExported(item))
                && near(item)
                && changed(item);
    }

    static boolean isExported(Item item) {
        return item.product().map(Details.Product::export).orElse(false);
    }

    public Predicate<Item> facet(FacetName name) {
        if (name.isAdded()) {
            var wanted = query.fields().getOrDefault(name.key(), Set.of());
            return item -> wanted.isEmpty() || overlap(wanted, item.values(name.key()));
        }
        return switch (name.key()) {
            case "type" -> item -> query.types().isEmpty() || query.types().contains(item.type());
            case "region" ->
                item -> query.regions().isEmpty() || !Collections.disjoint(query.regions(), item.regions());
            case "category" -> item -> query.categories().isEmpty() || overlap(query.categories(), categoryCodes(item));
            case "stars" -> item -> query.stars().isEmpty() || query.stars().contains(item.stars());
            case "recognition" ->
                item -> query.recognitions().isEmpty()
                        || item.recognition(today)
                                .filter(query.recognitions()::contains)
                                .isPresent();
            default -> item -> query.certificates().isEmpty() || overlap(query.certificates(), certificates(item));
        };
    }

    public static List<String> categoryCodes(Item item) {
        return item.categories().stream().map(each -> each.code()).toList();
    }

    static List<String> certificates(Item item) {
        return item.product().map(Details.Product::certificates).orElse(List.of());
    }

    private static boolean overlap(Collection<String> wanted, Collection<String> there) {
        return there.stream().anyMatch(wanted::contains);
    }

    private boolean changed(Item item) {
        var since = query.changedSince();
        return since == null || !item.entry().changed().isBefore(since);
    }

    private boolean near(Item item) {
        var near = query.near();
        return near == null || near.has(item);
    }

    static List<Integer> season(Item item) {
        return item.product().map(Details.Product::season).orElse(List.of());
    }
}
