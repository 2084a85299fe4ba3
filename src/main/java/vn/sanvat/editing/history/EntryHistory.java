package vn.sanvat.editing.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.sanvat.accounts.EntryAction;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.revision.Revision;
import vn.sanvat.content.writing.ChangeSet;
import vn.sanvat.content.writing.EntryText;
import vn.sanvat.content.writing.Stage;
import vn.sanvat.content.writing.Workspace;
import vn.sanvat.editing.ChangeMessage;

/** What an entry was, under all its names; nothing of another entry that had its name before. */
@Component
public class EntryHistory {
    private final Workspace workspace;

    EntryHistory(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * A commit that changed the entry.
     *
     * @param file where it lay then
     * @param action what was done, where the desk did it
     * @param words what the person added
     */
    public record Past(Revision revision, EntryFile file, Optional<EntryAction> action, String words) {}

    /** @return the newest first */
    public List<Past> of(EntryFile file, int limit) {
        List<Past> past = new ArrayList<>();
        var at = Optional.of(file);
        var revisions = workspace.revisions(file, limit);
        while (at.isPresent() && past.size() < limit) {
            var renamed = add(past, revisions, at.get(), limit);
            at = renamed.map(Renamed::before);
            revisions = renamed.isEmpty()
                    ? List.of()
                    : withoutFirst(workspace.revisions(
                            renamed.get().before(), limit, renamed.get().commit()));
        }
        return past;
    }

    /** The renaming itself is known already. */
    private static List<Revision> withoutFirst(List<Revision> revisions) {
        return revisions.isEmpty() ? revisions : revisions.subList(1, revisions.size());
    }

    private record Renamed(EntryFile before, String commit) {}

    /** @return what it was called before, where it was called so from one of these on */
    private static Optional<Renamed> add(List<Past> past, List<Revision> revisions, EntryFile file, int limit) {
        for (var revision : revisions) {
            var messages = ChangeMessage.read(revision.message());
            var renamings = messages.stream()
                    .filter(each -> each.action() == EntryAction.RENAME)
                    .toList();
            if (past.size() >= limit
                    || renamings.stream().anyMatch(each -> each.entry().equals(file.id()))) {
                return Optional.empty();
            }
            var message = last(messages, file);
            past.add(new Past(
                    revision,
                    file,
                    message.map(ChangeMessage::action),
                    message.map(ChangeMessage::detail).orElse("")));
            var from = renamings.stream()
                    .filter(each -> each.renamedTo().filter(file.id()::equals).isPresent())
                    .findFirst();
            if (from.isPresent()) {
                return Optional.of(new Renamed(file.of(from.get().entry()), revision.id()));
            }
            if (messages.stream().anyMatch(each -> begins(each, file))) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Of several things that a commit did, the last with this file; what it did with others may have changed it too. */
    private static Optional<ChangeMessage> last(List<ChangeMessage> messages, EntryFile file) {
        return messages.stream()
                .filter(each -> messages.size() == 1 || each.file().equals(file))
                .reduce((earlier, later) -> later);
    }

    private static boolean begins(ChangeMessage message, EntryFile file) {
        return (message.action() == EntryAction.CREATE || message.action() == EntryAction.TRANSLATE)
                && ChangeMessage.name(file).equals(message.name());
    }

    /** The entry as it was; what was worked on then is what the person saw. */
    public Optional<EntryText> text(Past past) {
        return workspace
                .at(past.revision().id())
                .flatMap(changeSet -> Arrays.stream(Stage.values())
                        .sorted(Comparator.comparing(stage -> stage != Stage.DRAFTS))
                        .flatMap(stage -> changeSet.find(stage, past.file()).stream())
                        .map(ChangeSet.StoredText::text)
                        .findFirst());
    }

    /** One of them; nothing where the commit is not of this entry. */
    public Optional<Past> find(EntryFile file, String revision, int limit) {
        return of(file, limit).stream()
                .filter(past -> past.revision().id().equals(revision))
                .findFirst();
    }
}
