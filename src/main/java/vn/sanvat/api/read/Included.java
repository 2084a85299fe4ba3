package vn.sanvat.api.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.node.NullNode;
import vn.sanvat.api.LinkJson;
import vn.sanvat.catalogue.Catalogue;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.catalogue.joins.Neighbour;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.Slug;
import vn.sanvat.content.schema.Field;
import vn.sanvat.content.schema.FieldKind;
import vn.sanvat.content.schema.Schema;
import vn.sanvat.content.schema.Values;
import vn.sanvat.problem.Problem;

/** What an entry names and what it is joined to, whole enough for a list, within the answer that it is in. */
public final class Included {
    private static final Set<String> JOINED =
            Set.of("producers", "products", "places", "events", "routes", "shops", "stories");

    private static final int MOST = 3_000; // entries in one answer

    private final EntryJson entries;
    private final Catalogue catalogue;
    private final LocalDate today;
    private int given;

    /** For one answer, which has a bound. */
    Included(EntryJson entries, Catalogue catalogue, LocalDate today) {
        this.entries = entries;
        this.catalogue = catalogue;
        this.today = today;
    }

    /** Names of the joins, as in {@code relations}. */
    public static Set<String> joined(Schema schema) {
        Set<String> names = new TreeSet<>(JOINED);
        schema.defined().forEach(type -> names.add(type.type().folder()));
        return names;
    }

    /** Public fields that name an entry: this one, or the parts of a group. */
    static List<Field> references(Field field) {
        if (!field.isPublic()) {
            return List.of();
        }
        return field.kind() == FieldKind.REFERENCE
                ? List.of(field)
                : field.parts().stream()
                        .flatMap(part -> references(part).stream())
                        .toList();
    }

    Map<String, Object> of(EntryJson.Shown shown) {
        Map<String, Object> json = new LinkedHashMap<>();
        shown.selection().includes().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> json.put(each.getKey(), of(each.getKey(), each.getValue(), shown)));
        return json;
    }

    private Object of(String name, Selection selection, EntryJson.Shown shown) {
        var item = shown.item();
        if (name.equals("region")) {
            return item.region()
                    .<Object>map(region -> LinkJson.region(region, shown.language()))
                    .orElse(NullNode.getInstance());
        }
        Set<Item> found = new LinkedHashSet<>();
        var isOne = named(name, item, found);
        if (joined(catalogue.snapshot().schema()).contains(name)) {
            catalogue.joins(item, today).byName().getOrDefault(name, List.of()).stream()
                    .map(Neighbour::item)
                    .forEach(found::add);
            isOne = false;
        }
        List<Object> all = new ArrayList<>();
        for (var each : found) {
            if (++given > MOST) {
                throw Problem.badRequest("query.include_many", MOST).occurred();
            }
            all.add(entries.of(shown.with(each, selection)));
        }
        return isOne ? all.stream().findFirst().orElse(NullNode.getInstance()) : all;
    }

    /** @return whether it is a field that names one entry at most */
    private boolean named(String name, Item item, Set<Item> found) {
        var isOne = false;
        var values = item.entry().values();
        for (var field : catalogue.snapshot().schema().of(item.type()).fields()) {
            if (field.key().equals(name) && field.kind() == FieldKind.REFERENCE && field.isPublic()) {
                isOne = !field.many();
                find(field, values, found);
            } else if (field.kind() == FieldKind.GROUP) {
                var parts = references(field).stream()
                        .filter(part -> part.key().equals(name))
                        .toList();
                rows(field, values).forEach(row -> parts.forEach(part -> find(part, row, found)));
            }
        }
        return isOne;
    }

    private static List<Values> rows(Field field, Values values) {
        return field.many() ? values.rows(field.key()) : List.of(new Values(values.map(field.key())));
    }

    private void find(Field field, Values values, Set<Item> found) {
        var slugs = field.many() ? values.texts(field.key()) : List.of(values.text(field.key()));
        slugs.stream()
                .filter(Slug::isValid)
                .flatMap(slug -> catalogue.find(new EntryId(field.of().get(0), new Slug(slug))).stream())
                .forEach(found::add);
    }
}
