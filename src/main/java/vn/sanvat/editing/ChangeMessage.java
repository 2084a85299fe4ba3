package vn.sanvat.editing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.sanvat.accounts.EntryAction;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;
import vn.sanvat.content.Slug;
import vn.sanvat.content.file.EntryFile;

/**
 * What a commit of the desk says: {@code publish story/one (en)}, and below it what the person added.
 *
 * @param name of the entry, with its language where it is a translation
 */
public record ChangeMessage(EntryAction action, EntryId entry, String name, String detail) {
    /** What {@code RenameEntry} says in its commit, before the new slug. */
    public static final String RENAMED_TO = "to ";

    private static final Pattern FORM = Pattern.compile(
            "([a-z ]{1,40}) (([a-z]{1,20})/([a-z0-9-]{1,120})(?: \\([a-z]{2}\\))?)(?:\n\n(.*))?", Pattern.DOTALL);

    /** Below all else, what a program called its request; the history shows it to nobody. */
    private static final Pattern REQUEST = Pattern.compile("\n\nRequest-Id: ([0-9a-f]{64})$");

    static ChangeMessage of(EntryAction action, EntryFile file, String detail) {
        return new ChangeMessage(action, file.id(), name(file), detail.strip());
    }

    public static String name(EntryFile file) {
        return file.id() + (file.language() == null ? "" : " (" + file.language() + ")");
    }

    /** @return empty where somebody else made the commit */
    public static Optional<ChangeMessage> read(String message) {
        var form = FORM.matcher(REQUEST.matcher(message).replaceFirst(""));
        if (!form.matches()) {
            return Optional.empty();
        }
        var detail = form.group(5) == null ? "" : form.group(5);
        return Arrays.stream(EntryAction.values())
                .filter(action -> verb(action).equals(form.group(1)))
                .findFirst()
                .flatMap(action -> EntryType.ofKey(form.group(3))
                        .map(type ->
                                new ChangeMessage(action, EntryId.of(type, form.group(4)), form.group(2), detail)));
    }

    /** The file that the commit was about. */
    public EntryFile file() {
        var language = name.length() > entry.toString().length()
                ? new Language(name.substring(name.length() - 3, name.length() - 1))
                : null;
        return new EntryFile(renamedTo().orElse(entry), language);
    }

    /** What the entry was called from then on; nothing where it was not renamed. */
    public Optional<EntryId> renamedTo() {
        return Optional.of(detail)
                .filter(words -> action == EntryAction.RENAME && words.startsWith(RENAMED_TO))
                .map(words -> words.substring(RENAMED_TO.length()))
                .filter(Slug::isValid)
                .map(slug -> EntryId.of(entry.type(), slug));
    }

    private static String verb(EntryAction action) {
        return key(action).replace('_', ' ');
    }

    private static String key(EntryAction action) {
        return action.name().toLowerCase(Locale.ROOT);
    }

    /** The action as the audit log has it. */
    String recorded() {
        return "entry." + key(action);
    }

    String text() {
        return verb(action) + " " + name + (detail.isEmpty() ? "" : "\n\n" + detail);
    }

    /** @param request as the terms of the change name it; empty where it has no name */
    String text(String request) {
        return text() + (request.isEmpty() ? "" : "\n\nRequest-Id: " + request);
    }

    /** What the request was called that the commit came from; empty where it had no name. */
    public static String request(String message) {
        var found = REQUEST.matcher(message);
        return found.find() ? found.group(1) : "";
    }
}
