package vn.sanvat.search;

/** The search server cannot answer now; it may later. */
public class SearchAway extends Exception {
    private static final long serialVersionUID = 1L;

    public SearchAway(String why) {
        super(why);
    }

    public SearchAway(String why, Throwable cause) {
        super(why, cause);
    }
}
