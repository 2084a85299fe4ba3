package vn.sanvat.search;

import vn.sanvat.catalogue.item.Item;
import vn.sanvat.content.Details;
import vn.sanvat.content.Language;
import vn.sanvat.content.schema.TypeSchema;
import vn.sanvat.search.word.KindWords;

/**
 * A title that begins like what is being typed.
 *
 * @param type what the site says of the type of the item
 */
public record Suggestion(Item item, String title, TypeSchema type) {
    /** What kind of thing it is, in words: the group of a product, {@code craft village}; empty for a page. */
    public String kind(Language language) {
        if (item.entry().details() instanceof Details.Product
                && !item.categories().isEmpty()) {
            return item.categories().get(0).label(language);
        }
        if (type.definition().isPresent()) {
            return type.definition().get().label().in(language);
        }
        var words = KindWords.of(item.entry().details());
        return words.isEmpty() ? "" : words.get(language.equals(Language.VIETNAMESE) ? 0 : words.size() - 1);
    }

    /** The unit that it is in; empty where none is known. */
    public String place(Language language) {
        return item.region().map(region -> region.label(language)).orElse("");
    }
}
