package vn.sanvat.taxonomy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.sanvat.content.Slug;
import vn.sanvat.content.fault.Fault;
import vn.sanvat.content.yaml.FieldReader;
import vn.sanvat.content.yaml.FieldValue;
import vn.sanvat.content.yaml.YamlText;
import vn.sanvat.taxonomy.Region.Level;

/** Reads the files of {@code content/taxonomy/}. */
final class TaxonomyReader {
    static final String REGIONS = "taxonomy/regions.yml";
    static final String CATEGORIES = "taxonomy/categories.yml";
    static final String CERTIFICATES = "taxonomy/certificates.yml";
    static final String SYNONYMS = "taxonomy/synonyms.txt";

    private final String file;
    private final FieldValue.Fields fields;
    private final List<Fault> faults = new ArrayList<>();

    private TaxonomyReader(String file, String text) {
        this.file = file;
        var yaml = YamlText.read(file, text, 1);
        this.fields = yaml.fields();
        faults.addAll(yaml.faults());
    }

    /**
     * What a file says.
     *
     * @param faults of the file; where there is none, nothing is wrong with it
     */
    record Sheet<T>(T value, List<Fault> faults) {
        Sheet {
            faults = List.copyOf(faults);
        }

        boolean isBroken() {
            return faults.stream().anyMatch(fault -> fault.severity() == Fault.Severity.BROKEN);
        }
    }

    /** @param decision that the groups come from */
    record Groups(Categories categories, String decision) {}

    static Sheet<Regions> regions(String text) {
        var reader = new TaxonomyReader(REGIONS, text);
        return reader.sheet(text, reader.regions());
    }

    static Sheet<Groups> categories(String text) {
        var reader = new TaxonomyReader(CATEGORIES, text);
        var decision = new FieldReader(CATEGORIES, reader.fields, reader::add).text("version");
        return reader.sheet(text, new Groups(reader.categories(), decision));
    }

    static Sheet<Map<String, Certificate>> certificates(String text) {
        var reader = new TaxonomyReader(CERTIFICATES, text);
        return reader.sheet(text, reader.certificates());
    }

    /** A unit without its level or its end would be another one: of a file with a fault the last good version holds. */
    private void add(Fault fault) {
        faults.add(fault.strict());
    }

    private <T> Sheet<T> sheet(String text, T value) {
        return new Sheet<>(value, text.isEmpty() ? List.of() : faults);
    }

    /** The maps of a list that has no limit of its own: the country has over ten thousand units. */
    private List<FieldReader> rows(String key) {
        List<FieldReader> rows = new ArrayList<>();
        if (fields.get(key) instanceof FieldValue.Items items) {
            for (var item : items.values()) {
                if (item instanceof FieldValue.Fields map) {
                    rows.add(new FieldReader(file, map, this::add));
                } else {
                    faults.add(Fault.broken(file, item.line(), "field.map", key));
                }
            }
        } else if (faults.isEmpty()) {
            faults.add(Fault.broken(file, fields.lineOf(key), "field.list", key));
        }
        return rows;
    }

    private Regions regions() {
        Map<String, Region> regions = new LinkedHashMap<>();
        Map<String, FieldReader> rows = new LinkedHashMap<>();
        for (var row : rows("regions")) {
            var region = region(row);
            if (!Slug.isValid(region.id())) {
                row.fault(row.line(), "field.slug", "id", region.id());
            } else if (regions.putIfAbsent(region.id(), region) != null) {
                row.fault(row.line(), "taxonomy.twice", region.id());
            } else {
                rows.put(region.id(), row);
            }
            row.warnOfUnknownKeys();
        }
        regions.values().forEach(region -> {
            checkReference(rows, regions, region, "parent", region.parent());
            region.successors().forEach(id -> checkReference(rows, regions, region, "successors", id));
        });
        return new Regions(regions.values());
    }

    private static void checkReference(
            Map<String, FieldReader> rows, Map<String, Region> regions, Region region, String key, String id) {
        var row = rows.get(region.id());
        if (row != null && !id.isEmpty() && !regions.containsKey(id)) {
            row.fault(row.line(key), "taxonomy.no_region", key, id);
        }
    }

    private static Region region(FieldReader row) {
        var name = row.requiredText("name");
        var fullName = row.text("full_name");
        return new Region(
                row.requiredText("id"),
                Level.valueOf(
                        row.oneOf("level", "commune", "province", "district").toUpperCase(java.util.Locale.ROOT)),
                row.text("kind"),
                row.text("code"),
                name,
                fullName.isEmpty() ? name : fullName,
                row.text("name_en"),
                row.text("parent"),
                row.date("valid_from"),
                row.date("valid_to"),
                row.texts("successors"),
                row.texts("aliases"),
                row.location("location"),
                row.decimal("area_km2").orElse(0.0),
                row.number("population", 0, Integer.MAX_VALUE, 0));
    }

    private Categories categories() {
        Map<String, Category> categories = new LinkedHashMap<>();
        for (var row : rows("categories")) {
            var code = row.requiredText("code");
            var slug = row.requiredText("slug");
            var parent = row.text("parent");
            if (!Slug.isValid(slug)) {
                row.fault(row.line("slug"), "field.slug", "slug", slug);
                continue;
            }
            if (!parent.isEmpty() && !categories.containsKey(parent)) {
                row.fault(row.line("parent"), "taxonomy.no_category", parent);
            }
            var category = new Category(
                    code, parent, new Slug(slug), row.requiredText("name"), row.text("name_en"), row.text("lead"));
            if (categories.putIfAbsent(code, category) != null) {
                row.fault(row.line(), "taxonomy.twice", code);
            }
            row.warnOfUnknownKeys();
        }
        return new Categories(categories.values());
    }

    private Map<String, Certificate> certificates() {
        Map<String, Certificate> certificates = new LinkedHashMap<>();
        for (var row : rows("certificates")) {
            var id = row.requiredText("id");
            certificates.put(id, new Certificate(id, row.requiredText("name"), row.text("name_en")));
            row.warnOfUnknownKeys();
        }
        return certificates;
    }

    static Sheet<List<String>> synonyms(String text) {
        List<String> lines = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        var number = 0;
        for (var line : text.split("\n", -1)) {
            number++;
            var words = java.text.Normalizer.normalize(line.strip(), java.text.Normalizer.Form.NFC);
            if (words.isEmpty() || words.startsWith("#")) {
                continue;
            }
            if (words.split("=>", -1).length > 2 || (!words.contains(",") && !words.contains("=>"))) {
                faults.add(Fault.broken(SYNONYMS, number, "taxonomy.synonym", words));
            } else {
                lines.add(words);
            }
        }
        return new Sheet<>(lines, faults);
    }
}
