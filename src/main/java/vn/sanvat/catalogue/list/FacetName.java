package vn.sanvat.catalogue.list;

import java.util.Locale;

/** What results can be narrowed by; also the name of the address parameter. */
public enum FacetName {
    TYPE,
    REGION,
    CATEGORY,
    STARS,
    RECOGNITION,
    CERTIFICATE;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
