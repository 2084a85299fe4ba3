package vn.sanvat.markdown;

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

    /** What a link shows that stands alone in its paragraph. */
    record Card(String url, String title, String detail, String picture) {}

    /** @return empty where such a link is shown like any other */
    default Optional<Card> card(String destination) {
        return Optional.empty();
    }
}
