package vn.sanvat.markdown;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What the {@code style} of a pasted element says that Markdown can say too. */
record PastedStyle(String text) {
    private static final Pattern AROUND_SIGNS = Pattern.compile(" ?([:;]) ?");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern LEVEL = Pattern.compile("mso-list:[^;]*\\blevel(\\d)");

    static PastedStyle of(Element element) {
        var style =
                SPACES.matcher(element.attr("style").toLowerCase(Locale.ROOT)).replaceAll(" ");
        return new PastedStyle(
                style.isEmpty() ? "" : ";" + AROUND_SIGNS.matcher(style).replaceAll("$1"));
    }

    boolean isHidden() {
        return has("display:none") || has("mso-hide:all");
    }

    /** The sign or number that Word writes before an item of a list. */
    boolean isListMark() {
        return has("mso-list:ignore");
    }

    /** The level at which Word has a paragraph in a list, from 1. */
    Optional<Integer> listLevel() {
        var found = LEVEL.matcher(text);
        return found.find() ? Optional.of(Integer.parseInt(found.group(1))) : Optional.empty();
    }

    boolean isBold(boolean until) {
        var weight = value("font-weight");
        return weight.map(each -> each.startsWith("bold") || each.matches("[6-9]00"))
                .orElse(until);
    }

    boolean isItalic(boolean until) {
        return value("font-style")
                .map(each -> each.equals("italic") || each.equals("oblique"))
                .orElse(until);
    }

    private boolean has(String declaration) {
        return text.contains(";" + declaration);
    }

    private Optional<String> value(String property) {
        var start = text.indexOf(";" + property + ":");
        if (start < 0) {
            return Optional.empty();
        }
        var from = start + property.length() + 2;
        var end = text.indexOf(';', from);
        return Optional.of(text.substring(from, end < 0 ? text.length() : end).strip());
    }
}
