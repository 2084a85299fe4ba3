package vn.sanvat.search.node.process;

/** A start that failed; the message is one plain sentence for the health and the log. */
public final class NodeCannotStart extends Exception {
    private static final long serialVersionUID = 1;

    /** What trying again can heal, or what somebody has to change first. */
    public enum Cure {
        RETRY,
        HELP
    }

    private final Cure cure;
    private final String sentence;

    public NodeCannotStart(Cure cure, String sentence) {
        super(sentence);
        this.cure = cure;
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }

    public boolean needsHelp() {
        return cure == Cure.HELP;
    }
}
