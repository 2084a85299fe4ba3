package vn.sanvat.catalogue;

import java.util.Set;
import vn.sanvat.content.Details;
import vn.sanvat.content.EntryType;

/** What is looked for around a point. */
public enum Surroundings {
    PRODUCTS {
        @Override
        boolean have(Item item) {
            return item.type() == EntryType.PRODUCT;
        }
    },
    /** Products that are fit for a present. */
    GIFTS {
        @Override
        boolean have(Item item) {
            return item.product().filter(Details.Product::gift).isPresent();
        }
    },
    PRODUCERS {
        @Override
        boolean have(Item item) {
            return item.type() == EntryType.PRODUCER;
        }
    },
    /** Places that one goes to see, or to buy at. */
    PLACES {
        @Override
        boolean have(Item item) {
            return item.type() == EntryType.PLACE;
        }
    },
    /** Places that one goes to see. */
    SIGHTS {
        @Override
        boolean have(Item item) {
            return item.type() == EntryType.PLACE && !SHOPS.have(item);
        }
    },
    /** Places where things are sold. */
    SHOPS {
        @Override
        boolean have(Item item) {
            return item.type() == EntryType.PLACE && KINDS_OF_SHOP.contains(item.kind());
        }
    },
    EVENTS {
        @Override
        boolean have(Item item) {
            return item.type() == EntryType.EVENT;
        }
    };

    private static final Set<String> KINDS_OF_SHOP = Set.of("point_of_sale", "market");

    abstract boolean have(Item item);
}
