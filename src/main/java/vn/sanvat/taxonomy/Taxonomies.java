package vn.sanvat.taxonomy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.sanvat.content.Details;
import vn.sanvat.content.Entry;
import vn.sanvat.content.EntryRule;
import vn.sanvat.content.Fault;
import vn.sanvat.content.Snapshot;

/**
 * The taxonomy of a snapshot, read again only when its files changed; and the rule that entries name only regions,
 * categories and certificates that exist.
 */
@Component
public class Taxonomies implements EntryRule {
    private record Read(List<String> files, Taxonomy taxonomy) {}

    private volatile @Nullable Read latest;

    public Taxonomy of(Snapshot snapshot) {
        var files = List.of(
                snapshot.file(TaxonomyReader.REGIONS),
                snapshot.file(TaxonomyReader.CATEGORIES),
                snapshot.file(TaxonomyReader.CERTIFICATES),
                snapshot.file(TaxonomyReader.SYNONYMS));
        var known = latest;
        if (known != null && known.files().equals(files)) {
            return known.taxonomy();
        }
        var taxonomy = new TaxonomyReader().read(files.get(0), files.get(1), files.get(2), files.get(3));
        latest = new Read(files, taxonomy);
        return taxonomy;
    }

    @Override
    public List<Fault> checkFiles(Snapshot snapshot) {
        return of(snapshot).faults();
    }

    @Override
    public List<Fault> check(Entry entry, Snapshot snapshot) {
        List<Fault> faults = new ArrayList<>();
        check(entry, of(snapshot), faults);
        return faults;
    }

    private static void check(Entry entry, Taxonomy taxonomy, List<Fault> faults) {
        var file = entry.id().path();
        if (!entry.region().isEmpty() && taxonomy.regions().find(entry.region()).isEmpty()) {
            faults.add(Fault.wrong(file, entry.line("region"), "taxonomy.no_region", "region", entry.region()));
        }
        if (entry.details() instanceof Details.Product product) {
            if (taxonomy.categories().find(product.category()).isEmpty()) {
                faults.add(Fault.wrong(file, entry.line("category"), "taxonomy.no_category", product.category()));
            }
            product.certificates().stream()
                    .filter(id -> !taxonomy.certificates().containsKey(id))
                    .forEach(id ->
                            faults.add(Fault.wrong(file, entry.line("certificates"), "taxonomy.no_certificate", id)));
        }
        if (entry.details() instanceof Details.Route route) {
            route.stops().stream()
                    .map(Details.Stop::region)
                    .filter(id -> !id.isEmpty() && taxonomy.regions().find(id).isEmpty())
                    .forEach(id -> faults.add(
                            Fault.wrong(file, entry.line("stops"), "taxonomy.no_region", "stops.region", id)));
        }
    }
}
