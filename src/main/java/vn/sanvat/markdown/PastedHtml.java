package vn.sanvat.markdown;

import java.text.Normalizer;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Document;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Turns a copied text, as Word, Excel, Google Docs and pages of the web put it on the clipboard, into the Markdown that
 * the site knows: headings from the second level, bold, italic, links, lists, tables and quotations. Everything else is
 * its words alone.
 */
public final class PastedHtml {
    private static final int DEEPEST = 200; // elements within each other; what lies deeper is taken up one level
    private static final String UNSEEN =
            "head, style, script, template, title, xml, del, svg, math, img, object, iframe,"
                    + " noscript, textarea, select, button";
    private static final MarkdownRenderer RENDERER = MarkdownRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .build();

    public String toMarkdown(String html) {
        var page = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(composed(html), "");
        page.select(UNSEEN).remove();
        page.select("[style]").forEach(PastedHtml::removeHidden);
        var document = new Document();
        new PastedBlocks(page).read(page.body(), document);
        return RENDERER.render(document).strip();
    }

    /** As the content is kept, and without signs that nobody sees. */
    private static String composed(String html) {
        return Normalizer.normalize(html, Normalizer.Form.NFC).replaceAll("[\\u200B\\u2060\\uFEFF\\u00AD\\u0000]", "");
    }

    private static void removeHidden(Element element) {
        if (PastedStyle.of(element).isHidden()) {
            element.remove();
        }
    }
}
