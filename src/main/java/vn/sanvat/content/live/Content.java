package vn.sanvat.content.live;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sanvat.content.Candidate;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryRule;
import vn.sanvat.content.Snapshot;
import vn.sanvat.content.fault.Fault;
import vn.sanvat.content.file.ContentTree;
import vn.sanvat.content.file.ParsedFiles;
import vn.sanvat.content.file.SnapshotReader;
import vn.sanvat.content.file.StageFaults;
import vn.sanvat.content.file.TextTree;
import vn.sanvat.content.history.ContentHistory;
import vn.sanvat.content.revision.HistoryStep;
import vn.sanvat.content.schema.SchemaFile;
import vn.sanvat.problem.Problem;

/** What is public now: one immutable snapshot, swapped whole when HEAD moves. */
public class Content {
    private static final Logger log = LoggerFactory.getLogger(Content.class);
    private static final String CHANGES_ON_DISK = "changes on disk";

    private final ContentHistory history;
    private final List<EntryRule> rules;
    private final Consumer<ContentChanged> announce;
    private final Consumer<ContentShown> announceShown;
    private final SnapshotReader reader;
    private final StageFaults stages = new StageFaults();
    private final EntryChecks checks;
    private final Troubles troubles = new Troubles();
    private volatile Pictures pictures;
    private volatile Snapshot current;
    private volatile List<Fault> stageFaults = List.of();
    private String publicState;
    private String followed;
    /** The newest commit of which nobody has anything older any more. */
    private volatile String looked;
    /** The same of those that changed what is public. */
    private volatile String shown;

    Content(
            ContentHistory history,
            List<EntryRule> rules,
            ParsedFiles parsed,
            Consumer<ContentChanged> announce,
            Consumer<ContentShown> announceShown) {
        this.history = history;
        this.rules = List.copyOf(rules);
        this.reader = new SnapshotReader(this.rules, parsed);
        this.checks = new EntryChecks(this.rules);
        this.announce = announce;
        this.announceShown = announceShown;
        troubles.trying(CHANGES_ON_DISK, history::recordOutsideChanges);
        var tree = history.tree();
        this.current = read(tree);
        readStages(tree);
        this.publicState = tree.publicState();
        this.followed = tree.revision();
        this.looked = followed;
        this.shown = current.revision();
        this.pictures = new Pictures(tree, new ConcurrentHashMap<>());
    }

    /** Keeps what was made of the files, for the next start. */
    void keepParsed() {
        reader.keepParsed();
    }

    public Snapshot current() {
        return current;
    }

    /**
     * Pictures of a tree that were asked for.
     *
     * @param states what names their bytes, by path below {@code media/}
     */
    private record Pictures(ContentTree tree, Map<String, String> states) {}

    /** What stands against reading the content now. */
    public Troubles troubles() {
        return troubles;
    }

    /** What lies in the folder and is no content. */
    public List<Fault> strays() {
        return history.strays();
    }

    /** Everything that is wrong, also with files that are not public, sorted by file and line. */
    public List<Fault> faults() {
        return Stream.concat(current.faults().stream(), stageFaults.stream())
                .sorted()
                .toList();
    }

    /** Takes in what changed on disk, and swaps the snapshot if HEAD has moved. */
    public void refresh() {
        // nobody who writes on the desk waits for a folder of 100,000 files
        troubles.trying(CHANGES_ON_DISK, history::recordOutsideChanges);
        troubles.trying("HEAD", this::follow);
    }

    /** Swaps the snapshot if HEAD has moved; what stands against it is one of the troubles. */
    void look() {
        if (troubles.stand(CHANGES_ON_DISK)) {
            troubles.trying(CHANGES_ON_DISK, history::recordOutsideChanges);
        }
        troubles.trying("HEAD", this::follow);
    }

    /** Swaps the snapshot if HEAD has moved and more than drafts has changed. */
    public synchronized void follow() {
        var head = history.head();
        if (head.isEmpty() || head.get().equals(followed)) {
            return;
        }
        var tree = history.tree();
        followed = tree.revision();
        readStages(tree);
        var state = tree.publicState();
        if (state.equals(publicState)) {
            looked = followed;
            return;
        }
        var snapshot = read(tree);
        publicState = state;
        pictures = new Pictures(tree, new ConcurrentHashMap<>());
        current = snapshot;
        try {
            announce.accept(new ContentChanged(snapshot));
        } finally {
            shown = snapshot.revision();
            looked = followed;
        }
        announceShown.accept(new ContentShown(shown));
    }

    /**
     * What was committed up to what everybody is shown now, the oldest first.
     *
     * @param after a commit; empty for the beginning
     * @return nothing where the history does not have that commit (any more)
     */
    public Optional<List<HistoryStep>> steps(String after, int limit) {
        return history.steps(after, shown, limit);
    }

    /** The commit that {@link #steps} is to go on from to tell what was done since a moment, at most so many. */
    public String before(Instant since, int most) {
        return history.before(since, shown, most);
    }

    /**
     * What was committed since, also what is not public yet: drafts, and what is planned with them.
     *
     * @return nothing where the history does not have that commit (any more)
     */
    public Optional<List<HistoryStep>> committed(String after, int limit) {
        return history.steps(after, looked, limit);
    }

    /** The commit that was looked at last, and is shown where it changed what is public. */
    public String looked() {
        return looked;
    }

    /** Whether a file that is not public at a commit is a draft there, or archived. */
    public boolean isPutAway(String commit, String path) {
        var tree = history.tree(commit);
        return List.of("_drafts/", "_archive/").stream()
                .anyMatch(stage -> tree.flatMap(each -> each.find(stage + path)).isPresent());
    }

    /** A text file as a commit had it; empty where it had none. */
    public String fileAt(String commit, String path) {
        return history.tree(commit)
                .flatMap(tree -> tree.find(path).map(file -> new String(tree.read(file), StandardCharsets.UTF_8)))
                .orElse("");
    }

    /** Names the bytes of a picture below {@code media/}; nothing where there is none of this path. Waits for nobody. */
    public Optional<String> pictureState(String path) {
        var shown = pictures;
        var known = Optional.ofNullable(shown.states().get(path));
        if (known.isPresent()) {
            return known;
        }
        var found = shown.tree().find("media/" + path).map(ContentTree.ContentFile::state);
        found.ifPresent(state -> shown.states().put(path, state));
        return found;
    }

    /** The bytes of a picture, by what {@link #pictureState} named. */
    public byte[] picture(String state) {
        return history.read(state)
                .orElseThrow(() -> Problem.notFound("not_found.address").occurred());
    }

    /** Whether everything that is committed has been looked at. */
    public boolean isUpToDate() {
        return history.head().filter(head -> head.equals(followed)).isPresent();
    }

    private Snapshot read(ContentTree tree) {
        var snapshot = checks.add(reader.read(tree));
        log(snapshot.faults());
        log.info(
                "content at {}: {} entries",
                snapshot.revision(),
                snapshot.entries().size());
        return snapshot;
    }

    private void readStages(ContentTree tree) {
        var before = stageFaults;
        stageFaults = stages.read(tree);
        log(stageFaults.stream().filter(fault -> !before.contains(fault)).toList());
    }

    private static void log(List<Fault> faults) {
        faults.stream()
                .filter(fault -> fault.severity() != Fault.Severity.WARNING)
                .forEach(fault ->
                        log.warn("content/{}:{}: {} {}", fault.file(), fault.line(), fault.key(), fault.arguments()));
    }

    /**
     * Looks at files as if they were public, beside everything that is.
     *
     * @param files texts of the source and the translations of one entry, by path
     */
    public Candidate candidate(EntryId id, Map<String, String> files, Instant changed) {
        return candidate(new SnapshotReader(), id, files, changed);
    }

    /** The same of files that may be wrong or half written: what can be read of them is there. */
    public Candidate draft(EntryId id, Map<String, String> files, Instant changed) {
        return candidate(SnapshotReader.ofDrafts(), id, files, changed);
    }

    private Candidate candidate(SnapshotReader reader, EntryId id, Map<String, String> files, Instant changed) {
        var published = current;
        Map<String, String> texts = new HashMap<>(files);
        published.files().forEach((path, text) -> {
            if (path.equals("site.yml") || path.startsWith(SchemaFile.FOLDER)) {
                texts.put(path, text);
            }
        });
        var alone = reader.read(new TextTree(texts, changed));
        var faults = new ArrayList<>(alone.faults().stream()
                .filter(fault -> files.containsKey(fault.file()))
                .filter(fault -> !isThere(fault, published))
                .toList());
        var entry = alone.find(id);
        if (entry.isPresent()) {
            var rest = new Snapshot(
                    published.revision(),
                    changed,
                    published.site(),
                    published.schema(),
                    Map.of(id, entry.get()),
                    published.files(),
                    List.of());
            checked(rest, rules).faults().stream()
                    .filter(fault -> files.containsKey(fault.file()))
                    .forEach(faults::add);
        }
        return new Candidate(entry, faults.stream().sorted().toList());
    }

    /** Read alone, a file refers to nothing that is there. */
    private static boolean isThere(Fault fault, Snapshot snapshot) {
        return fault.key().equals("reference.missing")
                && snapshot.entries().keySet().stream()
                        .anyMatch(id -> id.path().equals(fault.arguments().get(1)));
    }

    /** The snapshot with what the rules find. */
    public static Snapshot checked(Snapshot snapshot, List<EntryRule> rules) {
        List<Fault> found = new ArrayList<>();
        rules.forEach(rule -> {
            found.addAll(rule.check(snapshot));
            found.addAll(rule.checkFiles(snapshot));
        });
        return snapshot.with(found);
    }
}
