package vn.sanvat.markdown;

import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.jsoup.nodes.Element;

/** Lists whose items stand one after the other and only say how deep they are, as Word writes them. */
final class PastedLists {
    private static final Pattern NUMBER = Pattern.compile("\\(?([0-9]+|[a-zA-Zđ]|[ivxIVX]+)[.)].*");

    private PastedLists() {}

    /** A paragraph with its sign or number in front. */
    static void item(Element element, int level, Block to) {
        var mark = new StringBuilder();
        element.select("[style]").stream()
                .filter(each -> PastedStyle.of(each).isListMark())
                .forEach(each -> {
                    mark.append(each.text());
                    each.remove();
                });
        var ordered = NUMBER.matcher(mark.toString().strip()).matches();
        var words = new PastedWords().add(element).lines(true);
        if (!words.isEmpty()) {
            var paragraph = new Paragraph();
            words.into(paragraph);
            item(ordered, level, to).appendChild(paragraph);
        }
    }

    /** @return a new item at that level of the list that {@code to} ends with, or of a new one */
    static ListItem item(boolean ordered, int level, Block to) {
        var at = to;
        for (var depth = 1; depth < level; depth++) {
            if (at.getLastChild() instanceof ListBlock list && list.getLastChild() instanceof ListItem last) {
                at = last;
            }
        }
        var item = new ListItem();
        listIn(at, ordered).appendChild(item);
        return item;
    }

    /** The list that a block ends with, where it is of that kind, or a new one. */
    static ListBlock listIn(Block block, boolean ordered) {
        if (block.getLastChild() instanceof ListBlock list && list instanceof OrderedList == ordered) {
            return list;
        }
        var list = PastedBlocks.newList(ordered);
        block.appendChild(list);
        return list;
    }
}
