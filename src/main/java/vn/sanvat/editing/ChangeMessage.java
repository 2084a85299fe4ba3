package vn.sanvat.editing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.sanvat.accounts.EntryAction;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;
import vn.sanvat.content.Slug;
import vn.sanvat.content.file.EntryFile;

/**
 * What a commit of the desk says: {@code publish story/one (en)}, and below it what the person added. A commit that does
 * several things has a list of them.
 *
 * @param name of the entry, with its language where it is a translation
 */
public record ChangeMessage(EntryAction action, EntryId entry, String name, String detail) {
    /** What {@code RenameEntry} says in its commit, before the new slug. */
    public static final String RENAMED_TO = "to ";

    private static final Pattern FORM = Pattern.compile(
            "([a-z ]{1,40}) (([a-z]{1,20})/([a-z0-9-]{1,120})(?: \\([a-z]{2}\\))?)(?:\n\n(.*))?", Pattern.DOTALL);

    private static final Pattern TOGETHER = Pattern.compile("change \\d{1,6} together\n\n(\\* .*)", Pattern.DOTALL);

    /** Below all else, what a program called its request; the history shows it to nobody. */
    private static final Pattern REQUEST = Pattern.compile("\n\nRequest-Id: ([0-9a-f]{64})$");

    static ChangeMessage of(EntryAction action, EntryFile file, String detail) {
        return new ChangeMessage(action, file.id(), name(file), detail.strip());
    }

    public static String name(EntryFile file) {
        return file.id() + (file.language() == null ? "" : " (" + file.language() + ")");
    }

    /** @return what was done with each entry, in the order of the steps; empty where somebody else made the commit */
    public static List<ChangeMessage> read(String message) {
        var text = REQUEST.matcher(message).replaceFirst("");
        var joint = TOGETHER.matcher(text);
        return joint.matches()
                ? Arrays.stream(("\n" + joint.group(1)).split("\n\\* "))
                        .skip(1)
                        .flatMap(step -> one(step.replace("\n  ", "\n")).stream())
                        .toList()
                : one(text).stream().toList();
    }

    private static Optional<ChangeMessage> one(String text) {
        var form = FORM.matcher(text);
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

    /** Whether a program calls it so: {@code save}, {@code take_back}. */
    public boolean isCalled(String step) {
        return !step.isEmpty() && key(action).startsWith(step);
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
        return text() + trailer(request);
    }

    /** What a commit says that does several things. */
    static String text(List<ChangeMessage> steps, String request) {
        return steps.stream()
                .map(step -> "* " + step.text().replace("\n", "\n  "))
                .collect(Collectors.joining("\n", "change " + steps.size() + " together\n\n", trailer(request)));
    }

    private static String trailer(String request) {
        return request.isEmpty() ? "" : "\n\nRequest-Id: " + request;
    }

    /** What the request was called that the commit came from; empty where it had no name. */
    public static String request(String message) {
        var found = REQUEST.matcher(message);
        return found.find() ? found.group(1) : "";
    }
}
