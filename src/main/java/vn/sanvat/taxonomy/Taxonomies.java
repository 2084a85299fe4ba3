package vn.sanvat.taxonomy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.sanvat.content.Details;
import vn.sanvat.content.Entry;
import vn.sanvat.content.EntryRule;
import vn.sanvat.content.Fault;
import vn.sanvat.content.Snapshot;
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
        var taxonomy = of(snapshot);
        if (!regions.of(snapshot.file(TaxonomyReader.REGIONS)).isBroken()) {
            checkRegions(entry, taxonomy, faults);
        }
        if (entry.details() instanceof Details.Product product) {
            checkProduct(entry, product, snapshot, faults);
        }
        return faults;
    }

    private static void checkRegions(Entry entry, Taxonomy taxonomy, List<Fault> faults) {
        var file = entry.id().path();
        if (!entry.region().isEmpty() && taxonomy.regions().find(entry.region()).isEmpty()) {
            faults.add(Fault.wrong(file, entry.line("region"), "taxonomy.no_region", "region", entry.region()));
        }
        if (entry.details() instanceof Details.Route route) {
            route.stops().stream()
                    .map(Details.Stop::region)
                    .filter(id -> !id.isEmpty() && taxonomy.regions().find(id).isEmpty())
                    .forEach(id -> faults.add(
                            Fault.wrong(file, entry.line("stops"), "taxonomy.no_region", "stops.region", id)));
        }
    }

    private void checkProduct(Entry entry, Details.Product product, Snapshot snapshot, List<Fault> faults) {
        var file = entry.id().path();
        var groups = categories.of(snapshot.file(TaxonomyReader.CATEGORIES));
        if (!product.category().isEmpty()
                && !groups.isBroken()
                && groups.value().categories().find(product.category()).isEmpty()) {
            faults.add(Fault.wrong(file, entry.line("category"), "taxonomy.no_category", product.category()));
        }
        var marks = certificates.of(snapshot.file(TaxonomyReader.CERTIFICATES));
        if (!marks.isBroken()) {
            product.certificates().stream()
                    .filter(id -> !marks.value().containsKey(id))
                    .forEach(id ->
                            faults.add(Fault.wrong(file, entry.line("certificates"), "taxonomy.no_certificate", id)));
        }
    }
}
