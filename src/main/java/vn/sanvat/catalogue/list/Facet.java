package vn.sanvat.catalogue.list;

import java.util.List;

/**
 * One facet with its values. A facet's own choice does not shrink its own counts.
 *
 * @param values in the order to show them; of a tree (region, category) every value stands after its parent
 */
public record Facet(FacetName name, List<Value> values) {
    public Facet {
        values = List.copyOf(values);
    }

    /**
     * @param value what the address parameter takes: a type's key, a region's id, a category's code …
     * @param depth 0 for the top of a tree
     * @param former whether it is a former administrative unit
     * @param chosen whether the query narrows by it
     */
    public record Value(
            String value, String label, long count, int depth, String parent, boolean former, boolean chosen) {}
}
