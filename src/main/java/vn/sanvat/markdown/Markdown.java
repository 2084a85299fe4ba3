package vn.sanvat.markdown;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * Turns the Markdown of editors into HTML that is safe to show: raw HTML is shown as text, and links that could run a
 * script lead nowhere. Headings begin at the second level, because the page has the first, and carry an anchor.
 */
public final class Markdown {
    /** Longest text that is rendered, in characters; the rest is cut off. */
    private static final int LONGEST = 400_000;

    private static final int DEEPEST_BLOCKS = 50;
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), AutolinkExtension.create());

    private static final List<String> SCHEMES = List.of("http", "https", "mailto");

    private final Parser parser = Parser.builder()
            .extensions(EXTENSIONS)
            .maxOpenBlockParsers(DEEPEST_BLOCKS)
            .build();
    private final HtmlRenderer html = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new DefaultUrlSanitizer(SCHEMES))
            .attributeProviderFactory(context -> new Attributes())
            .nodeRendererFactory(CardBlock.Renderer::new)
            .build();
    private final TextContentRenderer plain = TextContentRenderer.builder()
            .extensions(EXTENSIONS)
            .lineBreakRendering(LineBreakRendering.STRIP)
            .build();

    /** HTML of a text, whose links are resolved by the caller. */
    public String toHtml(String text, LinkTargets targets) {
        var document = parser.parse(cut(text));
        document.accept(new Links(targets));
        return html.render(document);
    }

    /** The words of a text without any mark-up, on one line. */
    public String toPlainText(String text) {
        var document = parser.parse(cut(text));
        document.accept(new Links(destination -> Optional.empty()));
        return plain.render(document);
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private static String anchor(Heading heading) {
        var words = new StringBuilder();
        heading.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }
        });
        var folded = Normalizer.normalize(words.toString().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd');
        // A prefix keeps anchors of texts apart from the ids of the page.
        return "muc-" + folded.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    /** Attributes of the elements of one document, in which no anchor comes twice. */
    private static final class Attributes implements AttributeProvider {
        private final Map<String, Integer> anchors = new HashMap<>();

        @Override
        public void setAttributes(Node node, String tag, Map<String, String> attributes) {
            if (node instanceof Heading heading) {
                var anchor = anchor(heading);
                var times = anchors.merge(anchor, 1, Integer::sum);
                attributes.put("id", times == 1 ? anchor : anchor + "-" + times);
            }
            if (node instanceof Image) {
                attributes.put("loading", "lazy");
            }
            if (node instanceof Paragraph && isGallery(node)) {
                attributes.put("class", "gallery");
            }
        }
    }

    /** Several pictures and nothing else. */
    private static boolean isGallery(Node paragraph) {
        var pictures = 0;
        for (var child = paragraph.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Image) {
                pictures++;
            } else if (!(child instanceof SoftLineBreak)) {
                return false;
            }
        }
        return pictures > 1;
    }

    /** Resolves links, unwraps those that lead nowhere, and puts headings below the page's own. */
    private static final class Links extends AbstractVisitor {
        private final LinkTargets targets;

        Links(LinkTargets targets) {
            this.targets = targets;
        }

        /** A paragraph of one link may be a card. */
        @Override
        public void visit(Paragraph paragraph) {
            var card = paragraph.getParent() instanceof Document
                            && paragraph.getFirstChild() instanceof Link link
                            && link.getNext() == null
                    ? targets.card(link.getDestination())
                    : Optional.<LinkTargets.Card>empty();
            if (card.isPresent()) {
                paragraph.insertBefore(new CardBlock(card.get()));
                paragraph.unlink();
            } else {
                visitChildren(paragraph);
            }
        }

        @Override
        public void visit(Link link) {
            visitChildren(link);
            var address = targets.resolve(link.getDestination());
            if (address.isPresent()) {
                link.setDestination(address.get());
                return;
            }
            var child = link.getFirstChild();
            while (child != null) {
                var next = child.getNext();
                link.insertBefore(child);
                child = next;
            }
            link.unlink();
        }

        /** A picture that is not there leaves its description. */
        @Override
        public void visit(Image image) {
            visitChildren(image);
            var address = targets.picture(image.getDestination());
            if (address.isPresent()) {
                image.setDestination(address.get());
                return;
            }
            var child = image.getFirstChild();
            while (child != null) {
                var next = child.getNext();
                image.insertBefore(child);
                child = next;
            }
            image.unlink();
        }

        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.max(2, Math.min(6, heading.getLevel())));
            visitChildren(heading);
        }
    }
}
