package vn.sanvat.catalogue.node;

/** A start that failed; the message is one plain sentence for the health and the log. */
final class NodeCannotStart extends Exception {
    private static final long serialVersionUID = 1;

    /** What trying again can heal, or what somebody has to change first. */
    enum Cure {
        RETRY,
        HELP
    }

    private final Cure cure;
    private final String sentence;

    NodeCannotStart(Cure cure, String sentence) {
        super(sentence);
        this.cure = cure;
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }

    boolean needsHelp() {
        return cure == Cure.HELP;
    }
}
