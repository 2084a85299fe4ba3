package vn.sanvat.markdown;

import java.util.List;
import java.util.Optional;

/** Where a link of a text leads: the caller knows the addresses of its site. */
@FunctionalInterface
public interface LinkTargets {
    /**
     * The address for a link as written.
     *
     * @return empty where the link leads nowhere: its words are then shown without a link
     */
    Optional<String> resolve(String destination);

    /** The address for a picture as written; empty where there is none: its description is then shown. */
    default Optional<String> picture(String destination) {
        return Optional.empty();
    }

    /** What a link becomes that stands alone in its paragraph. */
    enum Shape {
        ENTRY,
        MAP,
        GALLERY
    }

    record Picture(String url, String alt) {}

    /** @param pictures one of an entry or a map; of a gallery all */
    record Card(Shape shape, String url, String title, String detail, List<Picture> pictures) {
        public Card {
            pictures = List.copyOf(pictures);
        }
    }

    /** @return empty where such a link is shown like any other */
    default Optional<Card> card(String destination) {
        return Optional.empty();
    }
}
