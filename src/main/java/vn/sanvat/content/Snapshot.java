package vn.sanvat.content;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sanvat.content.fault.Fault;
import vn.sanvat.content.schema.Schema;

/**
 * Everything that is public, at one revision: immutable, swapped whole.
 *
 * @param revision commit that was read; 40 hexadecimal digits, or {@code work-tree} for files outside a history
 * @param made when the revision was made
 * @param schema the fields of every type, with those that the site adds
 * @param files other files that mean something, by path below {@code content/}: {@code site.yml}, {@code taxonomy/} and
 *     {@code types/}
 * @param faults everything that is wrong, sorted by file and line
 */
public record Snapshot(
        String revision,
        Instant made,
        SiteSettings site,
        Schema schema,
        Map<EntryId, Entry> entries,
        Map<String, String> files,
        List<Fault> faults) {
    public Snapshot {
        // many thousands: Map.copyOf would take several times as long
        entries = Collections.unmodifiableMap(new HashMap<>(entries));
        files = Map.copyOf(files);
        faults = faults.stream().sorted().toList();
    }

    public Optional<Entry> find(EntryId id) {
        return Optional.ofNullable(entries.get(id));
    }

    public String file(String path) {
        return files.getOrDefault(path, "");
    }

    /** The same with one entry in another version: a preview. */
    public Snapshot with(Entry entry) {
        Map<EntryId, Entry> others = new HashMap<>(entries);
        others.put(entry.id(), entry);
        return new Snapshot(revision, made, site, schema, others, files, faults);
    }

    public Snapshot with(List<Fault> more) {
        if (more.isEmpty()) {
            return this;
        }
        var all = new ArrayList<>(faults);
        all.addAll(more);
        return new Snapshot(revision, made, site, schema, entries, files, all);
    }
}
