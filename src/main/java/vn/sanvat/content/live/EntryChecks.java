package vn.sanvat.content.live;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import vn.sanvat.content.Entry;
import vn.sanvat.content.EntryRule;
import vn.sanvat.content.Snapshot;
import vn.sanvat.content.fault.Fault;

/** Adds to snapshots what the rules find. Entries that did not change are not looked at again. */
final class EntryChecks {
    private final List<EntryRule> rules;
    private Map<String, String> files = Map.of();
    private IdentityHashMap<Entry, List<Fault>> known = new IdentityHashMap<Entry, List<Fault>>();

    EntryChecks(List<EntryRule> rules) {
        this.rules = rules;
    }

    private record Checked(Entry entry, List<Fault> faults) {}

    Snapshot add(Snapshot snapshot) {
        var sameFiles = snapshot.files().equals(files);
        var next = new IdentityHashMap<Entry, List<Fault>>();
        List<Fault> all = new ArrayList<>();
        var earlier = known;
        // several at once, because at a start there are thousands
        snapshot.entries().values().parallelStream()
                .map(entry -> {
                    var faults = sameFiles ? earlier.get(entry) : null;
                    return new Checked(entry, faults == null ? check(entry, snapshot) : faults);
                })
                .toList()
                .forEach(checked -> {
                    next.put(checked.entry(), checked.faults());
                    all.addAll(checked.faults());
                });
        rules.forEach(rule -> all.addAll(rule.checkFiles(snapshot)));
        known = next;
        files = snapshot.files();
        return snapshot.with(all);
    }

    private List<Fault> check(Entry entry, Snapshot snapshot) {
        List<Fault> faults = new ArrayList<>();
        rules.forEach(rule -> faults.addAll(rule.check(entry, snapshot)));
        return faults.isEmpty() ? List.of() : faults;
    }
}
