package vn.sanvat.load;

import java.util.Optional;

/** A surface says which of its addresses are dear. KnownParameters for every request before anything else is done. */
@FunctionalInterface
public interface Costs {
    /**
     * @param path of the address, still encoded
     * @param query of the address, still encoded; empty where there is none
     * @return nothing for addresses that are answered from memory, or that are another surface's
     */
    Optional<Cost> of(String path, String query);
}
