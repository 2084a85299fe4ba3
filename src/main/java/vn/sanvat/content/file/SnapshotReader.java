package vn.sanvat.content.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.sanvat.content.Entry;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.Fault;
import vn.sanvat.content.Image;
import vn.sanvat.content.Language;
import vn.sanvat.content.Reference;
import vn.sanvat.content.Snapshot;
import vn.sanvat.content.Text;
import vn.sanvat.content.file.ContentTree.ContentFile;

/**
 * Reads a tree of files into a {@link Snapshot}. Files whose state was read before are not read again; a file that
 * cannot be used is replaced by its last good version, where there is one.
 */
public final class SnapshotReader {
    private static final String NOT_UTF8 = "file.not_utf8";

    /** Read files by path and state; only those of the latest tree are kept. */
    private Map<ContentFile, Object> known = Map.of();

    private Map<String, ContentFile> good = Map.of();

    /** Reads the tree; not to be called by two threads at once. */
    public synchronized Snapshot read(ContentTree tree) {
        var reading = new Reading(tree);
        for (var file : tree.files()) {
            reading.add(file);
        }
        var snapshot = reading.snapshot();
        known = reading.read;
        good = reading.used;
        return snapshot;
    }

    private final class Reading {
        private final ContentTree tree;
        private final Map<ContentFile, Object> read = new HashMap<>();
        private final Map<String, ContentFile> used = new HashMap<>();
        private final Map<EntryId, EntryReader.Source> sources = new TreeMap<>();
        private final Map<EntryId, Map<Language, EntryReader.Translation>> translations = new HashMap<>();
        private final Map<EntryId, ContentFile> files = new HashMap<>();
        private final Map<String, String> texts = new HashMap<>();
        private final Set<EntryId> present = new HashSet<>();
        private final List<Fault> faults = new ArrayList<>();

        Reading(ContentTree tree) {
            this.tree = tree;
        }

        void add(ContentFile file) {
            var path = file.path();
            if (path.startsWith("_") || path.startsWith("media/") || path.startsWith(".")) {
                return;
            }
            var entry = EntryFile.of(path);
            if (entry.isPresent()) {
                addEntry(file, entry.get());
            } else if (path.equals("site.yml") || path.equals("redirects.yml") || path.startsWith("taxonomy/")) {
                addText(file);
            } else if (path.endsWith(".md")) {
                faults.add(Fault.broken(path, 1, "file.name"));
            }
        }

        private void addText(ContentFile file) {
            var text = known.get(file) instanceof String seen ? Optional.of(seen) : text(file);
            text.ifPresent(words -> {
                read.put(file, words);
                texts.put(file.path(), words);
            });
        }

        private void addEntry(ContentFile file, EntryFile entry) {
            present.add(entry.id());
            var parsed = parse(file, entry);
            faults.addAll(faultsOf(parsed));
            var usable = isGood(parsed) ? Optional.of(file) : lastGood(file, entry);
            if (usable.isEmpty()) {
                return;
            }
            used.put(file.path(), usable.get());
            keep(entry, usable.get(), parse(usable.get(), entry));
        }

        private void keep(EntryFile entry, ContentFile file, Object parsed) {
            var language = entry.language();
            if (language == null) {
                sources.put(entry.id(), (EntryReader.Source) parsed);
                files.put(entry.id(), file);
            } else {
                translations.computeIfAbsent(entry.id(), id -> new HashMap<>()).put(language, (EntryReader.Translation)
                        parsed);
            }
        }

        private Optional<ContentFile> lastGood(ContentFile file, EntryFile entry) {
            var before = good.get(file.path());
            if (before != null) {
                return Optional.of(before);
            }
            return tree.earlier(file).stream()
                    .filter(earlier -> isGood(parse(earlier, entry)))
                    .findFirst();
        }

        private Object parse(ContentFile file, EntryFile entry) {
            var seen = read.get(file);
            if (seen == null) {
                seen = known.get(file);
            }
            if (seen == null) {
                seen = parseText(file, entry);
            }
            read.put(file, seen);
            return seen;
        }

        private Object parseText(ContentFile file, EntryFile entry) {
            List<Fault> own = new ArrayList<>();
            var text = text(file, own);
            if (text.isEmpty()) {
                return own;
            }
            return entry.language() == null
                    ? EntryReader.source(file.path(), entry.id(), text.get())
                    : EntryReader.translation(file.path(), text.get());
        }

        private Optional<String> text(ContentFile file) {
            return text(file, faults);
        }

        private Optional<String> text(ContentFile file, List<Fault> into) {
            try {
                var text = FileText.decode(tree.read(file));
                if (text.isEmpty()) {
                    into.add(Fault.broken(file.path(), 1, NOT_UTF8));
                }
                return text;
            } catch (ContentTree.FileTooLarge e) {
                into.add(Fault.broken(file.path(), 1, "file.too_large", e.limit()));
                return Optional.empty();
            }
        }

        Snapshot snapshot() {
            Map<EntryId, Entry> entries = new HashMap<>();
            var site = SiteFile.read(texts.getOrDefault("site.yml", ""), faults::add);
            translations.forEach((id, byLanguage) -> {
                if (byLanguage.remove(site.source()) != null) {
                    faults.add(Fault.wrong(pathOf(id, site.source()), 1, "translation.of_source", id.path()));
                }
            });
            sources.forEach((id, source) -> entries.put(id, entry(id, source, site.source())));
            translations.forEach((id, byLanguage) -> byLanguage.forEach((language, translation) -> {
                if (!present.contains(id) || !sources.containsKey(id)) {
                    faults.add(Fault.wrong(pathOf(id, language), 1, "translation.no_source", id.path()));
                }
            }));
            entries.values().forEach(entry -> faults.addAll(dangling(entry, present)));
            return new Snapshot(tree.revision(), tree.made(), site, entries, texts, faults);
        }

        private Entry entry(EntryId id, EntryReader.Source source, Language language) {
            Map<Language, Text> words = new HashMap<>();
            words.put(
                    language,
                    new Text(
                            language,
                            true,
                            false,
                            source.title(),
                            source.summary(),
                            source.body(),
                            id.path(),
                            source.bodyLine()));
            List<Reference> references = new ArrayList<>(source.references());
            var hash = SourceHash.of(source.title(), source.summary(), source.body());
            translations.getOrDefault(id, Map.of()).forEach((translated, text) -> {
                words.put(translated, translated(id, translated, text, hash));
                references.addAll(text.references());
            });
            var file = java.util.Objects.requireNonNull(files.get(id));
            return new Entry(
                    id,
                    language,
                    words,
                    source.details(),
                    source.region(),
                    source.address(),
                    source.location(),
                    withAlts(id, source.images()),
                    source.tags(),
                    source.sources(),
                    references,
                    source.lines(),
                    tree.changed(file));
        }

        private Text translated(EntryId id, Language language, EntryReader.Translation text, String hash) {
            var outdated = !text.sourceHash().isEmpty() && !text.sourceHash().equals(hash);
            if (outdated) {
                faults.add(Fault.warning(pathOf(id, language), 1, "translation.outdated", id.path(), hash));
            }
            return new Text(
                    language,
                    true,
                    outdated,
                    text.title(),
                    text.summary(),
                    text.body(),
                    pathOf(id, language),
                    text.bodyLine());
        }

        private List<Image> withAlts(EntryId id, List<Image> images) {
            return images.stream().map(image -> withAlts(id, image)).toList();
        }

        private Image withAlts(EntryId id, Image image) {
            Map<Language, String> alts = new HashMap<>(image.alt());
            translations.getOrDefault(id, Map.of()).forEach((language, text) -> {
                var alt = text.alts().get(image.file());
                if (alt != null) {
                    alts.put(language, alt);
                }
            });
            return new Image(image.file(), alts, image.credit(), image.focusX(), image.focusY());
        }
    }

    private static List<Fault> dangling(Entry entry, Set<EntryId> present) {
        return entry.references().stream()
                .filter(reference -> !present.contains(reference.target()))
                .map(reference -> Fault.wrong(
                        reference.file(),
                        reference.line(),
                        "reference.missing",
                        reference.field(),
                        reference.target().path()))
                .toList();
    }

    private static String pathOf(EntryId id, Language language) {
        return id.type().folder() + "/" + id.slug() + "." + language + ".md";
    }

    private static boolean isGood(@Nullable Object parsed) {
        return !(parsed instanceof List)
                && faultsOf(parsed).stream().noneMatch(fault -> fault.severity() == Fault.Severity.BROKEN);
    }

    @SuppressWarnings("unchecked")
    private static List<Fault> faultsOf(@Nullable Object parsed) {
        if (parsed instanceof EntryReader.Source source) {
            return source.faults();
        }
        if (parsed instanceof EntryReader.Translation translation) {
            return translation.faults();
        }
        return parsed instanceof List ? (List<Fault>) parsed : List.of();
    }
}
