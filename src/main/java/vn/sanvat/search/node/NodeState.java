package vn.sanvat.search.node;

/** What the embedded search server is doing. */
public sealed interface NodeState {
    /** It was told to start and has not answered yet. */
    record Starting() implements NodeState {}

    /** It answers. */
    record Running() implements NodeState {}

    /**
     * It was lost, or a start failed; the next attempt follows by itself.
     *
     * @param why one plain sentence
     */
    record Restarting(String why) implements NodeState {}

    /**
     * It cannot start until somebody does something; it is still tried again from time to time.
     *
     * @param why one plain sentence that says what to do
     */
    record Failed(String why) implements NodeState {}

    /** It was stopped, or never told to start. */
    record Stopped() implements NodeState {}
}
