package vn.sanvat.markdown;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import vn.sanvat.markdown.TextTooDear.Reason;

/**
 * The one way from a text to its tree. The parser's time grows with the text but for two forms, which are counted before:
 * the cells of tables, which short rows fill up to the width of the head, and brackets of one paragraph, each of which is
 * looked at again for every link.
 */
final class Parsing {
    static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), AutolinkExtension.create());

    /** Longest text that is read, in characters; the rest is cut off. */
    private static final int LONGEST = 400_000;

    private static final int DEEPEST_BLOCKS = 50;
    /** About; the stack decides. */
    static final int DEEPEST = 1_000;

    private static final int MOST_CELLS = 20_000; // a table of 20 columns and 1,000 rows
    private static final int MOST_BRACKETS = 4_000; // of one paragraph

    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .maxOpenBlockParsers(DEEPEST_BLOCKS)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private Parsing() {}

    /** @throws TextTooDear where there would be more cells or brackets than that */
    static Node of(String whole) {
        var text = whole.length() > LONGEST ? whole.substring(0, LONGEST) : whole;
        count(text);
        try {
            return PARSER.parse(text);
        } catch (StackOverflowError e) {
            throw new TextTooDear(Reason.DEPTH, DEEPEST, 0);
        } catch (RuntimeException e) {
            throw new TextTooDear(e);
        }
    }

    private static void count(String text) {
        var brackets = 0;
        var columns = 0;
        var cells = 0L;
        var number = 0;
        var head = "";
        for (var line : (Iterable<String>) text.lines()::iterator) {
            if (line.isBlank()) {
                brackets = 0;
                columns = 0;
            } else if (columns > 0) {
                cells += columns;
            } else if (isRuler(line)) {
                columns = 1 + signs(head, '|');
            }
            brackets += signs(line, '[');
            if (cells > MOST_CELLS) {
                throw new TextTooDear(Reason.CELLS, MOST_CELLS, number);
            }
            if (brackets > MOST_BRACKETS) {
                throw new TextTooDear(Reason.BRACKETS, MOST_BRACKETS, number);
            }
            head = line;
            number++;
        }
    }

    /** The line below the head of a table, in a quotation or a list too. */
    private static boolean isRuler(String line) {
        return line.indexOf('-') >= 0 && line.chars().allMatch(sign -> "|-: \t>*+".indexOf(sign) >= 0);
    }

    private static int signs(String line, char wanted) {
        var found = 0;
        for (var at = line.indexOf(wanted); at >= 0; at = line.indexOf(wanted, at + 1)) {
            found++;
        }
        return found;
    }
}
