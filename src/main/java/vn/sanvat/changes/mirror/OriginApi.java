package vn.sanvat.changes.mirror;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sanvat.changes.sending.Fetcher;
import vn.sanvat.content.EntryId;
import vn.sanvat.editing.copy.OtherSite;

/** The public API of another site. */
final class OriginApi {
    private static final String SMALL = "type,slug,url,origin";
    private static final String WHOLE = SMALL + ",source";
    private static final int IDS = 100; // entries in one answer
    private static final int CHANGES = 100;
    private static final int GONE = 410;
    private static final int NOT_FOUND = 404;

    private final OtherSite site;
    private final Fetcher fetcher;
    private final MirrorProperties limits;
    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    OriginApi(OtherSite site, Fetcher fetcher, MirrorProperties limits) {
        this.site = site;
        this.fetcher = fetcher;
        this.limits = limits;
    }

    /**
     * Some entries in the order of their files.
     *
     * @param next where the following ones begin; null where these were the last
     * @param revision the commit that they are of
     */
    record Page(List<JsonNode> hits, @Nullable String next, String revision) {}

    Page ids(String cursor) {
        return page(cursor, IDS, SMALL);
    }

    Page entries(String cursor) {
        return page(cursor, limits.batch(), WHOLE);
    }

    private Page page(String cursor, int size, String fields) {
        var answer = required("/api/v1/entries?cursor=" + encoded(cursor) + "&size=" + size + "&fields=" + fields);
        var next = answer.path("next_cursor");
        return new Page(
                list(answer.path("hits")),
                next.isString() ? next.asString() : null,
                answer.path("revision").asString(""));
    }

    /** @return nothing where it is not public */
    Optional<JsonNode> entry(EntryId id) {
        var path = "/api/v1/" + id.name() + "?fields=" + WHOLE;
        return get(path, limits.largestAnswer().toBytes(), limits.timeout()).map(this::read);
    }

    /**
     * What changed.
     *
     * @param next where the following ones begin
     */
    record Changes(List<JsonNode> changes, String next, boolean hasMore) {}

    /**
     * What changed after a commit.
     *
     * @param wait how long to wait for something
     * @throws HistoryRewritten where there is no such commit any more
     */
    Changes changes(String after, Duration wait) {
        var answer = required("/api/v1/changes?limit=" + CHANGES + "&after=" + encoded(after)
                + (wait.isZero() ? "" : "&wait=" + wait.toSeconds()));
        return new Changes(
                list(answer.path("changes")),
                answer.path("next").asString(after),
                answer.path("has_more").asBoolean(false));
    }

    /** The largest form of a picture that is public; nothing where there is none. */
    Optional<byte[]> picture(String path) {
        return get("/media/" + path + "/1600.webp", limits.largestPicture().toBytes(), limits.timeout());
    }

    private static List<JsonNode> list(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false).toList();
    }

    private JsonNode required(String path) {
        return get(path, limits.largestAnswer().toBytes(), limits.timeout())
                .map(this::read)
                .orElseThrow(() -> new MirrorStopped(site.base() + path + " is not there: is it a Sản Vật?"));
    }

    private JsonNode read(byte[] bytes) {
        try {
            return json.readTree(bytes);
        } catch (JacksonException e) {
            throw new SiteAway(site.host() + " answered with what is no JSON", Duration.ZERO);
        }
    }

    private Optional<byte[]> get(String path, long most, Duration end) {
        try {
            var answer = fetcher.get(URI.create(site.base() + path), Math.toIntExact(most), end);
            if (answer.status() == NOT_FOUND) {
                return Optional.empty();
            }
            if (answer.status() == GONE) {
                throw new HistoryRewritten();
            }
            if (answer.status() == 400) {
                throw new MirrorStopped(site.host() + " does not know what it is asked for, " + path
                        + ": it is an older Sản Vật, or none");
            }
            if (answer.status() != 200) {
                throw new SiteAway(
                        site.host() + " answered with " + answer.status(),
                        Duration.ofSeconds(answer.retryAfter().orElse(0)));
            }
            return Optional.of(answer.body());
        } catch (Fetcher.NotAllowed e) {
            throw new MirrorStopped(e.getMessage() + ": see sanvat.mirror.allowed-networks", e);
        } catch (IOException e) {
            throw new SiteAway(site.host() + " cannot be read: " + e.getMessage(), Duration.ZERO);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
