package vn.sanvat.taxonomy;

import java.util.List;
import java.util.Map;

/**
 * Everything that entries are arranged by.
 *
 * @param certificates by id, in the order of the file
 * @param synonyms lines of {@code synonyms.txt} in Solr's format, without comments
 * @param decision the decision that the categories come from
 */
public record Taxonomy(
        Regions regions,
        Categories categories,
        Map<String, Certificate> certificates,
        List<String> synonyms,
        String decision) {
    public Taxonomy {
        certificates = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(certificates));
        synonyms = List.copyOf(synonyms);
    }
}
