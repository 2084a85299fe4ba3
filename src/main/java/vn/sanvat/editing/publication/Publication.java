package vn.sanvat.editing.publication;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.sanvat.content.Candidate;
import vn.sanvat.content.Text;
import vn.sanvat.content.fault.Fault;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.live.Content;
import vn.sanvat.content.writing.ChangeSet;
import vn.sanvat.content.writing.Collision.Choice;
import vn.sanvat.content.writing.EntryText;
import vn.sanvat.content.writing.Merge;
import vn.sanvat.content.writing.Stage;
import vn.sanvat.editing.Changes;
import vn.sanvat.editing.Drafts;
import vn.sanvat.editing.EditsCollide;
import vn.sanvat.editing.EntryNotReady;

/** Moves a draft into the place of the public version, when nothing is wrong with it. */
@Component
class Publication {
    private final Content content;
    private final Changes changes;

    Publication(Content content, Changes changes) {
        this.content = content;
        this.changes = changes;
    }

    /**
     * Publishes. Where the public version was changed since the draft was begun, both are merged.
     *
     * @throws EditsCollide where a person has to choose
     * @throws EntryNotReady where something is wrong
     */
    void move(ChangeSet changeSet, EntryFile file, Map<String, Choice> choices) {
        changeSet.requireReadable(Stage.PUBLIC, file);
        changeSet.requireReadable(Stage.PUBLIC, EntryFile.source(file.id()));
        var text = merged(changeSet, file, choices);
        var faults = faults(changeSet, file, text);
        if (!faults.isEmpty()) {
            throw new EntryNotReady(faults);
        }
        changeSet.put(Stage.PUBLIC, file, text);
        Drafts.remove(changeSet, file);
    }

    private EntryText merged(ChangeSet changeSet, EntryFile file, Map<String, Choice> choices) {
        var draft = Drafts.requireDraft(changeSet, file).text();
        var published = changeSet.find(Stage.PUBLIC, file);
        var base = Drafts.note(changeSet, file).base();
        if (published.isEmpty() || published.get().state().equals(base)) {
            return draft;
        }
        var begun = changes.workspace().version(base).orElse(EntryText.EMPTY);
        var merged = Merge.of(begun, draft, published.get().text(), choices);
        if (!merged.isClean()) {
            throw new EditsCollide(merged.all());
        }
        return merged.text();
    }

    /** What stands against the text becoming public, each fault with its line in the file. */
    List<Fault> faults(ChangeSet changeSet, EntryFile file, EntryText text) {
        return faults(changeSet, file, text, candidate(changeSet, file, text));
    }

    /** The faults, and what should be translated besides. */
    CheckDraft.Checked check(ChangeSet changeSet, EntryFile file, EntryText text) {
        var candidate = candidate(changeSet, file, text);
        var translations = file.isSource() ? translations(file) : List.<EntryFile>of();
        return new CheckDraft.Checked(
                faults(changeSet, file, text, candidate),
                partial(file, candidate),
                translations.stream()
                        .filter(each -> !changeSet.has(Stage.PUBLIC, each) && !changeSet.has(Stage.DRAFTS, each))
                        .flatMap(each -> Stream.ofNullable(each.language()))
                        .toList(),
                translations.stream()
                        .flatMap(each -> Stream.ofNullable(each.language()))
                        .filter(language -> candidate
                                .entry()
                                .flatMap(entry ->
                                        Optional.ofNullable(entry.texts().get(language)))
                                .filter(Text::outdated)
                                .isPresent())
                        .toList());
    }

    private static List<String> partial(EntryFile file, Candidate candidate) {
        return candidate.faults().stream()
                .filter(fault -> fault.file().equals(file.path()) && fault.key().equals("translation.partial"))
                .map(fault -> fault.arguments().get(0))
                .toList();
    }

    private List<EntryFile> translations(EntryFile file) {
        var site = content.current().site();
        return site.languages().stream()
                .filter(language -> !language.equals(site.source()))
                .map(language -> new EntryFile(file.id(), language))
                .toList();
    }

    /** The entry as it would be, from its public files and this text. */
    private Candidate candidate(ChangeSet changeSet, EntryFile file, EntryText text) {
        Map<String, String> files = new HashMap<>();
        var source = EntryFile.source(file.id());
        changeSet
                .find(Stage.PUBLIC, source)
                .ifPresent(kept -> files.put(source.path(), kept.text().text()));
        for (var translation : translations(file)) {
            changeSet
                    .find(Stage.PUBLIC, translation)
                    .ifPresent(kept -> files.put(translation.path(), kept.text().text()));
        }
        files.put(file.path(), text.text());
        return content.candidate(file.id(), files, changes.now());
    }

    /** An earlier step of the same change publishes what the text names. */
    private static boolean becomesPublic(ChangeSet changeSet, Fault fault) {
        return fault.key().equals("reference.missing")
                && changeSet.written(Stage.PUBLIC).stream()
                        .anyMatch(file -> file.path().equals(fault.arguments().get(1)));
    }

    private List<Fault> faults(ChangeSet changeSet, EntryFile file, EntryText text, Candidate candidate) {
        var original = file.isSource()
                ? text
                : changeSet
                        .find(Stage.PUBLIC, EntryFile.source(file.id()))
                        .map(ChangeSet.StoredText::text)
                        .orElse(EntryText.EMPTY);
        var rules = new PublicationRules(content.current().schema().of(file.id().type()), file, text, original);
        return Stream.concat(
                        candidate.faults().stream()
                                .filter(fault -> fault.file().equals(file.path()))
                                .filter(fault -> !becomesPublic(changeSet, fault))
                                .filter(fault -> fault.severity() != Fault.Severity.WARNING),
                        rules.faults().stream())
                .sorted()
                .toList();
    }
}
