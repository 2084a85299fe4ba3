package vn.sanvat.markdown;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Reads the blocks of a pasted text. What stands loose between them is a paragraph. */
final class PastedBlocks {
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "main",
            "header",
            "footer",
            "aside",
            "figure",
            "figcaption",
            "address",
            "details",
            "summary",
            "form",
            "fieldset",
            "center",
            "dl",
            "dt",
            "dd",
            "hr",
            "pre",
            "blockquote",
            "ul",
            "ol",
            "li",
            "table",
            "caption",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "td",
            "th",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6");
    private static final int TOP = 2; // the page has the first level
    private static final int LOWEST = 6;

    private static final Set<String> NOT_IN_CELLS = Set.of("table", "ul", "ol", "blockquote");

    /** How much lower every heading comes to stand, so that the highest fits below that of the page. */
    private final int shift;

    /** What has blocks within: Docs puts everything into one {@code b}, and pages put blocks into links. */
    private final Set<Element> parents = new HashSet<>();

    /** Tables that only place things on a page. */
    private final Set<Element> layouts = new HashSet<>();

    PastedBlocks(Element page) {
        var highest = TOP;
        for (var element : page.getAllElements()) {
            highest = Math.min(highest, level(element).orElse(highest));
            for (var at = element.parent(); isBlock(element) && at != null && parents.add(at); at = at.parent()) {
                // all above it
            }
            if (NOT_IN_CELLS.contains(element.normalName())) {
                Optional.ofNullable(element.parent())
                        .map(parent -> parent.closest("table"))
                        .ifPresent(layouts::add);
            }
        }
        shift = TOP - highest;
    }

    private static Optional<Integer> level(Element element) {
        var name = element.normalName();
        if (name.matches("h[1-6]")) {
            return Optional.of(name.charAt(1) - '0');
        }
        if (element.attr("role").equals("heading") && element.attr("aria-level").matches("[1-6]")) {
            return Optional.of(Integer.parseInt(element.attr("aria-level")));
        }
        return element.hasClass("MsoTitle") ? Optional.of(1) : Optional.empty();
    }

    void read(Element from, Block to) {
        List<Node> loose = new ArrayList<>();
        for (var child : from.childNodes()) {
            if (child instanceof Element element && (isBlock(element) || parents.contains(element))) {
                paragraph(loose, to);
                loose.clear();
                block(element, to);
            } else {
                loose.add(child);
            }
        }
        paragraph(loose, to);
    }

    static boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName());
    }

    private void block(Element element, Block to) {
        var level = level(element);
        var listed = PastedStyle.of(element).listLevel();
        if (level.isPresent()) {
            heading(element, level.get(), to);
        } else if (listed.isPresent() && element.normalName().equals("p")) {
            PastedLists.item(element, listed.get(), to);
        } else {
            switch (element.normalName()) {
                case "ul", "ol" -> list(element, to);
                case "blockquote" -> within(new BlockQuote(), element, to);
                case "table" -> table(element, to);
                default -> read(element, to);
            }
        }
    }

    private void heading(Element element, int level, Block to) {
        var heading = new Heading();
        heading.setLevel(Math.min(LOWEST, level + shift));
        new PastedWords().add(element).plain().lines(false).into(heading);
        if (heading.getFirstChild() != null) {
            to.appendChild(heading);
        }
    }

    private static void paragraph(List<Node> nodes, Block to) {
        var words = new PastedWords();
        nodes.forEach(words::add);
        for (var part : words.paragraphs()) {
            var paragraph = new Paragraph();
            part.into(paragraph);
            to.appendChild(paragraph);
        }
    }

    private void within(Block block, Element element, Block to) {
        read(element, block);
        if (block.getFirstChild() != null) {
            to.appendChild(block);
        }
    }

    private void table(Element element, Block to) {
        var table = layouts.contains(element) ? Optional.<Block>empty() : PastedTable.of(element);
        table.ifPresentOrElse(to::appendChild, () -> read(element, to));
    }

    private void list(Element element, Block to) {
        var ordered = element.normalName().equals("ol");
        for (var child : element.children()) {
            var within = child.attr("data-aria-level");
            if (child.normalName().equals("li") && within.matches("[1-9]")) {
                // Word on the web: each item is a list of its own, and says how deep it is
                read(child, PastedLists.item(ordered, Integer.parseInt(within), to));
            } else if (child.normalName().equals("li")) {
                var item = new ListItem();
                read(child, item);
                if (item.getFirstChild() != null) {
                    PastedLists.listIn(to, ordered).appendChild(item);
                }
            } else {
                // Docs: a list within a list, beside the item that it belongs to
                block(
                        child,
                        to.getLastChild() instanceof ListBlock list && list.getLastChild() instanceof ListItem last
                                ? last
                                : to);
            }
        }
    }

    static ListBlock newList(boolean ordered) {
        ListBlock list;
        if (ordered) {
            var numbered = new OrderedList();
            numbered.setMarkerStartNumber(1);
            numbered.setMarkerDelimiter(".");
            list = numbered;
        } else {
            var bullets = new BulletList();
            bullets.setMarker("-");
            list = bullets;
        }
        list.setTight(true);
        return list;
    }
}
