package vn.sanvat.markdown;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** A link that stands alone in its paragraph, shown as a card. */
final class CardBlock extends CustomBlock {
    private final LinkTargets.Card card;

    CardBlock(LinkTargets.Card card) {
        this.card = card;
    }

    LinkTargets.Card card() {
        return card;
    }

    /**
     * Writes cards: {@code <p class="embed"><a href><img><b>title</b> <span>detail</span></a></p>}, a map as
     * {@code <p class="embed wide">}, and galleries as
     * {@code <figure class="pictures"><p class="gallery"><img>…</p><figcaption><a href>title</a></figcaption></figure>}.
     */
    static final class Renderer implements NodeRenderer {
        private final HtmlNodeRendererContext context;
        private final HtmlWriter html;

        Renderer(HtmlNodeRendererContext context) {
            this.context = context;
            this.html = context.getWriter();
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(CardBlock.class);
        }

        @Override
        public void render(Node node) {
            var card = ((CardBlock) node).card;
            html.line();
            if (card.shape() == LinkTargets.Shape.GALLERY) {
                gallery(card);
            } else {
                single(card);
            }
            html.line();
        }

        private void single(LinkTargets.Card card) {
            html.tag("p", Map.of("class", card.shape() == LinkTargets.Shape.MAP ? "embed wide" : "embed"));
            link(card);
            card.pictures().forEach(this::picture);
            words("b", card.title());
            html.text(" ");
            words("span", card.detail());
            html.tag("/a");
            html.tag("/p");
        }

        private void gallery(LinkTargets.Card card) {
            html.tag("figure", Map.of("class", "pictures"));
            html.tag("p", Map.of("class", "gallery"));
            card.pictures().forEach(this::picture);
            html.tag("/p");
            html.tag("figcaption");
            link(card);
            html.text(card.title());
            html.tag("/a");
            html.tag("/figcaption");
            html.tag("/figure");
        }

        private void link(LinkTargets.Card card) {
            html.tag("a", Map.of("href", context.encodeUrl(card.url())));
        }

        private void picture(LinkTargets.Picture picture) {
            Map<String, String> attributes = new LinkedHashMap<>();
            attributes.put("src", context.encodeUrl(picture.url()));
            attributes.put("alt", picture.alt());
            attributes.put("loading", "lazy");
            html.tag("img", attributes, true);
        }

        private void words(String tag, String words) {
            html.tag(tag);
            html.text(words);
            html.tag("/" + tag);
        }
    }
}
