package vn.sanvat.problem;

import java.util.List;

/** Addresses that programs ask: what goes wrong there is told as a problem in JSON (RFC 9457), not as a page. */
public final class ProgramAddress {
    /** The REST API, the graph, and the tools for assistants. */
    private static final List<String> ROOTS = List.of("/api", "/graphql", "/mcp");

    private ProgramAddress() {}

    /** @param path of the address */
    public static boolean is(String path) {
        return ROOTS.stream().anyMatch(root -> path.startsWith(root + "/") || path.equals(root));
    }

    /** Whether somebody without a token may send a body there: a question that is too long for an address. */
    public static boolean takesQuestions(String path) {
        return path.equals("/graphql") || path.equals("/mcp");
    }
}
