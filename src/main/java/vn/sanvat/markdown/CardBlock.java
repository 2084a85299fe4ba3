package vn.sanvat.markdown;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** A link that stands alone in its paragraph, shown as a card. */
final class CardBlock extends CustomBlock {
    private final LinkTargets.Card card;

    CardBlock(LinkTargets.Card card) {
        this.card = card;
    }

    /** Writes cards: {@code <p class="embed"><a href><img><b>title</b> <span>detail</span></a></p>}. */
    static final class Renderer implements NodeRenderer {
        private final HtmlNodeRendererContext context;

        Renderer(HtmlNodeRendererContext context) {
            this.context = context;
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(CardBlock.class);
        }

        @Override
        public void render(Node node) {
            var card = ((CardBlock) node).card;
            var html = context.getWriter();
            html.line();
            Map<String, String> picture = new LinkedHashMap<>();
            picture.put("src", card.picture());
            picture.put("alt", "");
            picture.put("loading", "lazy");
            html.tag("p", Map.of("class", "embed"));
            html.tag("a", Map.of("href", card.url()));
            html.tag("img", picture, true);
            html.tag("b");
            html.text(card.title());
            html.tag("/b");
            html.text(" ");
            html.tag("span");
            html.text(card.detail());
            html.tag("/span");
            html.tag("/a");
            html.tag("/p");
            html.line();
        }
    }
}
