package vn.sanvat.site.part;

import org.jspecify.annotations.Nullable;
import vn.sanvat.address.Addresses;
import vn.sanvat.content.Details;
import vn.sanvat.content.EntryId;
import vn.sanvat.site.model.Parts;
import vn.sanvat.site.page.PageRequest;

/** Short addresses and codes to print, of what is public: a code leads nowhere else. */
public final class Shares {
    private final PageRequest request;

    public Shares(PageRequest request) {
        this.request = request;
    }

    /** @return null where only a preview shows the entry */
    public Parts.@Nullable Share of(EntryId entry) {
        return request.isPublic(entry) ? share(request.published().shortCodes().of(entry)) : null;
    }

    /**
     * @param number of the stall at the event, from 1
     * @return null where only a preview shows the stall
     */
    public Parts.@Nullable Share of(EntryId event, Details.Stall stall, int number) {
        var code = request.published().shortCodes().of(event, stall, number);
        return leadsTo(event, code) ? share(code) : null;
    }

    private boolean leadsTo(EntryId event, String code) {
        return request.published()
                .shortCodes()
                .find(code)
                .filter(target -> target.entry().equals(event))
                .isPresent();
    }

    private Parts.Share share(String code) {
        var path = Addresses.shortened(code, request.language());
        return new Parts.Share(request.base() + path, path + ".svg", path + ".png");
    }
}
