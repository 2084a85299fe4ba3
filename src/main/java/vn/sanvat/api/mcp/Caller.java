package vn.sanvat.api.mcp;

import io.modelcontextprotocol.common.McpTransportContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.Scope;
import vn.sanvat.problem.Problem;

/**
 * Who asks.
 *
 * @param person in whose name, by a token; null for anybody
 * @param base scheme and host of the site, as the caller knows it
 */
record Caller(@Nullable Actor person, String base) {
    private static final String KEY = "caller";

    McpTransportContext context() {
        return McpTransportContext.create(Map.of(KEY, this));
    }

    static Caller of(McpTransportContext context) {
        return (Caller) Objects.requireNonNull(context.get(KEY), "every request has a caller");
    }

    /** @throws vn.sanvat.problem.ProblemOccurred 401 where no token came with the request */
    Actor actor() {
        return Optional.ofNullable(person).orElseThrow(() -> new Problem("token.needed", 401, List.of()).occurred());
    }

    /** @param scopes of which one is needed; everybody may where there are none */
    boolean mayUse(Set<Scope> scopes) {
        return scopes.isEmpty()
                || (person != null && person.reach().scopes().stream().anyMatch(scopes::contains));
    }
}
