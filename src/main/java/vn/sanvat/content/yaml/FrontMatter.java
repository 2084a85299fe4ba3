package vn.sanvat.content.yaml;

import java.util.ArrayList;
import java.util.List;
import vn.sanvat.content.fault.Fault;
import vn.sanvat.content.words.PlainText;

/**
 * A content file taken apart: the YAML between the {@code ---} lines, and the Markdown after it.
 *
 * @param bodyLine line on which the body begins, from 1
 */
public record FrontMatter(FieldValue.Fields fields, String body, int bodyLine, List<Fault> faults) {
    public static FrontMatter read(String file, String text) {
        var lines = text.split("\n", -1);
        if (!fence(lines[0])) {
            return unreadable(file, 1, "file.no_front_matter");
        }
        for (var end = 1; end < lines.length; end++) {
            if (fence(lines[end])) {
                var yaml = String.join("\n", List.of(lines).subList(1, end));
                var read = YamlText.read(file, yaml, 2);
                return withBody(lines, end + 1, read.fields(), read.faults());
            }
        }
        return unreadable(file, 1, "file.front_matter_open");
    }

    private static FrontMatter withBody(String[] lines, int from, FieldValue.Fields fields, List<Fault> faults) {
        var first = from;
        while (first < lines.length && lines[first].isBlank()) {
            first++;
        }
        var body = new ArrayList<String>();
        for (var i = first; i < lines.length; i++) {
            body.add(lines[i].endsWith("\r") ? lines[i].substring(0, lines[i].length() - 1) : lines[i]);
        }
        var text = PlainText.of(String.join("\n", body));
        return new FrontMatter(fields, text.stripTrailing(), first + 1, faults);
    }

    private static FrontMatter unreadable(String file, int line, String key) {
        return new FrontMatter(FieldValue.Fields.NONE, "", 1, List.of(Fault.broken(file, line, key)));
    }

    private static boolean fence(String line) {
        return line.stripTrailing().equals("---");
    }
}
