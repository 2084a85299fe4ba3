package vn.sanvat.catalogue.index;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.text.CollationKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sanvat.catalogue.Catalogue;
import vn.sanvat.catalogue.SearchAway;
import vn.sanvat.content.Language;
import vn.sanvat.markdown.Markdown;

/**
 * Keeps the index at the commit that is public. Events only wake it: it compares the commit that the index has reached
 * with the catalogue's, and sends what differs. A crash, a lost event, a pull and a rebuild are one code path.
 */
final class IndexFollower implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(IndexFollower.class);
    /** How often the server is looked at without being woken: it may have come back, or lost its data. */
    private static final Duration LOOK = Duration.ofSeconds(5);

    private final SearchServer server;
    private final Supplier<Catalogue> catalogues;
    private final Markdown markdown;
    private final Function<String, CollationKey> order;
    private final SearchProperties properties;
    private final IndexDefinition definition = new IndexDefinition();
    private final Semaphore wakes = new Semaphore(0);
    private final Map<Language, String> reached = new ConcurrentHashMap<>();
    private final Map<Language, Long> documents = new ConcurrentHashMap<>();
    /** Fingerprints by index name, so that a publish need not read them all again. */
    /** The catalogue that an index was last brought to. */
    private final Map<String, Catalogue> matched = new HashMap<>();

    private final Map<String, Map<String, String>> known = new HashMap<>();

    private final Thread thread;
    private volatile boolean closed;

    IndexFollower(
            SearchServer server,
            Supplier<Catalogue> catalogues,
            Markdown markdown,
            Function<String, CollationKey> order,
            SearchProperties properties) {
        this.server = server;
        this.catalogues = catalogues;
        this.markdown = markdown;
        this.order = order;
        this.properties = properties;
        this.thread = new Thread(this::follow, "search-index");
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
        wake();
    }

    void wake() {
        wakes.release();
    }

    /** The commit that readers find by words; empty where there is none yet. */
    String reached(Language language) {
        return reached.getOrDefault(language, "");
    }

    Map<Language, String> reached() {
        return Map.copyOf(reached);
    }

    Map<Language, Long> documents() {
        return Map.copyOf(documents);
    }

    /** Builds all indexes anew, in the caller's thread. */
    synchronized void rebuild() throws SearchAway {
        var catalogue = catalogues.get();
        attempt(() -> {
            for (var language : catalogue.snapshot().site().languages()) {
                build(index(language), catalogue, language);
            }
        });
    }

    /** Brings all indexes to the catalogue's commit. */
    synchronized void catchUp() throws SearchAway {
        var catalogue = catalogues.get();
        attempt(() -> {
            for (var language : catalogue.snapshot().site().languages()) {
                catchUp(catalogue, language);
            }
        });
    }

    private interface Work {
        void run() throws IOException, SearchAway;
    }

    private void attempt(Work work) throws SearchAway {
        try {
            work.run();
            server.answered();
        } catch (IOException | ElasticsearchException e) {
            known.clear();
            matched.clear();
            reached.clear();
            throw server.failed("the index cannot be brought up to date", e);
        }
    }

    private void follow() {
        while (!closed) {
            try {
                if (wakes.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                    wakes.drainPermits();
                }
                catchUp();
            } catch (SearchAway e) {
                pause();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (!closed) {
                    log.error("The search index stands still", e);
                    pause();
                }
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(properties.retryAfter().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private LanguageIndex index(Language language) throws SearchAway {
        return new LanguageIndex(server.index(), definition, language, properties);
    }

    private void catchUp(Catalogue catalogue, Language language) throws IOException, SearchAway {
        var index = index(language);
        var name = index.current();
        if (name.isEmpty()) {
            build(index, catalogue, language);
            return;
        }
        var commit = catalogue.snapshot().revision();
        var at = index.reached(name.get());
        if (!at.equals(commit)) {
            change(index, name.get(), catalogue, language);
        } else if (!reached.containsKey(language)) {
            documents.put(language, (long) fingerprints(index, name.get()).size());
        }
        reached.put(language, commit);
    }

    /** Sends what differs between the index and the catalogue. */
    private void change(LanguageIndex index, String name, Catalogue catalogue, Language language) throws IOException {
        var there = fingerprints(index, name);
        List<IndexDocument> changed = new ArrayList<>();
        var gone = new HashSet<>(there.keySet());
        catalogue.items().forEach(item -> gone.remove(item.id().toString()));
        for (var document : documents(catalogue, language, matched.get(name))) {
            if (!document.fingerprint().equals(there.get(document.id().toString()))) {
                changed.add(document);
            }
        }
        index.write(name, changed, gone, markdown::toPlainText);
        changed.forEach(document -> there.put(document.id().toString(), document.fingerprint()));
        there.keySet().removeAll(gone);
        index.reached(name, catalogue.snapshot().revision());
        matched.put(name, catalogue);
        documents.put(language, (long) there.size());
        log.info("{}: {} documents written, {} removed", name, changed.size(), gone.size());
    }

    private Map<String, String> fingerprints(LanguageIndex index, String name) throws IOException {
        var there = known.get(name);
        if (there == null) {
            there = index.fingerprints(name);
            known.put(name, there);
        }
        return there;
    }

    private void build(LanguageIndex index, Catalogue catalogue, Language language) throws IOException {
        var name = index.create(System.currentTimeMillis());
        var all = documents(catalogue, language, null);
        index.write(name, all, List.of(), markdown::toPlainText);
        index.reached(name, catalogue.snapshot().revision());
        index.publish(name, all.size());
        known.clear();
        matched.clear();
        reached.put(language, catalogue.snapshot().revision());
        documents.put(language, (long) all.size());
        log.info("{}: built with {} documents", name, all.size());
    }

    /** @param before a catalogue that the index was seen to match: what came to the same there is left out */
    private List<IndexDocument> documents(Catalogue catalogue, Language language, @Nullable Catalogue before) {
        var documents = new IndexDocuments(catalogue, language, order);
        var items = before == null ? catalogue.items() : catalogue.differentFrom(before);
        return items.stream().map(documents::of).toList();
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
