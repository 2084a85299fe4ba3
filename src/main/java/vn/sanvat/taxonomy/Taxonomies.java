package vn.sanvat.taxonomy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.sanvat.content.Entry;
import vn.sanvat.content.EntryRule;
import vn.sanvat.content.Snapshot;
import vn.sanvat.content.fault.Fault;
import vn.sanvat.content.schema.Field;
import vn.sanvat.content.schema.FieldKind;
import vn.sanvat.content.schema.Values;
import vn.sanvat.taxonomy.TaxonomyReader.Sheet;

/**
 * The taxonomy of a snapshot, read again only when its files changed; and the rule that entries name only regions,
 * categories and certificates that exist. Of a file that cannot be used nothing is known, so nothing is said against entries.
 */
@Component
public class Taxonomies implements EntryRule {
    private final Latest<Regions> regions = new Latest<>(TaxonomyReader::regions);
    private final Latest<TaxonomyReader.Groups> categories = new Latest<>(TaxonomyReader::categories);
    private final Latest<Map<String, Certificate>> certificates = new Latest<>(TaxonomyReader::certificates);
    private final Latest<List<String>> synonyms = new Latest<>(TaxonomyReader::synonyms);
    private volatile @Nullable Read latest;

    private record Read(List<Sheet<?>> sheets, Taxonomy taxonomy) {}

    /** A file as it was read last. */
    private static final class Latest<T> {
        private final Function<String, Sheet<T>> reader;
        private @Nullable String text;
        private @Nullable Sheet<T> sheet;

        Latest(Function<String, Sheet<T>> reader) {
            this.reader = reader;
        }

        synchronized Sheet<T> of(String wanted) {
            var known = sheet;
            if (known == null || !wanted.equals(text)) {
                known = reader.apply(wanted);
                text = wanted;
                sheet = known;
            }
            return known;
        }
    }

    public Taxonomy of(Snapshot snapshot) {
        var units = regions.of(snapshot.file(TaxonomyReader.REGIONS));
        var groups = categories.of(snapshot.file(TaxonomyReader.CATEGORIES));
        var marks = certificates.of(snapshot.file(TaxonomyReader.CERTIFICATES));
        var words = synonyms.of(snapshot.file(TaxonomyReader.SYNONYMS));
        List<Sheet<?>> sheets = List.of(units, groups, marks, words);
        var known = latest;
        if (known != null && known.sheets().equals(sheets)) {
            return known.taxonomy();
        }
        var taxonomy = new Taxonomy(
                units.value(),
                groups.value().categories(),
                marks.value(),
                words.value(),
                groups.value().decision());
        latest = new Read(sheets, taxonomy);
        return taxonomy;
    }

    @Override
    public List<Fault> checkFile(String path, String text) {
        return switch (path) {
            case TaxonomyReader.REGIONS -> regions.of(text).faults();
            case TaxonomyReader.CATEGORIES -> categories.of(text).faults();
            case TaxonomyReader.CERTIFICATES -> certificates.of(text).faults();
            case TaxonomyReader.SYNONYMS -> synonyms.of(text).faults();
            default -> List.of();
        };
    }

    @Override
    public List<Fault> check(Entry entry, Snapshot snapshot) {
        List<Fault> faults = new ArrayList<>();
        if (!entry.region().isEmpty() && isNoRegion(entry.region(), snapshot)) {
            faults.add(Fault.wrong(
                    entry.id().path(), entry.line("region"), "taxonomy.no_region", "region", entry.region()));
        }
        for (var field : snapshot.schema().of(entry.id().type()).own()) {
            check(field, entry.values(), field.key(), entry.line(field.key()), entry, snapshot, faults);
        }
        return faults;
    }

    private void check(
            Field field, Values values, String path, int line, Entry entry, Snapshot snapshot, List<Fault> faults) {
        if (field.kind() == FieldKind.GROUP) {
            var rows = field.many() ? values.rows(field.key()) : List.of(new Values(values.map(field.key())));
            for (var part : field.parts()) {
                rows.forEach(row -> check(part, row, path + "." + part.key(), line, entry, snapshot, faults));
            }
            return;
        }
        var file = entry.id().path();
        for (var id : field.many() ? values.texts(field.key()) : List.of(values.text(field.key()))) {
            if (id.isEmpty()) {
                continue;
            }
            if (field.kind() == FieldKind.REGION && isNoRegion(id, snapshot)) {
                faults.add(Fault.wrong(file, line, "taxonomy.no_region", path, id));
            } else if (field.kind() == FieldKind.CATEGORY && isNoCategory(id, snapshot)) {
                faults.add(Fault.wrong(file, line, "taxonomy.no_category", id));
            } else if (field.kind() == FieldKind.CERTIFICATE && isNoCertificate(id, snapshot)) {
                faults.add(Fault.wrong(file, line, "taxonomy.no_certificate", id));
            }
        }
    }

    /** Nothing is known to be wrong where the file that would know is. */
    private boolean isNoRegion(String id, Snapshot snapshot) {
        return !regions.of(snapshot.file(TaxonomyReader.REGIONS)).isBroken()
                && of(snapshot).regions().find(id).isEmpty();
    }

    private boolean isNoCategory(String code, Snapshot snapshot) {
        var groups = categories.of(snapshot.file(TaxonomyReader.CATEGORIES));
        return !groups.isBroken() && groups.value().categories().find(code).isEmpty();
    }

    private boolean isNoCertificate(String id, Snapshot snapshot) {
        var marks = certificates.of(snapshot.file(TaxonomyReader.CERTIFICATES));
        return !marks.isBroken() && !marks.value().containsKey(id);
    }
}
