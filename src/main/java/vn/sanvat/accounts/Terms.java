package vn.sanvat.accounts;

import java.util.Set;
import vn.sanvat.content.EntryId;

/**
 * On which terms somebody does something.
 *
 * @param version how the entry must still stand, as {@code Head.version} names it; empty where any will do
 * @param request names the request in the history, so that one that is sent again is found there; empty where none is
 *     sent again
 * @param isTrial whether it is only to be seen what would come of it
 * @param begun entries that earlier steps of the same request began: they are the person's, though nothing says so yet
 */
public record Terms(String version, String request, boolean isTrial, Set<EntryId> begun) {
    public static final Terms NONE = new Terms("", "", false);

    public Terms {
        begun = Set.copyOf(begun);
    }

    public Terms(String version, String request, boolean isTrial) {
        this(version, request, isTrial, Set.of());
    }

    /** The same, however the entry stands. */
    public Terms ofAnyVersion() {
        return new Terms("", request, isTrial, begun);
    }
}
