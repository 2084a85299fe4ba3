package vn.sanvat.api.write;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import vn.sanvat.accounts.EntryAction;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.editing.ChangeMessage;

/**
 * What came of a change.
 *
 * @param file the entry under the name that it has then
 * @param commit after which it is shown; empty for the newest
 * @param more further members of the answer
 */
public record Done(int status, EntryFile file, String commit, Map<String, Object> more) {
    private static final Set<EntryAction> BEGINS =
            EnumSet.of(EntryAction.CREATE, EntryAction.TRANSLATE, EntryAction.UPLOAD);

    public Done {
        more = Map.copyOf(more);
    }

    /** As the history tells it. */
    public static Done found(ChangeMessage message, String commit) {
        // an upload says in its commit where the picture lies
        var more = message.action() == EntryAction.UPLOAD
                ? Map.<String, Object>of("file", message.detail().replaceFirst(" .*", ""))
                : Map.<String, Object>of();
        return new Done(BEGINS.contains(message.action()) ? 201 : 200, message.file(), commit, more);
    }

    public static Done of(EntryFile file, String commit) {
        return new Done(200, file, commit, Map.of());
    }

    static Done begun(EntryFile file) {
        return new Done(201, file, "", Map.of());
    }
}
