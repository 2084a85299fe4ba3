package vn.sanvat.catalogue;

import java.time.ZoneOffset;
import vn.sanvat.calendar.Schedules;
import vn.sanvat.content.Snapshot;
import vn.sanvat.content.live.ContentFolder;
import vn.sanvat.taxonomy.Taxonomies;

/** A catalogue of a few files, for tests of other packages. */
public final class TestCatalogue {
    private TestCatalogue() {}

    public static Catalogue of(ContentFolder content) {
        return of(content.read());
    }

    public static Catalogue of(Snapshot snapshot) {
        return new Catalogue(snapshot, new Taxonomies().of(snapshot), new Schedules(), ZoneOffset.UTC);
    }
}
