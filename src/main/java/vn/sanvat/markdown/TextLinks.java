package vn.sanvat.markdown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/** The links and pictures of a text, as the parser takes them: in any spelling, and never those in code. */
public final class TextLinks {
    private TextLinks() {}

    /** @throws TextTooDear where reading the text would take too long */
    public static List<TextLink> in(String text) {
        if (!mayHaveAny(text)) {
            return List.of();
        }
        var found = new Finder(text);
        Parsing.of(text).accept(found);
        found.links.sort(Comparator.comparingInt(TextLink::line));
        return List.copyOf(found.links);
    }

    /**
     * The text with other destinations. Nothing but their characters changes.
     *
     * @param by the new destination as it is to be written; empty where it stays
     */
    public static String rewritten(String text, Function<TextLink, Optional<String>> by) {
        var changed = new StringBuilder(text);
        in(text).stream()
                .filter(TextLink::isWrittenHere)
                .sorted(Comparator.comparingInt(TextLink::from).reversed())
                .forEach(link ->
                        by.apply(link).ifPresent(destination -> changed.replace(link.from(), link.to(), destination)));
        return changed.toString();
    }

    /** Both spellings of a destination follow a bracket; the parser need not look at what has none. */
    private static boolean mayHaveAny(String text) {
        return text.contains("](") || text.contains("]:") || text.contains("<http");
    }

    private static final class Finder extends AbstractVisitor {
        private final String text;
        private final List<TextLink> links = new ArrayList<>();

        Finder(String text) {
            this.text = text;
        }

        @Override
        public void visit(Link link) {
            add(TextLink.Kind.LINK, link, link.getDestination(), 1);
            visitChildren(link);
        }

        @Override
        public void visit(Image image) {
            add(TextLink.Kind.PICTURE, image, image.getDestination(), 2);
            visitChildren(image);
        }

        @Override
        public void visit(LinkReferenceDefinition definition) {
            var spans = definition.getSourceSpans();
            if (!spans.isEmpty()) {
                var end = end(spans);
                var written =
                        new WrittenDestination(text, afterLabel(spans.get(0).getInputIndex(), end), end);
                links.add(link(
                        TextLink.Kind.DEFINITION,
                        definition.getDestination(),
                        definition.getLabel(),
                        spans.get(0).getLineIndex(),
                        written));
            }
        }

        private void add(TextLink.Kind kind, Node node, String destination, int opening) {
            var spans = node.getSourceSpans();
            if (spans.isEmpty()) {
                return;
            }
            var words = new StringBuilder();
            words(node, words);
            var last = node.getLastChild();
            var inside = last == null || last.getSourceSpans().isEmpty()
                    ? spans.get(0).getInputIndex() + opening
                    : end(last.getSourceSpans());
            var end = end(spans);
            var written = text.startsWith("](", inside)
                    ? new WrittenDestination(text, inside + 2, end)
                    : WrittenDestination.ELSEWHERE;
            links.add(link(
                    kind, destination, words.toString().strip(), spans.get(0).getLineIndex(), written));
        }

        private static TextLink link(
                TextLink.Kind kind, String destination, String words, int line, WrittenDestination written) {
            return written.says(destination)
                    ? new TextLink(kind, destination, words, line, written.from(), written.to())
                    : new TextLink(kind, destination, words, line, -1, -1);
        }

        private static int end(List<SourceSpan> spans) {
            var last = spans.get(spans.size() - 1);
            return last.getInputIndex() + last.getLength();
        }

        /** Behind the {@code ]:} of a definition. */
        private int afterLabel(int from, int end) {
            for (var i = from + 1; i + 1 < end; i++) {
                if (text.charAt(i) == '\\') {
                    i++;
                } else if (text.charAt(i) == ']' && text.charAt(i + 1) == ':') {
                    return i + 2;
                }
            }
            return end;
        }

        private static void words(Node node, StringBuilder into) {
            for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
                if (child instanceof Text words) {
                    into.append(words.getLiteral());
                } else if (child instanceof Code code) {
                    into.append(code.getLiteral());
                } else {
                    words(child, into);
                }
            }
        }
    }
}
