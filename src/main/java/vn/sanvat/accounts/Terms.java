package vn.sanvat.accounts;

/**
 * On which terms somebody does something.
 *
 * @param version how the entry must still stand, as {@code Head.version} names it; empty where any will do
 * @param request names the request in the history, so that one that is sent again is found there; empty where none is
 *     sent again
 * @param isTrial whether it is only to be seen what would come of it
 */
public record Terms(String version, String request, boolean isTrial) {
    public static final Terms NONE = new Terms("", "", false);
}
