package vn.sanvat.search.index;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sanvat.catalogue.Catalogue;
import vn.sanvat.catalogue.item.VietnameseOrder;
import vn.sanvat.content.Language;
import vn.sanvat.markdown.Markdown;
import vn.sanvat.search.SearchAway;
import vn.sanvat.search.connection.SearchProperties;
import vn.sanvat.search.connection.SearchServer;

/**
 * Keeps the index at the commit that is public. Events only wake it: it compares the commit that the index has reached
 * with the catalogue's, and sends what differs. A crash, a lost event, a pull and a rebuild are one code path.
 */
public final class IndexFollower implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(IndexFollower.class);
    /** How often the server is looked at without being woken: it may have come back, or lost its data. */
    private static final Duration LOOK = Duration.ofSeconds(5);

    private final SearchServer server;
    private final Supplier<Catalogue> catalogues;
    private final Markdown markdown;
    private final Function<String, VietnameseOrder.Key> order;
    private final SearchProperties properties;
    private final IndexDefinition definition;
    private final Optional<IndexOwner> owner;
    private final Semaphore wakes = new Semaphore(0);
    private final Map<Language, String> reached = new ConcurrentHashMap<>();
    private final Map<Language, Long> documents = new ConcurrentHashMap<>();
    /** Why entries are not in the index as they are, by id. */
    private final Map<Language, Map<String, String>> failed = new ConcurrentHashMap<>();

    /** The catalogue that an index was last brought to. */
    private final Map<String, Catalogue> matched = new HashMap<>();

    /** Fingerprints by index name, so that a publish need not read them all again. */
    private final Map<String, Map<String, String>> known = new HashMap<>();

    private volatile String blocked = "";
    private final Thread thread;
    private volatile boolean closed;

    /**
     * @param site names this site among those that share a cluster, the same after a restart; empty where the server is this
     *     site's alone
     */
    public IndexFollower(
            SearchServer server,
            Supplier<Catalogue> catalogues,
            Markdown markdown,
            Function<String, VietnameseOrder.Key> order,
            SearchProperties properties,
            String site) {
        this.definition = new IndexDefinition(properties);
        this.owner = site.isEmpty()
                ? Optional.empty()
                : Optional.of(new IndexOwner(definition.owner(), site, System::nanoTime));
        this.server = server;
        this.catalogues = catalogues;
        this.markdown = markdown;
        this.order = order;
        this.properties = properties;
        this.thread = new Thread(this::follow, "search-index");
        thread.setDaemon(true);
    }

    public void start() {
        thread.start();
        wake();
    }

    public void wake() {
        wakes.release();
    }

    /** The commit that readers find by words; empty where there is none yet. */
    public String reached(Language language) {
        return reached.getOrDefault(language, "");
    }

    public Map<Language, String> reached() {
        return Map.copyOf(reached);
    }

    /** In the order of the languages, because people read it. */
    public Map<Language, Long> documents() {
        return new TreeMap<>(documents);
    }

    /** Why entries are not found as they are, by their ids and languages. */
    public Map<String, String> failed() {
        Map<String, String> all = new TreeMap<>();
        failed.forEach((language, ids) -> ids.forEach((id, why) -> all.put(id + " (" + language + ")", why)));
        return all;
    }

    /** Builds all indexes anew, in the caller's thread. */
    public synchronized void rebuild() throws SearchAway {
        var catalogue = catalogues.get();
        attempt(() -> {
            if (owner.isPresent() && !owner.get().isMine(server.index())) {
                throw new SearchAway("the index is written by " + writtenBy());
            }
            for (var language : catalogue.snapshot().site().languages()) {
                build(index(language), catalogue, language);
            }
        });
    }

    /** Brings all indexes to the catalogue's commit. */
    synchronized void catchUp() throws SearchAway {
        var catalogue = catalogues.get();
        attempt(() -> {
            var isMine = owner.isEmpty() || owner.get().isMine(server.index());
            for (var language : catalogue.snapshot().site().languages()) {
                if (isMine) {
                    catchUp(catalogue, language);
                } else {
                    look(language);
                }
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
            standing("");
        } catch (IOException | ElasticsearchException e) {
            known.clear();
            if (IndexBlocked.isBlock(e)) {
                // readers find what the index had before
                standing(String.valueOf(e.getMessage()));
                throw new SearchAway("the index is not to be written", e);
            }
            matched.clear();
            reached.clear();
            if (closed) {
                // the connection was taken away on purpose, which is no news
                throw new SearchAway("closed", e);
            }
            throw server.failed("the index cannot be brought up to date", e);
        }
    }

    private void standing(String now) {
        if (now.isEmpty() && !blocked.isEmpty()) {
            log.info("The search index can be written again");
        } else if (!now.isEmpty() && blocked.isEmpty()) {
            log.warn("The search index is not to be written, and stays as it was: {}", now);
        }
        blocked = now;
    }

    /** Why the cluster lets nobody write the index; empty where it does. */
    public String blocked() {
        return blocked;
    }

    /** What other site writes the index; empty where this one does. */
    public String writtenBy() {
        return owner.map(IndexOwner::other).orElse("");
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
        var client = server.index();
        return new LanguageIndex(client, definition, language, properties, () -> {
            if (owner.isPresent()) {
                owner.get().require(client);
            }
        });
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
            failed.put(language, index.failed(name.get()));
        }
        reached.put(language, commit);
    }

    /** What another site has written. */
    private void look(Language language) throws IOException, SearchAway {
        var index = index(language);
        var name = index.current();
        if (name.isEmpty()) {
            reached.remove(language);
            return;
        }
        var at = index.reached(name.get());
        if (!at.equals(reached.put(language, at))) {
            documents.put(language, index.count(name.get()));
            failed.put(language, index.failed(name.get()));
        }
        known.clear();
        matched.clear();
    }

    /** Sends what differs between the index and the catalogue. */
    private void change(LanguageIndex index, String name, Catalogue catalogue, Language language) throws IOException {
        var there = fingerprints(index, name);
        List<IndexDocument> changed = new ArrayList<>();
        var gone = new HashSet<>(there.keySet());
        catalogue.items().forEach(item -> gone.remove(item.id().toString()));
        var made = documents(catalogue, language, matched.get(name));
        for (var document : made.documents()) {
            if (!document.fingerprint().equals(there.get(document.id().toString()))) {
                changed.add(document);
            }
        }
        var refused = made.failed();
        refused.putAll(index.write(name, changed, gone, markdown::toPlainText));
        var known = failedBefore(index, name, language);
        known.keySet().removeAll(gone);
        made.documents().forEach(document -> known.remove(document.id().toString()));
        known.putAll(refused);
        changed.stream()
                .filter(document -> !refused.containsKey(document.id().toString()))
                .forEach(document -> there.put(document.id().toString(), document.fingerprint()));
        there.keySet().removeAll(gone);
        index.reached(name, catalogue.snapshot().revision(), known);
        tell(language, known, refused);
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
        var refused = all.failed();
        var unmade = refused.size();
        refused.putAll(index.write(name, all.documents(), List.of(), markdown::toPlainText));
        var written = all.documents().size() + unmade - refused.size();
        index.reached(name, catalogue.snapshot().revision(), refused);
        index.publish(name, written);
        tell(language, refused, refused);
        known.clear();
        matched.clear();
        reached.put(language, catalogue.snapshot().revision());
        documents.put(language, (long) written);
        log.info("{}: built with {} documents", name, written);
    }

    private Map<String, String> failedBefore(LanguageIndex index, String name, Language language) throws IOException {
        var before = failed.get(language);
        return new TreeMap<>(before == null ? index.failed(name) : before);
    }

    private void tell(Language language, Map<String, String> all, Map<String, String> now) {
        failed.put(language, Map.copyOf(all));
        now.forEach((id, why) -> log.warn("{} ({}) is not found as it is: {}", id, language, why));
    }

    /** @param failed why others could not be made, by id */
    private record Made(List<IndexDocument> documents, Map<String, String> failed) {}

    /** @param before a catalogue that the index was seen to match: what came to the same there is left out */
    private Made documents(Catalogue catalogue, Language language, @Nullable Catalogue before) {
        var documents = new IndexDocuments(catalogue, language, order);
        var items = before == null ? catalogue.items() : catalogue.differentFrom(before);
        var made = new Made(new ArrayList<>(), new TreeMap<>());
        for (var item : items) {
            try {
                made.documents().add(documents.of(item));
            } catch (RuntimeException e) {
                made.failed().put(item.id().toString(), e.toString());
            }
        }
        return made;
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        if (owner.isPresent()) {
            try {
                owner.get().release(server.index());
            } catch (IOException | ElasticsearchException | SearchAway e) {
                log.debug("who writes the index was not told: another site waits a little", e);
            }
        }
    }
}
