package vn.sanvat.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The words of one pasted block, in pieces that look the same. */
final class PastedWords {
    private static final String BREAK = "\n";
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");
    // begins where spaces begin, so that a long row of them is read once
    private static final Pattern EMPTY_LINE = Pattern.compile("(?<! ) *+\n *+\n[ \n]*+");
    private static final Pattern LINK = Pattern.compile("https?://\\S{1,2000}", Pattern.CASE_INSENSITIVE);

    /** @param link empty where it is none */
    private record Piece(String text, boolean bold, boolean italic, String link) {
        Piece with(String other) {
            return new Piece(other, bold, italic, link);
        }

        boolean looksLike(Piece other) {
            return bold == other.bold && italic == other.italic && link.equals(other.link);
        }

        Piece plain() {
            return new Piece(text, false, false, link);
        }
    }

    private final List<Piece> pieces;

    PastedWords() {
        this(new ArrayList<>());
    }

    private PastedWords(List<Piece> pieces) {
        this.pieces = pieces;
    }

    PastedWords add(Node node) {
        add(node, new Piece("", false, false, ""));
        return this;
    }

    private void add(Node node, Piece look) {
        if (node instanceof TextNode text) {
            put(look.with(SPACES.matcher(text.getWholeText()).replaceAll(" ")));
        } else if (node instanceof Element element && element.normalName().equals("br")) {
            put(look.with(BREAK));
        } else if (node instanceof Element element && !PastedStyle.of(element).isListMark()) {
            var own = look(element, look);
            if (PastedBlocks.isBlock(element) && !pieces.isEmpty()) {
                put(own.with(BREAK));
            }
            element.childNodes().forEach(child -> add(child, own));
        }
    }

    private static Piece look(Element element, Piece until) {
        var style = PastedStyle.of(element);
        var name = element.normalName();
        var link = name.equals("a") ? target(element.attr("href")) : until.link();
        return new Piece(
                "",
                style.isBold(until.bold() || name.equals("b") || name.equals("strong")),
                style.isItalic(until.italic() || name.equals("i") || name.equals("em") || name.equals("cite")),
                link);
    }

    /** Only what a visitor can follow: neither a place in the copied text nor a file on somebody's disk. */
    private static String target(String href) {
        var address = href.strip().replace(" ", "%20");
        return LINK.matcher(address).matches() ? address : "";
    }

    private void put(Piece piece) {
        var last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
        if (last != null && last.looksLike(piece)) {
            pieces.set(pieces.size() - 1, last.with(last.text() + piece.text()));
        } else {
            pieces.add(piece);
        }
    }

    boolean isEmpty() {
        return pieces.stream().allMatch(piece -> piece.text().isBlank());
    }

    /** Without bold and italic, as in headings, which are bold already. */
    PastedWords plain() {
        var plain = new PastedWords();
        pieces.forEach(piece -> plain.put(piece.plain()));
        return plain;
    }

    /** On lines of their own where the source has them, or all on one. */
    PastedWords lines(boolean kept) {
        var lines = new PastedWords();
        pieces.forEach(piece -> lines.put(kept ? piece : piece.with(piece.text().replace(BREAK, " "))));
        return lines;
    }

    /** Two breaks in a row part paragraphs. */
    List<PastedWords> paragraphs() {
        List<PastedWords> paragraphs = new ArrayList<>();
        var current = new PastedWords();
        for (var piece : pieces) {
            var parts = EMPTY_LINE.split(piece.text(), -1);
            for (var each = 0; each < parts.length; each++) {
                if (each > 0) {
                    paragraphs.add(current);
                    current = new PastedWords();
                }
                current.put(piece.with(parts[each]));
            }
        }
        paragraphs.add(current);
        return paragraphs.stream().filter(each -> !each.isEmpty()).toList();
    }

    /** Writes the words below a node of Markdown. */
    void into(org.commonmark.node.Node parent) {
        var spans = new PastedSpans();
        pieces.forEach(piece -> spans.add(piece.text(), piece.bold(), piece.italic(), piece.link()));
        spans.into(parent);
    }
}
