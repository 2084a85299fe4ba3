package vn.sanvat.api.request;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;
import vn.sanvat.accounts.AccountId;
import vn.sanvat.accounts.Terms;
import vn.sanvat.api.KnownParameters;
import vn.sanvat.api.TokenFilter;
import vn.sanvat.content.revision.Revision;
import vn.sanvat.content.writing.Workspace;
import vn.sanvat.editing.ChangeMessage;
import vn.sanvat.problem.Problem;

/** What the head of a request to write says: which version it starts from, what it is called, whether it is only tried. */
public final class WriteTerms {
    /** Newest commits, for a request that a run of the site left over. */
    public static final int LOOKED_AT = 1_500;

    private static final int STATE = 40; // signs of a version that name the text
    private static final Pattern VERSION = Pattern.compile("\"([0-9a-f]{40}(?:-[0-9a-f]{12})?)\"");
    private static final Pattern KEY = Pattern.compile("[!-~]{1,100}");

    private static final Set<String> ALWAYS = Set.of("lang", "dry_run");

    private WriteTerms() {}

    /**
     * Whoever brings no token is told that, before a parameter that the address does not take.
     *
     * @param parameters that it takes besides {@code lang} and {@code dry_run}
     */
    public static void requireToken(HttpServletRequest request, String... parameters) {
        TokenFilter.actor();
        var known = Stream.concat(ALWAYS.stream(), Stream.of(parameters)).collect(Collectors.toSet());
        KnownParameters.parameters(new ServletWebRequest(request), known);
    }

    /**
     * The version of {@code If-Match}.
     *
     * @throws vn.sanvat.problem.ProblemOccurred 428 where none is said (RFC 6585 §3), 400 where it is not one that this site
     *     gave: whoever says that any version will do would write over what they have not seen
     */
    public static String version(HttpServletRequest request) {
        var given = request.getHeader(HttpHeaders.IF_MATCH);
        if (given == null) {
            throw new Problem("version.needed", 428, List.of()).occurred();
        }
        return version(given);
    }

    /** The same of an ETag that stands elsewhere. */
    public static String version(String tag) {
        var form = VERSION.matcher(tag.strip());
        if (!form.matches()) {
            throw Problem.badRequest("version.form", Problem.shown(tag)).occurred();
        }
        return form.group(1);
    }

    /** The text that a version names. */
    public static String state(String version) {
        return version.substring(0, STATE);
    }

    public static boolean isTrial(HttpServletRequest request) {
        return isTrue(request, "dry_run");
    }

    public static boolean isTrue(HttpServletRequest request, String name) {
        var given = Objects.requireNonNullElse(request.getParameter(name), "false");
        if (!given.equals("true") && !given.equals("false")) {
            throw Problem.badRequest("query.unknown", name, Problem.shown(given))
                    .occurred();
        }
        return given.equals("true");
    }

    public static Terms terms(HttpServletRequest request, String version, AccountId account) {
        var isTrial = isTrial(request);
        return new Terms(version, isTrial ? "" : id(request, account), isTrial);
    }

    /** @return empty where the request has no name */
    private static String id(HttpServletRequest request, AccountId account) {
        var key = request.getHeader("Idempotency-Key");
        if (key == null) {
            return "";
        }
        if (!KEY.matcher(key).matches()) {
            throw Problem.badRequest("request.key").occurred();
        }
        return DigestUtils.sha256Hex(account + "\n" + key);
    }

    /** The commit of a request that a run of the site left over. */
    public static Optional<Revision> commit(Workspace workspace, String name) {
        return workspace.latest(LOOKED_AT).stream()
                .filter(revision -> ChangeMessage.request(revision.message()).equals(name))
                .findFirst();
    }

    /** Two requests that ask for the same have the same. */
    public static String fingerprint(HttpServletRequest request, byte[] body) {
        var head = request.getMethod() + " " + request.getRequestURI() + "?"
                + Objects.requireNonNullElse(request.getQueryString(), "") + "\n"
                + Objects.requireNonNullElse(request.getHeader(HttpHeaders.IF_MATCH), "") + "\n";
        var first = head.getBytes(StandardCharsets.UTF_8);
        var all = new byte[first.length + body.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(body, 0, all, first.length, body.length);
        return DigestUtils.sha256Hex(all);
    }
}
