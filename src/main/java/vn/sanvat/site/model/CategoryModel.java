package vn.sanvat.site.model;

import java.util.List;

/** The groups of OCOP. */
public final class CategoryModel {
    private CategoryModel() {}

    public record Page(
            String code, String name, List<Parts.Tile> parents, List<Parts.Tile> children, ListModel.Results results) {}

    public record CategoriesPage(List<Node> groups, String decision) {}

    public record Node(String code, String label, String url, long count, List<Node> children) {}
}
