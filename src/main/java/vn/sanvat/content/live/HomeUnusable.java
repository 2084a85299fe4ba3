package vn.sanvat.content.live;

/** The site cannot live where it was told to; the message is one sentence that says what to do. */
public class HomeUnusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    HomeUnusable(String message) {
        super(message);
    }
}
