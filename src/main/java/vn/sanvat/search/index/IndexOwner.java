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

    private final String index;
    private final String me;
    private final LongSupplier nanos;
    private String other = "";
    private long seenVersion = -1;
    private long seenAt;

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

    private boolean told(String now) {
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

    @SuppressWarnings("unchecked")
    private Optional<GetResponse<Map<String, String>>> read(ElasticsearchClient server) throws IOException {
        try {
            var found = server.get(
                    request -> request.index(index).id(ID), (Class<Map<String, String>>) (Class<?>) Map.class);
            return Optional.of(found).filter(GetResponse::found);
        } catch (ElasticsearchException e) {
            if (e.status() == NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
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
        } catch (ElasticsearchException e) {
            if (e.status() == CONFLICT) {
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
