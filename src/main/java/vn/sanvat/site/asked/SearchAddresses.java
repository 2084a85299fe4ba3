package vn.sanvat.site.asked;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.sanvat.address.Addresses;
import vn.sanvat.address.Addresses.Section;
import vn.sanvat.catalogue.Catalogues;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.Language;
import vn.sanvat.content.Slug;
import vn.sanvat.search.record.AskedWords;

/** Which addresses of the site answer words, and which are those of entries. */
@Component
class SearchAddresses {
    private static final String WORDS = "q";

    private final Catalogues catalogues;

    SearchAddresses(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    private record Parameter(String name, String value) {
        /** What cannot be read is as if it was not there. */
        static Parameter of(String pair) {
            var parts = pair.split("=", 2);
            try {
                return new Parameter(
                        decoded(parts[0]),
                        parts.length < 2 ? "" : decoded(parts[1]).strip());
            } catch (IllegalArgumentException e) {
                return new Parameter("", "");
            }
        }

        private static String decoded(String text) {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        }
    }

    /**
     * Nothing where the page answers no words, or such as must not be kept.
     *
     * @param query parameters as they were sent; null where there were none
     */
    Optional<SearchAddress> of(String path, @Nullable String query) {
        if (query == null || !query.contains(WORDS + "=")) {
            return Optional.empty();
        }
        var given = Arrays.stream(query.split("&"))
                .map(Parameter::of)
                .filter(each -> !each.value().isEmpty())
                .toList();
        var typed = given.stream().filter(each -> each.name().equals(WORDS)).findFirst();
        var isWhole = given.stream().allMatch(each -> each.name().equals(WORDS));
        return language(path)
                .flatMap(language -> typed.flatMap(each -> AskedWords.of(each.value(), language)))
                .map(words -> new SearchAddress(path, words, isWhole));
    }

    /** The language of the search page or the list that is there. */
    private Optional<Language> language(String path) {
        var snapshot = catalogues.current().snapshot();
        return snapshot.site().languages().stream()
                .filter(language -> Stream.concat(
                                Stream.of(Addresses.of(Section.SEARCH, language)),
                                snapshot.schema().types().stream().map(type -> Addresses.of(type, language)))
                        .anyMatch(path::equals))
                .findFirst();
    }

    boolean isOfEntry(String path) {
        var catalogue = catalogues.current();
        var snapshot = catalogue.snapshot();
        var slash = path.lastIndexOf('/');
        var slug = path.substring(slash + 1);
        return slash > 0
                && Slug.isValid(slug)
                && snapshot.site().languages().stream()
                        .flatMap(language -> snapshot.schema().types().stream()
                                .filter(type -> Addresses.of(type, language).equals(path.substring(0, slash))))
                        .anyMatch(type -> catalogue
                                .find(new EntryId(type, new Slug(slug)))
                                .isPresent());
    }
}
