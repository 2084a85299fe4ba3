package vn.sanvat.content.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.sanvat.content.fault.Fault;
import vn.sanvat.content.words.PlainText;
import vn.sanvat.content.yaml.FieldValue;
import vn.sanvat.content.yaml.YamlText;
import vn.sanvat.problem.Problem;

/**
 * The text of one content file, as something to change: what is not changed stays as it is, byte for byte. That holds
 * for comments, the order of keys, quoting, unknown keys, line ends and empty lines.
 */
public final class EntryText {
    private static final String FENCE = "---";
    /** A file that holds nothing yet. */
    public static final EntryText EMPTY = new EntryText("---\n---\n");

    private final String text;
    private final int yamlStart;
    private final int yamlEnd;
    private final int bodyStart;
    private final FieldValue.Fields fields;
    private final List<Fault> faults;

    private EntryText(String text) {
        this.text = text;
        var lines = text.split("(?<=\n)", -1);
        var opening = lines[0].replace("\uFEFF", "").stripTrailing().equals(FENCE) ? lines[0].length() : -1;
        var closing = -1;
        var after = -1;
        var at = opening;
        for (var i = 1; opening > 0 && i < lines.length; i++) {
            if (lines[i].stripTrailing().equals(FENCE)) {
                closing = at;
                after = at + lines[i].length();
                break;
            }
            at += lines[i].length();
        }
        if (closing < 0) {
            throw new IllegalArgumentException("no front matter");
        }
        yamlStart = opening;
        yamlEnd = closing;
        bodyStart = after;
        var read = YamlText.read("", yaml(), 2);
        fields = read.fields().plain();
        faults = read.faults();
    }

    /** @return nothing where the text has no front matter, or one that cannot be read */
    public static Optional<EntryText> of(String text) {
        try {
            var entry = new EntryText(text);
            return entry.faults.isEmpty() ? Optional.of(entry) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The whole file. */
    public String text() {
        return text;
    }

    /** The values of the front matter, without their places. */
    public FieldValue.Fields fields() {
        return fields;
    }

    /** One value as text; empty where there is none or where it is no text. */
    public String field(String key) {
        return fields.get(key) instanceof FieldValue.Scalar scalar
                ? PlainText.of(scalar.text().strip())
                : "";
    }

    /** The Markdown, in NFC with plain line feeds, without empty lines around it. */
    public String body() {
        return plain(text.substring(bodyStart));
    }

    private static String plain(String raw) {
        var body = PlainText.of(raw.replace("\r\n", "\n"));
        var first = 0;
        for (var line : body.split("(?<=\n)")) {
            if (!line.isBlank()) {
                break;
            }
            first += line.length();
        }
        return body.substring(first).stripTrailing();
    }

    /** The same with another value; null removes the key. */
    public EntryText with(String key, @Nullable FieldValue value) {
        var before = fields.get(key);
        if (value == null ? before == null : value.equals(before)) {
            return this;
        }
        var edited = new YamlEdit(yaml()).set(key, value);
        var next = new EntryText(text.substring(0, yamlStart) + edited + text.substring(yamlEnd));
        if (faults.isEmpty() && !next.faults.isEmpty()) {
            throw Problem.badRequest("text.unreadable", key).occurred();
        }
        return next;
    }

    /** The same with these values; the values of other keys stay. */
    public EntryText with(Map<String, FieldValue> values) {
        var changed = this;
        for (var each : values.entrySet()) {
            changed = changed.with(each.getKey(), each.getValue());
        }
        return changed;
    }

    /** The same with another body. Lines that did not change keep their bytes. */
    public EntryText withBody(String body) {
        var wanted = plain(body);
        if (wanted.equals(body())) {
            return this;
        }
        var raw = text.substring(bodyStart);
        var end = text.contains("\r\n") ? "\r\n" : "\n";
        var lead = leadingLines(raw);
        var written = (lead.isEmpty() ? end : lead) + lines(raw.substring(lead.length()), wanted, end);
        return new EntryText(text.substring(0, bodyStart) + written);
    }

    private static String leadingLines(String raw) {
        var length = 0;
        for (var line : raw.split("(?<=\n)")) {
            if (!line.isBlank() || !line.endsWith("\n")) {
                break;
            }
            length += line.length();
        }
        return raw.substring(0, length);
    }

    private static String lines(String raw, String wanted, String end) {
        List<String> before = new ArrayList<>(List.of(raw.split("(?<=\n)")));
        List<String> plain = before.stream()
                .map(line -> PlainText.of(line.replaceAll("\r?\n$", "")))
                .toList();
        List<String> after = List.of(wanted.split("\n", -1));
        var written = new StringBuilder();
        var at = 0;
        for (var delta : Deltas.of(plain, after)) {
            while (at < delta.getSource().getPosition()) {
                written.append(whole(before.get(at++), end));
            }
            at += delta.getSource().size();
            delta.getTarget().getLines().forEach(line -> written.append(line).append(end));
        }
        while (at < before.size()) {
            written.append(whole(before.get(at++), end));
        }
        var text = written.toString();
        return wanted.isEmpty() ? "" : text.endsWith("\n") ? text : text + end;
    }

    private static String whole(String line, String end) {
        return line.endsWith("\n") ? line : line + end;
    }

    private String yaml() {
        return text.substring(yamlStart, yamlEnd);
    }

    /** Whether nobody could tell the two apart by what they say; how it is written may differ. */
    public boolean saysTheSameAs(EntryText other) {
        return fields.equals(other.fields) && body().equals(other.body());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EntryText entry && text.equals(entry.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
