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
}
