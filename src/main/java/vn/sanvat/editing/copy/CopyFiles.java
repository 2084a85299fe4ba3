package vn.sanvat.editing.copy;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import vn.sanvat.content.Entry;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.file.ContentTree;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.file.FileForm;
import vn.sanvat.content.link.Redirects;
import vn.sanvat.content.live.Content;
import vn.sanvat.content.writing.ChangeSet;
import vn.sanvat.content.writing.EntryText;
import vn.sanvat.content.writing.Stage;
import vn.sanvat.content.yaml.FieldValue;
import vn.sanvat.editing.NamedEntries;
import vn.sanvat.editing.draft.TranslateEntry;
import vn.sanvat.editing.draft.TypedText;
import vn.sanvat.editing.picture.PictureUses;
import vn.sanvat.editing.removal.References;
import vn.sanvat.markdown.TextTooDear;
import vn.sanvat.problem.Problem;
import vn.sanvat.problem.ProblemMessages;
import vn.sanvat.problem.ProblemOccurred;

/** The files of copies. */
final class CopyFiles {
    /** As long as what the desk saves. */
    private static final int LONGEST = ContentTree.LARGEST_FILE / 4; // characters

    private static final int KEY = 10; // hexadecimal digits
    private static final String OUTDATED = "000000000000"; // no hash of any words

    private final OtherSite site;
    private final Content content;
    private final References references;
    private final PictureUses uses;

    CopyFiles(OtherSite site, Content content, References references, PictureUses uses) {
        this.site = site;
        this.content = content;
        this.references = references;
        this.uses = uses;
    }

    /** What becomes of the files of one entry here. */
    sealed interface Step {
        EntryId name();
    }

    record Put(EntryId name, CopyChange.Take take) implements Step {}

    record Move(EntryId from, EntryId name) implements Step {}

    record Remove(EntryId name) implements Step {}

    /** Tells the pictures of a site from all others, whatever they are called there. */
    static String key(String base, String path) {
        return DigestUtils.sha256Hex(base + " " + path).substring(0, KEY);
    }

    /** The key in the name of a kept picture; nothing where it is not from that site. */
    static Optional<String> key(OtherSite site, String kept) {
        var form = Pattern.compile("\\d{4}/" + Pattern.quote(site.suffix()) + "-([0-9a-f]{" + KEY + "})-.*");
        var found = form.matcher(kept);
        return found.matches() ? Optional.of(found.group(1)) : Optional.empty();
    }

    void apply(Step step, ChangeSet changeSet, CopyNames names, Map<EntryId, String> refused) {
        if (step instanceof Put put) {
            put(put, changeSet, names, refused);
        } else if (step instanceof Move move) {
            move(move.from(), move.name(), changeSet);
        } else {
            content.current().find(step.name()).ifPresent(entry -> {
                files(step.name(), changeSet).forEach(file -> changeSet.remove(Stage.PUBLIC, file));
                removePictures(entry, Set.of(), changeSet);
            });
        }
    }

    private List<EntryFile> files(EntryId name, ChangeSet changeSet) {
        return Stream.concat(
                        Stream.of(EntryFile.source(name)),
                        content.current().site().languages().stream().map(language -> new EntryFile(name, language)))
                .filter(file -> changeSet.has(Stage.PUBLIC, file))
                .toList();
    }

    private void put(Put put, ChangeSet changeSet, CopyNames names, Map<EntryId, String> refused) {
        try {
            var texts = texts(put, names);
            Set<String> shown = new HashSet<>();
            put.take().pictures().values().forEach(picture -> {
                shown.add(picture.path());
                var path = Stage.PUBLIC.picture(picture.path());
                if (picture.bytes().length > 0 && !changeSet.has(path)) {
                    changeSet.put(path, picture.bytes());
                }
            });
            files(put.name(), changeSet).stream()
                    .filter(file -> !texts.containsKey(file))
                    .forEach(file -> changeSet.remove(Stage.PUBLIC, file));
            texts.forEach((file, text) -> changeSet.put(Stage.PUBLIC, file, text));
            content.current().find(put.name()).ifPresent(entry -> removePictures(entry, shown, changeSet));
        } catch (TextTooDear e) {
            refused.put(put.take().id(), "its Markdown goes beyond what may be published");
        } catch (ProblemOccurred e) {
            refused.put(put.take().id(), ProblemMessages.text(e.problem(), Locale.ENGLISH));
        }
    }

    private Map<EntryFile, EntryText> texts(Put put, CopyNames names) {
        Map<EntryFile, EntryText> texts = new LinkedHashMap<>();
        var source = EntryText.EMPTY;
        for (var words : put.take().original().words()) {
            var file = new EntryFile(put.name(), words.language());
            var text = text(put, words, file, names);
            if (words.language() == null) {
                text = text.with("origin", FieldValue.text(put.take().original().address()));
                source = text;
            } else {
                text = text.with(
                        "source_hash", FieldValue.text(words.outdated() ? OUTDATED : TranslateEntry.hash(source)));
            }
            require(file, text);
            texts.put(file, text);
        }
        return texts;
    }

    private static void require(EntryFile file, EntryText text) {
        if (text.text().length() > LONGEST) {
            throw Problem.badRequest("save.too_long", LONGEST).occurred();
        }
        if (!FileForm.isGood(file.path(), text.text())) {
            throw Problem.conflict("file.broken", "content/" + file.path(), 1).occurred();
        }
    }

    private EntryText text(Put put, Original.Words words, EntryFile file, CopyNames names) {
        TypedText.require(words.fields().values());
        var text = EntryText.EMPTY.with(words.fields()).withBody(words.body());
        for (var picture : put.take().pictures().entrySet()) {
            text = PictureUses.replaced(
                    text, picture.getKey(), picture.getValue().path());
        }
        return names.areAllAsThere()
                ? text
                : NamedEntries.renamed(text, file, names::of, content.current().schema());
    }

    private void move(EntryId from, EntryId to, ChangeSet changeSet) {
        for (var file : files(from, changeSet)) {
            changeSet.find(Stage.PUBLIC, file).ifPresent(kept -> {
                changeSet.put(Stage.PUBLIC, file.of(to), kept.text());
                changeSet.remove(Stage.PUBLIC, file);
            });
        }
        references.rename(changeSet, from, to);
        var redirects = Redirects.of(changeSet.read(Redirects.FILE).orElse(""));
        changeSet.put(Redirects.FILE, redirects.renamed(from, to).yaml());
    }

    /** Pictures that came with an entry and that nothing shows any more. */
    private void removePictures(Entry entry, Set<String> stillShown, ChangeSet changeSet) {
        for (var path : entry.pictures()) {
            var isLeft = key(site, path).isPresent()
                    && !stillShown.contains(path)
                    && uses.of(path).stream().allMatch(file -> file.id().equals(entry.id()));
            if (isLeft && changeSet.has(Stage.PUBLIC.picture(path))) {
                changeSet.remove(Stage.PUBLIC.picture(path));
            }
        }
    }
}
