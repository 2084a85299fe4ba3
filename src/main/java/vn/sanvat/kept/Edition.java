package vn.sanvat.kept;

import java.time.LocalDate;
import vn.sanvat.catalogue.Catalogue;

/** What all pages follow from: one revision on one day. Another edition is another object. */
final class Edition {
    private final Catalogue catalogue;
    private final LocalDate day;

    Edition(Catalogue catalogue, LocalDate day) {
        this.catalogue = catalogue;
        this.day = day;
    }

    boolean is(Catalogue other, LocalDate today) {
        return catalogue == other && day.equals(today);
    }
}
