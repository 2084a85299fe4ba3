package vn.sanvat.markdown;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.text.Normalizer;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns the Markdown of editors into HTML that is safe to show: raw HTML is shown as text, and links that could run a
 * script lead nowhere. Headings begin at the second level, because the page has the first, and carry an anchor.
 */
public final class Markdown {
    /** Of a text that is too dear to be rendered, so much is shown as it was written. */
    private static final int LONGEST_RAW = 20_000;

    /** Of a processor, which other work does not lengthen; usual texts take a few thousandths. */
    private static final Duration LONGEST_TIME = Duration.ofSeconds(2);

    private static final Logger log = LoggerFactory.getLogger(Markdown.class);
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    /** What no link may lead to becomes empty. */
    private static final DefaultUrlSanitizer SAFE = new DefaultUrlSanitizer(List.of("http", "https", "mailto"));

    private final HtmlRenderer html = HtmlRenderer.builder()
            .extensions(Parsing.EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(SAFE)
            .attributeProviderFactory(context -> new Attributes())
            .nodeRendererFactory(CardBlock.Renderer::new)
            .build();
    private final TextContentRenderer plain = TextContentRenderer.builder()
            .extensions(Parsing.EXTENSIONS)
            .lineBreakRendering(LineBreakRendering.STRIP)
            .build();

    /** HTML of a text, whose links are resolved by the caller. A text that is too dear is shown as it was written. */
    public String toHtml(String text, LinkTargets targets) {
        try {
            return rendered(text, targets);
        } catch (TextTooDear e) {
            if (e.reason() == TextTooDear.Reason.FAULT) {
                log.error("A text is shown as it was written", e);
            }
            var written = new FencedCodeBlock();
            written.setLiteral(raw(text));
            return html.render(written);
        }
    }

    /** The words of a text without any mark-up, on one line. */
    public String toPlainText(String text) {
        try {
            var document = Parsing.of(text);
            document.accept(new Links(destination -> Optional.empty()));
            return written(to -> plain.render(document, to));
        } catch (TextTooDear e) {
            return raw(text);
        }
    }

    /** The text as a tree, see {@link BlockTree}. A text that is too dear is one block of code, as it was written. */
    public List<Map<String, Object>> toBlocks(String text, LinkTargets targets) {
        try {
            var document = Parsing.of(text);
            var attributes = new Attributes();
            document.accept(new Links(targets));
            return new BlockTree(SAFE, heading -> attributes.free(anchor(heading))).of(document);
        } catch (TextTooDear | StackOverflowError e) {
            return List.of(Map.of("type", "code", "language", "", "text", raw(text)));
        }
    }

    /** @throws TextTooDear where its page would take more time or room than any text is worth */
    public void requireAffordable(String text) {
        var before = CPU.getCurrentThreadCpuTime();
        rendered(text, destination -> Optional.of(destination));
        if (CPU.getCurrentThreadCpuTime() - before > LONGEST_TIME.toNanos()) {
            throw new TextTooDear(TextTooDear.Reason.TIME, LONGEST_TIME.toSeconds(), 0);
        }
    }

    private String rendered(String text, LinkTargets targets) {
        var document = Parsing.of(text);
        return written(to -> {
            document.accept(new Links(targets));
            html.render(document, to);
        });
    }

    private static String written(Consumer<Appendable> renderer) {
        var to = new Bounded();
        try {
            renderer.accept(to);
        } catch (StackOverflowError e) {
            throw new TextTooDear(TextTooDear.Reason.DEPTH, Parsing.DEEPEST, 0);
        } catch (TextTooDear e) {
            throw e;
        } catch (RuntimeException e) {
            throw new TextTooDear(e);
        }
        return to.toString();
    }

    private static String raw(String text) {
        return text.length() > LONGEST_RAW ? text.substring(0, LONGEST_RAW) : text;
    }

    /** The words within a node, without any mark-up. */
    static String words(Node node) {
        var words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }
        });
        return words.toString();
    }

    private static String anchor(Heading heading) {
        var folded = Normalizer.normalize(words(heading).toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd');
        // A prefix keeps anchors of texts apart from the ids of the page.
        var letters = folded.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return letters.isEmpty() ? "muc-0" : "muc-" + letters;
    }

    /** Attributes of the elements of one document, in which no anchor comes twice. */
    private static final class Attributes implements AttributeProvider {
        private final Map<String, Integer> times = new HashMap<>();
        private final Set<String> taken = new HashSet<>();

        @Override
        public void setAttributes(Node node, String tag, Map<String, String> attributes) {
            if (node instanceof Heading heading) {
                attributes.put("id", free(anchor(heading)));
            }
            if (node instanceof Image) {
                attributes.put("loading", "lazy");
            }
            if (node instanceof Paragraph && isGallery(node)) {
                attributes.put("class", "gallery");
            }
        }

        /** Another heading may be called what the second of its name would be. */
        private String free(String anchor) {
            var wanted = anchor;
            while (!taken.add(wanted)) {
                wanted = anchor + "-" + (1 + times.merge(anchor, 1, Integer::sum));
            }
            return wanted;
        }
    }

    /** Several pictures and nothing else. */
    static boolean isGallery(Node paragraph) {
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
