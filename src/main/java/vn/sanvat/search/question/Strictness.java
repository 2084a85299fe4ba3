package vn.sanvat.search.question;

/** How well the words of a query have to match. */
enum Strictness {
    /** All words but a few of many; only words that no entry has may be mistyped. */
    USUAL("2<75%"),
    /** Any word may be mistyped: for the second request, when nothing else was found. */
    LENIENT("2<60%");

    private final String enough;

    Strictness(String enough) {
        this.enough = enough;
    }

    /** In the form of {@code minimum_should_match}. */
    String enough() {
        return enough;
    }
}
