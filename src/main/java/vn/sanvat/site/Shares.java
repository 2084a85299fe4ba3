package vn.sanvat.site;

import vn.sanvat.catalogue.Addresses;
import vn.sanvat.content.Details;
import vn.sanvat.content.EntryId;
import vn.sanvat.site.model.Parts;

/** Short addresses and codes to print. */
final class Shares {
    private final Visit visit;

    Shares(Visit visit) {
        this.visit = visit;
    }

    Parts.Share of(EntryId entry) {
        return share(visit.catalogue().shortCodes().of(entry));
    }

    /** @param number of the stall at the event, from 1 */
    Parts.Share of(EntryId event, Details.Stall stall, int number) {
        return share(visit.catalogue().shortCodes().of(event, stall, number));
    }

    private Parts.Share share(String code) {
        var path = Addresses.shortened(code, visit.language());
        return new Parts.Share(visit.base() + path, path + ".svg", path + ".png");
    }
}
