package vn.sanvat.site.list;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.sanvat.address.Addresses;
import vn.sanvat.catalogue.Catalogue;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.catalogue.list.FacetName;
import vn.sanvat.catalogue.list.Result;
import vn.sanvat.content.Language;
import vn.sanvat.site.media.CoverFiles;
import vn.sanvat.site.model.CategoryModel;
import vn.sanvat.site.model.Parts;
import vn.sanvat.taxonomy.Category;

/** Makes the pages of OCOP groups. */
public final class CategoryView {
    private final Catalogue catalogue;
    private final Language language;
    private final LocalDate today;

    public CategoryView(Catalogue catalogue, Language language, LocalDate today) {
        this.catalogue = catalogue;
        this.language = language;
        this.today = today;
    }

    public CategoryModel.CategoriesPage all() {
        return new CategoryModel.CategoriesPage(
                catalogue.taxonomy().categories().groups().stream()
                        .map(this::node)
                        .toList(),
                catalogue.taxonomy().decision());
    }

    List<Parts.Tile> groups() {
        return catalogue.taxonomy().categories().groups().stream()
                .map(this::tile)
                .toList();
    }

    public CategoryModel.Page of(Category category, Result result) {
        var categories = catalogue.taxonomy().categories();
        var parents = categories.withParents(category.code());
        var action = Addresses.category(category.slug().value(), language);
        return new CategoryModel.Page(
                category.code(),
                category.label(language),
                parents.subList(1, parents.size()).stream().map(this::tile).toList(),
                categories.children(category.code()).stream().map(this::tile).toList(),
                new ResultsView(result, action, Set.of(FacetName.TYPE, FacetName.CATEGORY)).of(catalogue, today));
    }

    private CategoryModel.Node node(Category category) {
        return new CategoryModel.Node(
                category.code(),
                category.label(language),
                Addresses.category(category.slug().value(), language),
                count(category),
                catalogue.taxonomy().categories().children(category.code()).stream()
                        .map(this::node)
                        .toList());
    }

    private Parts.Tile tile(Category category) {
        return new Parts.Tile(
                category.label(language),
                category.code(),
                Addresses.category(category.slug().value(), language),
                count(category),
                cover(category),
                category.code());
    }

    private long count(Category category) {
        return catalogue.inCategory(category.code()).size();
    }

    /** The cover of its first product by name. */
    private String cover(Category category) {
        return catalogue.inCategory(category.code()).stream()
                .findFirst()
                .map((Item item) -> CoverFiles.address(item))
                .orElse("");
    }
}
