package vn.sanvat.load;

import java.util.Locale;

/** What makes a request dearer than a page from memory. Each has places and a budget of its own. */
public enum Cost {
    /** Words that the search server is asked for. */
    SEARCH,
    /** A picture that may have to be drawn or scaled. */
    PICTURE,
    /** A trip that is put in order. */
    PLAN,
    /** A list as a file, with thousands of rows or days. */
    FILE;

    /** As settings and headers name it. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
