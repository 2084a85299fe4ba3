package vn.sanvat.search.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.GetResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sanvat.search.connection.SearchServer;

/**
 * Who writes the indexes of a cluster: of sites that share them, one at a time. A document of the cluster says who, and is
 * changed by compare and set; its owner renews it. No clocks are compared: who sees it stand unchanged for long enough takes
 * it over.
 */
final class IndexOwner {
    private static final Logger log = LoggerFactory.getLogger(IndexOwner.class);
    static final Duration LONGEST_SILENCE = Duration.ofSeconds(30);

    private static final String ID = "owner";
    private static final int CONFLICT = 409;
    private static final int NOT_FOUND = 404;
    private static final int UNAVAILABLE = 503;
    private static final int READS = 20;
    private static final long PAUSE = 100; // ms
    private static final Duration RENEWED = Duration.ofSeconds(5); // within a long piece of work

    private final String index;
    private final String me;
    private final LongSupplier nanos;
    private String other = "";
    private long seenVersion = -1;
    private long seenAt;
    private long renewed;

    /**
     * @param me names this site, the same after a restart
     * @param nanos time that only goes on, as {@link System#nanoTime}
     */
    IndexOwner(String index, String me, LongSupplier nanos) {
        this.index = index;
        this.me = me;
        this.nanos = nanos;
    }

    /** Who writes instead; empty where this site does. */
    synchronized String other() {
        return other;
    }

    /** Claims or renews. */
    synchronized boolean isMine(ElasticsearchClient server) throws IOException {
        var there = read(server);
        if (there.isEmpty()) {
            return told(write(server, Optional.empty()) ? "" : "another site");
        }
        var owner = Objects.requireNonNull(there.get().source()).getOrDefault(ID, "");
        if (owner.equals(me) || isSilent(there.get())) {
            return told(write(server, there) ? "" : owner);
        }
        return told(owner);
    }

    /**
     * Renews within a long piece of work, where that is due.
     *
     * @throws IOException where another site writes meanwhile
     */
    synchronized void require(ElasticsearchClient server) throws IOException {
        if (nanos.getAsLong() - renewed > RENEWED.toNanos() && !isMine(server)) {
            throw new IOException("the index is written by " + other);
        }
    }

    private boolean told(String now) {
        renewed = nanos.getAsLong();
        if (!now.equals(other)) {
            log.info(
                    now.isEmpty()
                            ? "This site writes the search index"
                            : "The search index is written by {}: this site reads it",
                    now);
            other = now;
        }
        return now.isEmpty();
    }

    private boolean isSilent(GetResponse<Map<String, String>> there) {
        var version = Objects.requireNonNullElse(there.seqNo(), -1L);
        if (version != seenVersion) {
            seenVersion = version;
            seenAt = nanos.getAsLong();
            return false;
        }
        return nanos.getAsLong() - seenAt > LONGEST_SILENCE.toNanos();
    }

    private Optional<GetResponse<Map<String, String>>> read(ElasticsearchClient server) throws IOException {
        for (var attempt = 1; ; attempt++) {
            try {
                @SuppressWarnings("unchecked")
                var type = (Class<Map<String, String>>) (Class<?>) Map.class;
                return Optional.of(server.get(request -> request.index(index).id(ID), type))
                        .filter(GetResponse::found);
            } catch (ElasticsearchException | IOException e) {
                if (SearchServer.refusal(e) == NOT_FOUND) {
                    return Optional.empty();
                }
                // another site has made the index in this moment, and it is not open yet
                if (SearchServer.refusal(e) != UNAVAILABLE || attempt == READS) {
                    throw e;
                }
                pause();
            }
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while it waited for the search server", e);
        }
    }

    /** @return whether nobody was faster */
    private boolean write(ElasticsearchClient server, Optional<GetResponse<Map<String, String>>> there)
            throws IOException {
        try {
            if (there.isEmpty()) {
                make(server);
            }
            server.index(request -> {
                request.index(index).id(ID).document(Map.of(ID, me));
                return there.isEmpty()
                        ? request.opType(co.elastic.clients.elasticsearch._types.OpType.Create)
                        : request.ifSeqNo(there.get().seqNo())
                                .ifPrimaryTerm(there.get().primaryTerm());
            });
            return true;
        } catch (ElasticsearchException | IOException e) {
            if (SearchServer.refusal(e) == CONFLICT) {
                return false;
            }
            throw e;
        }
    }

    private void make(ElasticsearchClient server) throws IOException {
        if (!server.indices().exists(request -> request.index(index)).value()) {
            try {
                server.indices()
                        .create(request -> request.index(index)
                                .settings(
                                        settings -> settings.numberOfShards("1").autoExpandReplicas("0-1")));
            } catch (ElasticsearchException e) {
                if (!"resource_already_exists_exception".equals(e.error().type())) {
                    throw e;
                }
            }
        }
    }

    /** Gives it up, so that another need not wait. */
    synchronized void release(ElasticsearchClient server) throws IOException {
        var there = read(server);
        if (there.isPresent()
                && me.equals(Objects.requireNonNull(there.get().source()).get(ID))) {
            server.delete(request -> request.index(index)
                    .id(ID)
                    .ifSeqNo(there.get().seqNo())
                    .ifPrimaryTerm(there.get().primaryTerm()));
        }
    }
}
