package vn.sanvat.content.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import vn.sanvat.content.Entry;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryRule;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;
import vn.sanvat.content.SiteSettings;
import vn.sanvat.content.Snapshot;
import vn.sanvat.content.fault.Fault;
import vn.sanvat.content.file.ContentTree.ContentFile;
import vn.sanvat.content.schema.Schema;
import vn.sanvat.content.schema.SchemaFile;
import vn.sanvat.content.schema.TypeSchema;

/**
 * Reads a tree of files into a {@link Snapshot}. After the first tree only what differs is read, and entries whose files
 * are the same stay the same objects. A file that cannot be used is replaced by its last good version, where there is one.
 */
public final class SnapshotReader {
    private static final String SITE = SiteFile.FILE;

    private final FileParser parser;
    private final boolean isDraft;
    private final ParsedFiles parsed;
    private final Map<String, ReadFile> files = new TreeMap<>();
    private final Map<EntryId, Map<Language, String>> translations = new HashMap<>();
    private final Set<EntryId> present = new HashSet<>();
    private final Map<EntryId, Entry> entries = new HashMap<>();
    private final Map<EntryId, List<Fault>> entryFaults = new HashMap<>();
    private final Map<String, List<Fault>> fileFaults = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private @Nullable ContentTree before;
    private Map<ContentFile, FileRead> earlier = Map.of();
    private boolean isKept;
    private SiteSettings site = SiteFile.none();
    private Schema schema = Schema.ofTheProduct();

    public SnapshotReader() {
        this(List.of());
    }

    /** @param rules know what the site's own files must be */
    public SnapshotReader(List<EntryRule> rules) {
        this(rules, ParsedFiles.none());
    }

    /** @param parsed what an earlier start made of the files */
    public SnapshotReader(List<EntryRule> rules, ParsedFiles parsed) {
        this(rules, parsed, false);
    }

    private SnapshotReader(List<EntryRule> rules, ParsedFiles parsed, boolean isDraft) {
        this.parser = new FileParser(rules);
        this.parsed = parsed;
        this.isDraft = isDraft;
    }

    /** Reads drafts as far as they go, with all that is wrong with them. */
    public static SnapshotReader ofDrafts() {
        return new SnapshotReader(List.of(), ParsedFiles.none(), true);
    }

    /**
     * One file.
     *
     * @param newest the state that the tree has
     * @param used what is used of it
     * @param usedFile its newest good state, which is used; null where no state is good
     * @param faults of the newest state
     */
    private record ReadFile(ContentFile newest, @Nullable ContentFile usedFile, FileRead used, List<Fault> faults) {}

    /**
     * What has become of an entry.
     *
     * @param named as files name it
     * @param id with the words that its type has in addresses
     * @param entry null where there is none, or none any more
     */
    private record Made(EntryId named, EntryId id, @Nullable Entry entry, List<Fault> faults) {}

    /** Reads the tree; not to be called by two threads at once. */
    public synchronized Snapshot read(ContentTree tree) {
        var reading = new Reading(tree);
        var changed = reading.changes();
        // what the fields are, before the files that have them
        var schemas = changed.stream().filter(FileParser::isSchema).toList();
        schemas.forEach(path -> reading.take(path, reading.read(path)));
        if (!schemas.isEmpty()) {
            changed.addAll(reading.readAnew(changed));
        }
        if (before == null) {
            earlier = parsed.load(schemaState());
        }
        var others = changed.stream().filter(path -> !FileParser.isSchema(path)).toList();
        var read = reading.read(others);
        others.forEach(path -> reading.take(path, read.get(path)));
        if (before == null) {
            isKept = earlier.keySet().containsAll(parsedFiles().keySet());
            earlier = Map.of();
        }
        var affected = affected(changed);
        affected.parallelStream().map(reading::make).toList().forEach(reading::take);
        before = tree;
        return reading.snapshot();
    }

    /** Keeps what was made of the files for the next start, unless this one found it so. */
    public void keepParsed() {
        Map<ContentFile, FileRead> made;
        String state;
        synchronized (this) {
            if (isKept) {
                return;
            }
            isKept = true;
            made = parsedFiles();
            state = schemaState();
        }
        parsed.keep(state, made);
    }

    /** What is used of the entries. */
    private Map<ContentFile, FileRead> parsedFiles() {
        Map<ContentFile, FileRead> made = new HashMap<>();
        files.values().forEach(file -> {
            if (file.usedFile() != null && file.used() instanceof FileRead.OfEntry) {
                made.put(file.usedFile(), file.used());
            }
        });
        return made;
    }

    /** Another one where the site's own types and fields are others. */
    private String schemaState() {
        Map<String, String> schemas = new TreeMap<>(texts);
        schemas.keySet().removeIf(path -> !FileParser.isSchema(path));
        return DigestUtils.sha256Hex(schemas.toString());
    }

    /** All entries, where the languages of the site may have changed. */
    private Set<EntryId> affected(Set<String> changed) {
        var paths = before == null || changed.contains(SITE) ? Set.copyOf(files.keySet()) : changed;
        Set<EntryId> affected = new LinkedHashSet<>();
        if (changed.contains(SITE)) {
            affected.addAll(entries.keySet());
        }
        paths.forEach(path -> EntryFile.of(path).map(EntryFile::id).ifPresent(affected::add));
        return affected;
    }

    private final class Reading {
        private final ContentTree tree;
        private final Map<String, ContentFile> states = new HashMap<>();

        Reading(ContentTree tree) {
            this.tree = tree;
        }

        /** Paths whose state is another than before, or that are gone. */
        Set<String> changes() {
            var differences = Optional.ofNullable(before).flatMap(tree::changesSince);
            if (differences.isPresent()) {
                Set<String> changed = new LinkedHashSet<>();
                differences.get().forEach((path, file) -> {
                    if (isRead(path)) {
                        changed.add(path);
                        file.ifPresent(state -> states.put(path, state));
                    }
                });
                return changed;
            }
            tree.files().stream().filter(file -> isRead(file.path())).forEach(file -> states.put(file.path(), file));
            Set<String> changed = new LinkedHashSet<>(files.keySet());
            changed.addAll(states.keySet());
            changed.removeIf(path -> Optional.ofNullable(files.get(path))
                    .filter(known -> known.newest().equals(states.get(path)))
                    .isPresent());
            return changed;
        }

        /** By path what is there; several at once, because at a start there are thousands. */
        Map<String, ReadFile> read(List<String> paths) {
            return paths.parallelStream()
                    .filter(states::containsKey)
                    .collect(Collectors.toConcurrentMap(
                            path -> path, path -> read(Objects.requireNonNull(states.get(path)))));
        }

        @Nullable ReadFile read(String path) {
            var file = states.get(path);
            return file == null ? null : read(file);
        }

        void take(String path, @Nullable ReadFile read) {
            if (read == null) {
                files.remove(path);
            } else {
                files.put(path, read);
            }
            // of a type that is no longer there it is no entry
            EntryFile.of(path)
                    .ifPresent(file ->
                            note(file, read != null && schema.has(file.id().type())));
            keep(path);
            if (path.equals(SITE)) {
                site = texts.containsKey(SITE) ? SiteFile.read(texts.get(SITE), fault -> {}) : SiteFile.none();
            }
        }

        /** Takes the schema, and forgets what was read by another one. */
        private List<String> readAnew(Set<String> changed) {
            var known = schema;
            List<TypeSchema> own = new ArrayList<>();
            texts.forEach((path, text) -> {
                if (FileParser.isSchema(path)) {
                    SchemaFile.read(path, text, fault -> {}).ifPresent(own::add);
                }
            });
            schema = Schema.ofTheProduct().with(own);
            Set<EntryType> types = Stream.of(known, schema)
                    .flatMap(each -> each.types().stream())
                    .filter(type -> known.has(type) != schema.has(type)
                            || !known.of(type).equals(schema.of(type)))
                    .collect(Collectors.toSet());
            var paths = files.keySet().stream()
                    .filter(path -> !changed.contains(path))
                    .filter(path -> EntryFile.of(path)
                            .map(file -> file.id().type())
                            .filter(types::contains)
                            .isPresent())
                    .toList();
            paths.forEach(path -> {
                EntryFile.of(path).ifPresent(file -> note(file, false));
                var file = files.remove(path);
                states.putIfAbsent(path, Objects.requireNonNull(file).newest());
            });
            return paths;
        }

        private void keep(String path) {
            var file = files.get(path);
            fileFaults.remove(path);
            texts.remove(path);
            if (file != null && !file.faults().isEmpty()) {
                fileFaults.put(path, file.faults());
            }
            if (file != null && file.used() instanceof FileRead.Own own) {
                texts.put(path, own.text());
            }
        }

        private void note(EntryFile file, boolean isThere) {
            var language = file.language();
            var texts = translations.computeIfAbsent(file.id(), id -> new TreeMap<>());
            if (language == null && isThere) {
                present.add(file.id());
            } else if (language == null) {
                present.remove(file.id());
            } else if (isThere) {
                texts.put(language, file.path());
            } else {
                texts.remove(language);
            }
        }

        /** Where no state is good, of the site's own files what can be read is better than nothing. */
        private ReadFile read(ContentFile file) {
            var misnamed = FileParser.misnamed(file.path(), schema).orElse(null);
            if (misnamed != null) {
                return new ReadFile(file, null, misnamed, misnamed.faults());
            }
            var parsed = parse(file);
            if (parsed.isGood() || (isDraft && parsed instanceof FileRead.OfEntry)) {
                return new ReadFile(file, file, parsed, parsed.faults());
            }
            var last = lastGood(file);
            var used = last.map(this::parse)
                    .orElse(parsed instanceof FileRead.Own ? parsed : new FileRead.Unreadable(List.of()));
            return new ReadFile(file, last.orElse(null), used, parsed.faults());
        }

        private Optional<ContentFile> lastGood(ContentFile file) {
            var known = files.get(file.path());
            var good = known == null ? null : known.usedFile();
            if (good != null) {
                return Optional.of(good);
            }
            return tree.earlier(file).stream()
                    .filter(earlier -> parse(earlier).isGood())
                    .findFirst();
        }

        private FileRead parse(ContentFile file) {
            var known = files.get(file.path());
            if (known != null && file.equals(known.usedFile())) {
                return known.used();
            }
            var kept = earlier.get(file);
            if (kept != null) {
                return kept;
            }
            return parser.parse(tree, file, schema);
        }

        /** Changes nothing, so that several can be made at once. */
        Made make(EntryId named) {
            // with the words that its type has in addresses
            var id = schema.known(named.type())
                    .map(type -> new EntryId(type, named.slug()))
                    .orElse(named);
            List<Fault> faults = new ArrayList<>();
            var file = files.get(id.path());
            Map<Language, EntryReader.Translation> texts = new TreeMap<>();
            translations.getOrDefault(id, Map.of()).forEach((language, path) -> {
                if (Objects.requireNonNull(files.get(path)).used() instanceof EntryReader.Translation text) {
                    texts.put(language, text);
                }
            });
            if (texts.remove(site.source()) != null) {
                faults.add(Fault.wrong(new EntryFile(id, site.source()).path(), 1, "translation.of_source", id.path()));
            }
            Entry entry = null;
            if (file != null && file.used() instanceof EntryReader.Source source) {
                var changed = tree.changed(Objects.requireNonNull(file.usedFile()));
                entry = new EntryParts(id, site.source(), source, texts, isDraft).entry(changed, faults::add);
            } else {
                texts.keySet()
                        .forEach(language -> faults.add(Fault.wrong(
                                new EntryFile(id, language).path(), 1, "translation.no_source", id.path())));
            }
            return new Made(named, id, entry, List.copyOf(faults));
        }

        void take(Made made) {
            entries.remove(made.named());
            if (made.entry() != null) {
                entries.put(made.id(), made.entry());
            }
            if (made.faults().isEmpty()) {
                entryFaults.remove(made.id());
            } else {
                entryFaults.put(made.id(), made.faults());
            }
        }

        Snapshot snapshot() {
            List<Fault> faults = new ArrayList<>(schema.faults());
            fileFaults.values().forEach(faults::addAll);
            entryFaults.values().forEach(faults::addAll);
            entries.values().forEach(entry -> addDangling(entry, faults));
            return new Snapshot(tree.revision(), tree.made(), site, schema, entries, texts, faults);
        }
    }

    private static boolean isRead(String path) {
        return !path.startsWith("_")
                && !path.startsWith("media/")
                && !path.startsWith(".")
                && (path.endsWith(".md") || FileParser.isOwn(path));
    }

    private void addDangling(Entry entry, List<Fault> faults) {
        for (var reference : entry.references()) {
            // a folder that is no type has no entries to link to
            if (schema.has(reference.target().type()) && !present.contains(reference.target())) {
                faults.add(Fault.wrong(
                        reference.file(),
                        reference.line(),
                        "reference.missing",
                        reference.field(),
                        reference.target().path()));
            }
        }
    }
}
