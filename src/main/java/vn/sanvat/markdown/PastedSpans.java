package vn.sanvat.markdown;

import java.util.NavigableMap;
import java.util.TreeMap;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/**
 * Words and how they look, written so that Markdown reads them back as such: marks touch neither a space within nor,
 * where a sign is within and a letter outside, that sign (CommonMark 0.31 §6.2, flanking).
 */
final class PastedSpans {
    private enum Look {
        LINK,
        BOLD,
        ITALIC
    }

    private record Span(boolean bold, boolean italic, String link) {
        String value(Look look) {
            return switch (look) {
                case LINK -> link;
                case BOLD -> bold ? "bold" : "";
                case ITALIC -> italic ? "italic" : "";
            };
        }
    }

    private final StringBuilder text = new StringBuilder();
    private final NavigableMap<Integer, Span> spans = new TreeMap<>(); // by where each begins

    void add(String words, boolean bold, boolean italic, String link) {
        spans.put(text.length(), new Span(bold, italic, link));
        for (var at = 0; at < words.length(); at++) {
            var sign = words.charAt(at);
            var isSpace = sign == ' ' || sign == '\n';
            var last = text.isEmpty() ? '\n' : text.charAt(text.length() - 1);
            if (sign == '\n' && last == ' ') {
                text.setCharAt(text.length() - 1, '\n');
            } else if (!isSpace || (last != ' ' && last != '\n')) {
                text.append(sign);
            }
        }
    }

    void into(Node parent) {
        var end = text.length();
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        write(0, end, Look.LINK, parent);
    }

    private void write(int from, int to, Look look, Node parent) {
        for (var start = from; start < to; ) {
            var value = at(start).value(look);
            var end = start;
            while (end < to && at(end).value(look).equals(value)) {
                end++;
            }
            if (value.isEmpty()) {
                inner(start, end, look, parent);
            } else {
                marked(start, end, look, value, parent);
            }
            start = end;
        }
    }

    private void marked(int from, int to, Look look, String value, Node parent) {
        var start = from;
        while (start < to && mustStayOutside(start, start - 1, look)) {
            start++;
        }
        var end = to;
        while (end > start && mustStayOutside(end - 1, end, look)) {
            end--;
        }
        text(from, start, parent);
        if (start < end) {
            var node = switch (look) {
                case LINK -> new Link(value, null);
                case BOLD -> new StrongEmphasis();
                case ITALIC -> new Emphasis();
            };
            parent.appendChild(node);
            inner(start, end, look, node);
        }
        text(end, to, parent);
    }

    private boolean mustStayOutside(int at, int beside, Look look) {
        var sign = text.charAt(at);
        var isBesideWord = beside >= 0 && beside < text.length() && Character.isLetterOrDigit(text.charAt(beside));
        return Character.isWhitespace(sign) || (look != Look.LINK && !Character.isLetterOrDigit(sign) && isBesideWord);
    }

    private void inner(int from, int to, Look look, Node parent) {
        switch (look) {
            case LINK -> write(from, to, Look.BOLD, parent);
            case BOLD -> write(from, to, Look.ITALIC, parent);
            case ITALIC -> text(from, to, parent);
        }
    }

    private Span at(int position) {
        return spans.floorEntry(position).getValue();
    }

    private void text(int from, int to, Node parent) {
        var lines = text.substring(from, to).split("\n", -1);
        for (var each = 0; each < lines.length; each++) {
            if (each > 0) {
                parent.appendChild(new HardLineBreak());
            }
            if (!lines[each].isEmpty()) {
                parent.appendChild(new Text(lines[each]));
            }
        }
    }
}
