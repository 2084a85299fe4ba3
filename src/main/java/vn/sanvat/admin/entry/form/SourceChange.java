package vn.sanvat.admin.entry.form;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.sanvat.admin.entry.history.Differences;
import vn.sanvat.admin.entry.history.Differences.ParagraphView;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.writing.ChangeSet;
import vn.sanvat.content.writing.EntryText;
import vn.sanvat.content.writing.Stage;
import vn.sanvat.content.writing.Workspace;
import vn.sanvat.editing.draft.TranslateEntry;

/** What became of a source since its translation was made, paragraph by paragraph. */
@Component
class SourceChange {
    private static final int REVISIONS = 100; // that are looked through
    private final Workspace workspace;

    SourceChange(Workspace workspace) {
        this.workspace = workspace;
    }

    /** @return nothing where the translation is up to date, or nobody knows what it was made from */
    List<ParagraphView> of(EntryFile translation, EntryText text) {
        var source = EntryFile.source(translation.id());
        var now = workspace.changeSet().find(Stage.PUBLIC, source).map(ChangeSet.StoredText::text);
        var hash = text.field("source_hash");
        if (translation.isSource()
                || hash.isEmpty()
                || now.isEmpty()
                || TranslateEntry.hash(now.get()).equals(hash)) {
            return List.of();
        }
        return madeFrom(source, hash)
                .map(then -> Differences.paragraphs(words(then), words(now.get())))
                .orElse(List.of());
    }

    private Optional<EntryText> madeFrom(EntryFile source, String hash) {
        return workspace.revisions(source, REVISIONS).stream()
                .flatMap(revision -> workspace.at(revision.id()).stream())
                .flatMap(changeSet ->
                        changeSet.find(Stage.PUBLIC, source).or(() -> changeSet.find(Stage.DRAFTS, source)).stream())
                .map(ChangeSet.StoredText::text)
                .filter(text -> TranslateEntry.hash(text).equals(hash))
                .findFirst();
    }

    private static String words(EntryText text) {
        return text.field("title") + "\n\n" + text.field("summary") + "\n\n" + text.body();
    }
}
