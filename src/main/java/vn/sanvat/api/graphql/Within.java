package vn.sanvat.api.graphql;

import java.util.Map;
import vn.sanvat.api.read.EntryJson.Shown;
import vn.sanvat.catalogue.Catalogue;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.content.Language;
import vn.sanvat.taxonomy.Region;

/** The catalogue that an answer is made from, and the language that a part of it is in. */
record Within(Catalogue catalogue, Language language) {
    static Within of(Shown shown) {
        return new Within(shown.catalogue(), shown.language());
    }

    /** Members of an object that is no entry. */
    record Row(Map<String, ?> members, Within within) {}

    /** A unit. */
    record Unit(Region region, Within within) {}

    /** The text of an entry. */
    record Body(Shown shown) {}

    /** An entry that is to be shown. */
    record Found(Item item, Within within) {}
}
