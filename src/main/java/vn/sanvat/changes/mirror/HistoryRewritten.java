package vn.sanvat.changes.mirror;

/** The history of the other site does not have the commit any more that was reached. */
class HistoryRewritten extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
