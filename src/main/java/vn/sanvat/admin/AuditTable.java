package vn.sanvat.admin;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sanvat.admin.AuditPages.AuditView;

/** The audit log as a table: RFC 4180, with a mark that tells spreadsheets that it is UTF-8. */
final class AuditTable {
    private static final String MARK = "\uFEFF";
    private static final List<String> HEADER =
            List.of("history.when", "history.who", "history.what", "audit.entry", "audit.detail", "audit.address");

    private AuditTable() {}

    static byte[] of(List<AuditView> entries, Locale locale) {
        var words = ResourceBundle.getBundle("messages/admin", locale);
        var rows = entries.stream()
                .map(each -> Stream.of(
                        each.at(),
                        each.person(),
                        words.containsKey("action." + each.action())
                                ? words.getString("action." + each.action())
                                : each.action(),
                        each.entry(),
                        each.detail(),
                        each.address()));
        return (MARK
                        + Stream.concat(Stream.of(HEADER.stream().map(words::getString)), rows)
                                .map(cells -> cells.map(AuditTable::cell).collect(Collectors.joining(",")) + "\r\n")
                                .collect(Collectors.joining()))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** What begins like a formula is made a text: names and details are what anybody typed. */
    private static String cell(String text) {
        var safe = text.matches("(?s)[=+@\\t\\r-].*") ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
