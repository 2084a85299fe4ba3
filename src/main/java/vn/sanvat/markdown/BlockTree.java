package vn.sanvat.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.renderer.html.UrlSanitizer;

/**
 * A text as a tree of plain maps, for programs that draw it by themselves. Each node has a {@code type}: of blocks {@code
 * paragraph}, {@code heading} ({@code level}, {@code id}), {@code list} ({@code ordered}, {@code start}) of {@code item},
 * {@code quote}, {@code code} ({@code language}, {@code text}), {@code rule}, {@code table} of {@code row} ({@code header})
 * of {@code cell} ({@code align}), {@code gallery}, {@code card} ({@code shape}, {@code url}, {@code title}, {@code detail},
 * {@code pictures}); within them {@code text}, {@code strong}, {@code emphasis}, {@code code_span}, {@code link} ({@code
 * url}, {@code title}), {@code image} ({@code url}, {@code alt}, {@code title}) and {@code line_break}. What is within a
 * node is its {@code children}.
 */
final class BlockTree extends AbstractVisitor {
    private static final String TEXT = "text";

    private final UrlSanitizer safe;
    private final Function<Heading, String> anchors;
    private final Deque<List<Map<String, Object>>> open = new ArrayDeque<>();
    private final List<Map<String, Object>> roots = new ArrayList<>();
    private boolean inHead;

    /** @param anchors the same as those of the HTML, each once and in the order of the headings */
    BlockTree(UrlSanitizer safe, Function<Heading, String> anchors) {
        this.safe = safe;
        this.anchors = anchors;
        open.push(roots);
    }

    List<Map<String, Object>> of(Node document) {
        visitChildren(document);
        return roots;
    }

    private Map<String, Object> add(String type) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("type", type);
        open.element().add(node);
        return node;
    }

    private void within(Map<String, Object> json, Node node) {
        List<Map<String, Object>> children = new ArrayList<>();
        json.put("children", children);
        open.push(children);
        visitChildren(node);
        open.pop();
    }

    private void words(String words) {
        var siblings = open.element();
        var last = siblings.isEmpty() ? null : siblings.get(siblings.size() - 1);
        if (last != null && TEXT.equals(last.get("type"))) {
            last.put(TEXT, last.get(TEXT) + words);
        } else {
            add(TEXT).put(TEXT, words);
        }
    }

    private void title(Map<String, Object> node, String title) {
        if (title != null && !title.isEmpty()) {
            node.put("title", title);
        }
    }

    @Override
    public void visit(Paragraph paragraph) {
        within(add(Markdown.isGallery(paragraph) ? "gallery" : "paragraph"), paragraph);
    }

    @Override
    public void visit(Heading heading) {
        var node = add("heading");
        node.put("level", heading.getLevel());
        node.put("id", anchors.apply(heading));
        within(node, heading);
    }

    @Override
    public void visit(BulletList list) {
        var node = add("list");
        node.put("ordered", false);
        within(node, list);
    }

    @Override
    public void visit(OrderedList list) {
        var node = add("list");
        node.put("ordered", true);
        var start = list.getMarkerStartNumber();
        node.put("start", start == null ? 1 : start);
        within(node, list);
    }

    @Override
    public void visit(ListItem item) {
        within(add("item"), item);
    }

    @Override
    public void visit(BlockQuote quote) {
        within(add("quote"), quote);
    }

    @Override
    public void visit(FencedCodeBlock code) {
        var node = add("code");
        node.put("language", code.getInfo() == null ? "" : code.getInfo());
        node.put(TEXT, code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        var node = add("code");
        node.put("language", "");
        node.put(TEXT, code.getLiteral());
    }

    @Override
    public void visit(ThematicBreak rule) {
        add("rule");
    }

    /** HTML that somebody wrote is shown as text, here as on the pages. */
    @Override
    public void visit(HtmlBlock html) {
        var node = add("paragraph");
        node.put("children", List.of(Map.of("type", TEXT, TEXT, html.getLiteral())));
    }

    @Override
    public void visit(HtmlInline html) {
        words(html.getLiteral());
    }

    @Override
    public void visit(Text text) {
        words(text.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak end) {
        words("\n");
    }

    @Override
    public void visit(HardLineBreak end) {
        add("line_break");
    }

    @Override
    public void visit(Code code) {
        add("code_span").put(TEXT, code.getLiteral());
    }

    @Override
    public void visit(Emphasis emphasis) {
        within(add("emphasis"), emphasis);
    }

    @Override
    public void visit(StrongEmphasis strong) {
        within(add("strong"), strong);
    }

    @Override
    public void visit(Link link) {
        var node = add("link");
        node.put("url", safe.sanitizeLinkUrl(link.getDestination()));
        title(node, link.getTitle());
        within(node, link);
    }

    @Override
    public void visit(Image image) {
        var node = add("image");
        node.put("url", safe.sanitizeImageUrl(image.getDestination()));
        node.put("alt", Markdown.words(image));
        title(node, image.getTitle());
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof CardBlock card) {
            card(card.card());
        } else {
            within(add("table"), block);
        }
    }

    private void card(LinkTargets.Card card) {
        var node = add("card");
        node.put("shape", card.shape().name().toLowerCase(Locale.ROOT));
        node.put("url", safe.sanitizeLinkUrl(card.url()));
        node.put("title", card.title());
        node.put("detail", card.detail());
        node.put(
                "pictures",
                card.pictures().stream()
                        .map(picture -> Map.of("url", safe.sanitizeImageUrl(picture.url()), "alt", picture.alt()))
                        .toList());
    }

    /** Parts of a table, which is all that the extensions add within blocks. */
    @Override
    public void visit(CustomNode node) {
        if (node instanceof TableHead || node instanceof TableBody) {
            inHead = node instanceof TableHead;
            visitChildren(node);
        } else if (node instanceof TableCell cell) {
            var json = add("cell");
            var align = cell.getAlignment();
            if (align != null) {
                json.put("align", align.name().toLowerCase(Locale.ROOT));
            }
            within(json, cell);
        } else {
            var row = add("row");
            row.put("header", inHead);
            within(row, node);
        }
    }
}
