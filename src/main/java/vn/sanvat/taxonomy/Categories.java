package vn.sanvat.taxonomy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tree of product groups, in the order of the decision. */
public final class Categories {
    public static final Categories NONE = new Categories(List.of());
    private static final int DEEPEST = 5;
    private final Map<String, Category> byCode = new LinkedHashMap<>();
    private final Map<String, Category> bySlug = new LinkedHashMap<>();

    public Categories(Collection<Category> categories) {
        categories.forEach(category -> {
            byCode.put(category.code(), category);
            bySlug.put(category.slug().value(), category);
        });
    }

    public Optional<Category> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public Optional<Category> ofSlug(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    public Collection<Category> all() {
        return Collections.unmodifiableCollection(byCode.values());
    }

    public List<Category> groups() {
        return children("");
    }

    public List<Category> children(String code) {
        return byCode.values().stream()
                .filter(category -> category.parent().equals(code))
                .toList();
    }

    /** The category and those above it, the category first. */
    public List<Category> withParents(String code) {
        List<Category> line = new ArrayList<>();
        var next = find(code);
        while (next.isPresent() && line.size() < DEEPEST) {
            line.add(next.get());
            next = find(next.get().parent());
        }
        return line;
    }
}
