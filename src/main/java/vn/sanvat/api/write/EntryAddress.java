package vn.sanvat.api.write;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import vn.sanvat.api.Asked;
import vn.sanvat.api.TokenFilter;
import vn.sanvat.catalogue.Catalogues;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.Slug;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.problem.Problem;

/** Which file an address of the API means: {@code lang} is the language of the words, the source where it is not given. */
@Component
class EntryAddress {
    private static final Set<String> ALWAYS = Set.of("lang", "dry_run");
    private final Catalogues catalogues;

    EntryAddress(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    /** @param parameters that the address takes besides {@code lang} and {@code dry_run} */
    EntryFile file(String type, String slug, HttpServletRequest request, String... parameters) {
        requireKnown(request, parameters);
        var catalogue = catalogues.current();
        var kind = Asked.type(type);
        if (!Slug.isValid(slug)) {
            throw Problem.notFound("entry.unknown").occurred();
        }
        var id = EntryId.of(kind, slug);
        var language = Asked.language(new ServletWebRequest(request), catalogue);
        return language.equals(catalogue.snapshot().site().source())
                ? EntryFile.source(id)
                : new EntryFile(id, language);
    }

    /** Whoever brings no token is told that before anything else. */
    static void requireKnown(HttpServletRequest request, String... parameters) {
        TokenFilter.actor();
        var known = Stream.concat(ALWAYS.stream(), List.of(parameters).stream()).collect(Collectors.toSet());
        Asked.parameters(new ServletWebRequest(request), known);
    }

    /** Where the draft of a file is read and written. */
    static String draft(EntryFile file) {
        return "/api/v1/" + file.id().type().folder() + "/" + file.id().slug() + "/draft"
                + (file.isSource() ? "" : "?lang=" + file.language());
    }
}
