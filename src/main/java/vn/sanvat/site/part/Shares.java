package vn.sanvat.site.part;

import vn.sanvat.address.Addresses;
import vn.sanvat.content.Details;
import vn.sanvat.content.EntryId;
import vn.sanvat.site.model.Parts;
import vn.sanvat.site.page.PageRequest;

/** Short addresses and codes to print. */
public final class Shares {
    private final PageRequest request;

    public Shares(PageRequest request) {
        this.request = request;
    }

    public Parts.Share of(EntryId entry) {
        return share(request.catalogue().shortCodes().of(entry));
    }

    /** @param number of the stall at the event, from 1 */
    public Parts.Share of(EntryId event, Details.Stall stall, int number) {
        return share(request.catalogue().shortCodes().of(event, stall, number));
    }

    private Parts.Share share(String code) {
        var path = Addresses.shortened(code, request.language());
        return new Parts.Share(request.base() + path, path + ".svg", path + ".png");
    }
}
