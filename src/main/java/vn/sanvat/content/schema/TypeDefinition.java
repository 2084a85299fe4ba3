package vn.sanvat.content.schema;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a site says of a type of its own besides its fields; of the product's types the product says it.
 *
 * @param label one entry of it: {@code Nơi lưu trú}
 * @param plural many of them, as the heading of their list
 * @param lead a sentence below that heading; may be empty
 * @param menu whether the menu of every page leads to the list
 * @param joins on whose pages its entries are shown besides those that they name or that name them
 * @param schemaOrg the type of schema.org that an entry is
 */
public record TypeDefinition(Words label, Words plural, Words lead, boolean menu, Set<Join> joins, String schemaOrg) {
    /** Of something else that stands here when nothing is written. */
    public static final String THING = "Thing";

    public TypeDefinition {
        joins = Set.copyOf(joins);
    }

    /** With what an entry is joined although neither names the other. */
    public enum Join {
        /** What lies near by. */
        NEAR,
        /** What is in the same commune. */
        COMMUNE;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Join> ofKey(String key) {
            return Arrays.stream(values())
                    .filter(join -> join.key().equals(key))
                    .findFirst();
        }
    }
}
