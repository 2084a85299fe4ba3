package vn.sanvat.search.question;

/** How well the words of a query have to match. */
enum Strictness {
    /** All words but one of many; only words that no entry has may be mistyped. */
    USUAL,
    /** Any long word may be mistyped: for the second request, when nothing else was found. */
    LENIENT
}
