package vn.sanvat.search.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch._types.FieldSort;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.JsonData;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import vn.sanvat.content.Language;
import vn.sanvat.search.connection.SearchProperties;

/** The index of one language on the server: what it holds, and how it gets other documents. */
final class LanguageIndex {
    private static final int PAGE = 5_000; // fingerprints read at once; below the server's window of 10,000

    private static final int BAD_DOCUMENT = 400; // every other status says something of the server
    private static final int LONGEST_REASON = 300; // characters: the server repeats what it was sent
    private static final String FAILED = "failed";

    private final ElasticsearchClient server;
    private final IndexDefinition definition;
    private final Language language;
    private final SearchProperties properties;
    private final Right right;

    /** Whether this site may still write. */
    interface Right {
        void require() throws IOException;
    }

    LanguageIndex(
            ElasticsearchClient server,
            IndexDefinition definition,
            Language language,
            SearchProperties properties,
            Right right) {
        this.right = right;
        this.server = server;
        this.definition = definition;
        this.language = language;
        this.properties = properties;
    }

    /** The index that the alias leads to, if it is made by today's definition. */
    Optional<String> current() throws IOException {
        return aliased().stream()
                .filter(name -> name.startsWith(definition.prefix(language)))
                .findFirst();
    }

    private Collection<String> aliased() throws IOException {
        try {
            return server.indices()
                    .getAlias(request -> request.name(definition.alias(language)))
                    .result()
                    .keySet();
        } catch (ElasticsearchException e) {
            if (e.status() == 404) {
                return List.of();
            }
            throw e;
        }
    }

    /** Makes a new empty index, which no reader sees yet. */
    String create(long build) throws IOException {
        var name = definition.name(language, build);
        server.indices().create(request -> request.index(name).withJson(new StringReader(definition.json())));
        return name;
    }

    /** Lets readers see this index, after a look whether it is whole, and deletes all others of the language. */
    void publish(String name, long expected) throws IOException {
        right.require();
        server.indices().refresh(request -> request.index(name));
        var count = count(name);
        if (count != expected) {
            throw new IOException(name + " holds " + count + " documents instead of " + expected);
        }
        server.indices()
                .updateAliases(request -> request.actions(
                                action -> action.remove(remove -> remove.index(definition.alias(language) + "-*")
                                        .alias(definition.alias(language))
                                        .mustExist(false)))
                        .actions(action -> action.add(add -> add.index(name).alias(definition.alias(language)))));
        deleteOthers(name);
    }

    private void deleteOthers(String kept) throws IOException {
        var all = new TreeSet<>(server.indices()
                .get(request -> request.index(definition.alias(language) + "-*").ignoreUnavailable(true))
                .result()
                .keySet());
        var others = all.stream()
                .filter(name -> definition.isIndexOf(language, name) && !name.equals(kept))
                .toList();
        if (!others.isEmpty()) {
            server.indices().delete(request -> request.index(others));
        }
    }

    /** The commit that an index has reached; empty text for none. */
    String reached(String name) throws IOException {
        var mapping = server.indices()
                .getMapping(request -> request.index(name))
                .result()
                .get(name);
        if (mapping == null) {
            return "";
        }
        var commit = mapping.mappings().meta().get("commit");
        return commit == null ? "" : commit.to(String.class);
    }

    /** Why entries are not in the index as they are, by id, as it was written beside the commit. */
    Map<String, String> failed(String name) throws IOException {
        Map<String, String> failed = new TreeMap<>();
        var mapping = server.indices()
                .getMapping(request -> request.index(name))
                .result()
                .get(name);
        var written = mapping == null ? null : mapping.mappings().meta().get(FAILED);
        if (written != null) {
            written.toJson()
                    .asJsonObject()
                    .forEach((id, why) -> failed.put(id, why instanceof JsonString text ? text.getString() : ""));
        }
        return failed;
    }

    void reached(String name, String commit, Map<String, String> failed) throws IOException {
        server.indices()
                .putMapping(request ->
                        request.index(name).meta("commit", JsonData.of(commit)).meta(FAILED, JsonData.of(failed)));
    }

    long count(String name) throws IOException {
        return server.count(request -> request.index(name)).count();
    }

    /** The fingerprints of all documents, by id. */
    Map<String, String> fingerprints(String name) throws IOException {
        server.indices().refresh(request -> request.index(name));
        Map<String, String> found = new HashMap<>();
        List<FieldValue> after = List.of();
        while (true) {
            var page = page(name, after);
            if (page.isEmpty()) {
                return found;
            }
            page.forEach(hit -> found.put(id(hit), fingerprint(hit)));
            after = page.get(page.size() - 1).sort();
        }
    }

    private List<Hit<Map<String, Object>>> page(String name, List<FieldValue> after) throws IOException {
        @SuppressWarnings("unchecked")
        var type = (Class<Map<String, Object>>) (Class<?>) Map.class;
        return server.search(
                        request -> {
                            request.index(name)
                                    .size(PAGE)
                                    .source(source -> source.filter(filter -> filter.includes("fingerprint")))
                                    .sort(byField("id"));
                            return after.isEmpty() ? request : request.searchAfter(after);
                        },
                        type)
                .hits()
                .hits();
    }

    private static SortOptions byField(String field) {
        return SortOptions.of(
                sort -> sort.field(FieldSort.of(by -> by.field(field).order(SortOrder.Asc))));
    }

    private static String id(Hit<?> hit) {
        return Optional.ofNullable(hit.id()).orElse("");
    }

    private static String fingerprint(Hit<Map<String, Object>> hit) {
        var source = hit.source();
        return source == null ? "" : String.valueOf(source.get("fingerprint"));
    }

    /**
     * Writes and deletes in batches, and lets readers see the result at once.
     *
     * @return why documents were not written, by id: what is wrong with one holds up no other
     */
    Map<String, String> write(
            String name,
            Collection<IndexDocument> changed,
            Collection<String> gone,
            Function<String, String> toPlainText)
            throws IOException {
        Map<String, String> failed = new TreeMap<>();
        List<BulkOperation> batch = new ArrayList<>();
        long bytes = 0;
        for (var document : changed) {
            var id = document.id().toString();
            var source = made(document, toPlainText, failed);
            if (source.isEmpty()) {
                continue;
            }
            batch.add(BulkOperation.of(operation ->
                    operation.index(index -> index.index(name).id(id).document(source))));
            bytes += document.size();
            if (batch.size() >= properties.batch()
                    || bytes >= properties.batchSize().toBytes()) {
                send(batch, failed);
                bytes = 0;
            }
        }
        for (var id : gone) {
            batch.add(BulkOperation.of(
                    operation -> operation.delete(delete -> delete.index(name).id(id))));
            if (batch.size() >= properties.batch()) {
                send(batch, failed);
            }
        }
        send(batch, failed);
        server.indices().refresh(request -> request.index(name));
        return failed;
    }

    /** @return nothing where it cannot be made */
    private static Map<String, Object> made(
            IndexDocument document, Function<String, String> toPlainText, Map<String, String> failed) {
        try {
            return document.source(toPlainText::apply);
        } catch (RuntimeException e) {
            failed.put(document.id().toString(), e.toString());
            return Map.of();
        }
    }

    private void send(List<BulkOperation> batch, Map<String, String> failed) throws IOException {
        if (batch.isEmpty()) {
            return;
        }
        right.require();
        var answer = server.bulk(BulkRequest.of(request -> request.operations(List.copyOf(batch))));
        batch.clear();
        for (var item : answer.items()) {
            var error = item.error();
            if (error != null && item.status() == BAD_DOCUMENT) {
                failed.put(Optional.ofNullable(item.id()).orElse(""), reason(error));
            } else if (error != null && IndexBlocked.isBlock(error.type())) {
                throw new IndexBlocked(reason(error));
            } else if (error != null) {
                throw new IOException(item.id() + " was refused: " + error.reason());
            }
        }
    }

    private static String reason(ErrorCause error) {
        var reason = Optional.ofNullable(error.reason()).orElse("refused");
        return reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
    }
}
