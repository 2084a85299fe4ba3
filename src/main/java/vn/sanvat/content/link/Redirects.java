package vn.sanvat.content.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Slug;
import vn.sanvat.content.fault.Fault;
import vn.sanvat.content.yaml.FieldValue.Scalar;
import vn.sanvat.content.yaml.YamlText;

/** Where entries that were renamed are now: {@code redirects.yml}, a line {@code products/old: products/new} for each. */
public final class Redirects {
    public static final String FILE = "redirects.yml";
    private final Map<String, String> targets;

    private Redirects(Map<String, String> targets) {
        this.targets = targets;
    }

    /** What is wrong: each line must say where an entry went, so that no old address is lost unseen. */
    public static List<Fault> faults(String yaml) {
        var read = YamlText.file(FILE, yaml);
        List<Fault> faults = new ArrayList<>(read.faults());
        read.fields().values().forEach((from, to) -> {
            if (id(from).isEmpty()
                    || !(to instanceof Scalar scalar && id(scalar.text()).isPresent())) {
                faults.add(Fault.broken(FILE, read.fields().lineOf(from), "redirect.form", from));
            }
        });
        return faults;
    }

    public static Redirects of(String yaml) {
        Map<String, String> targets = new TreeMap<>();
        YamlText.read(FILE, yaml, 1).fields().values().forEach((from, to) -> {
            if (to instanceof Scalar scalar
                    && id(from).isPresent()
                    && id(scalar.text()).isPresent()) {
                targets.put(from, scalar.text());
            }
        });
        return new Redirects(targets);
    }

    /** Where an entry is now, however often it was renamed; nothing where nobody renamed it, or lines lead in a circle. */
    public Optional<EntryId> find(EntryId id) {
        var key = targets.get(key(id));
        for (var steps = 0; key != null && targets.containsKey(key); steps++) {
            key = steps < targets.size() ? targets.get(key) : null;
        }
        return Optional.ofNullable(key).flatMap(Redirects::id);
    }

    /** Whether an earlier name leads to this one. */
    public boolean leadTo(EntryId id) {
        return targets.containsValue(key(id));
    }

    /** The earlier names of entries, with what they are called now. */
    public Map<EntryId, EntryId> all() {
        Map<EntryId, EntryId> all = new TreeMap<>();
        targets.forEach((from, to) -> all.put(id(from).orElseThrow(), id(to).orElseThrow()));
        return all;
    }

    /** With one more renaming; what led to the old name leads to the new one. */
    public Redirects renamed(EntryId from, EntryId to) {
        Map<String, String> next = new TreeMap<>(targets);
        next.replaceAll((old, target) -> target.equals(key(from)) ? key(to) : target);
        next.put(key(from), key(to));
        next.remove(key(to));
        return new Redirects(next);
    }

    public String yaml() {
        var yaml = new StringBuilder();
        targets.forEach((from, to) -> yaml.append(from).append(": ").append(to).append('\n'));
        return yaml.toString();
    }

    private static String key(EntryId id) {
        return id.name();
    }

    private static Optional<EntryId> id(String key) {
        var slash = key.indexOf('/');
        return slash > 0 && Slug.isValid(key.substring(slash + 1))
                ? EntryType.ofFolder(key.substring(0, slash)).map(type -> EntryId.of(type, key.substring(slash + 1)))
                : Optional.empty();
    }
}
