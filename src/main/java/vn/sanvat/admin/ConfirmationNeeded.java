package vn.sanvat.admin;

/** What was asked for needs the password again; afterwards the person goes back to a page. */
class ConfirmationNeeded extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String back;

    ConfirmationNeeded(String back) {
        super(back);
        this.back = back;
    }

    String back() {
        return back;
    }
}
