package vn.sanvat.changes;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.sanvat.changes.PublicChange.Kind;
import vn.sanvat.content.EntryId;

/**
 * An entry that was public and is not any more.
 *
 * @param kind deleted, unpublished or renamed
 * @param to what it is called now; nothing where it was not renamed
 */
public record Departure(EntryId id, Kind kind, Instant at, String commit, Optional<EntryId> to) {
    /** The same as programs are told of it. */
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("type", id.type().key());
        fields.put("slug", id.slug().value());
        fields.put("kind", kind.key());
        fields.put("at", at.toString());
        fields.put("commit", commit);
        to.ifPresent(now -> fields.put("renamed_to", now.slug().value()));
        return fields;
    }
}
