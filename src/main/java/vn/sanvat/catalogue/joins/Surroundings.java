package vn.sanvat.catalogue.joins;

import java.util.function.Predicate;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.content.EntryType;

/** What is looked for around a point. */
public enum Surroundings {
    PRODUCTS(item -> item.type().equals(EntryType.PRODUCT)),
    GIFTS(Item::isGift),
    PRODUCERS(item -> item.type().equals(EntryType.PRODUCER)),
    /** Places that one goes to see, or to buy at. */
    PLACES(item -> item.type().equals(EntryType.PLACE)),
    /** Places that one goes to see. */
    SIGHTS(item -> item.type().equals(EntryType.PLACE) && !item.isShop()),
    SHOPS(Item::isShop),
    EVENTS(item -> item.type().equals(EntryType.EVENT));

    private final Predicate<Item> wanted;

    Surroundings(Predicate<Item> wanted) {
        this.wanted = wanted;
    }

    boolean have(Item item) {
        return wanted.test(item);
    }
}
