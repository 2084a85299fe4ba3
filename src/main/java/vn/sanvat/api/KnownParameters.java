package vn.sanvat.api;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.WebRequest;
import vn.sanvat.catalogue.Catalogue;
import vn.sanvat.catalogue.list.QueryParameters;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;
import vn.sanvat.problem.Problem;

/** Parameters of a request to the API, which must be known ones. */
public final class KnownParameters {
    /** Says of {@code q} that its words are to be found as they are. */
    private static final String EXACT = "exact";

    public static final Set<String> QUERY = Stream.of(
                    List.of("q", EXACT, "lang"), QueryParameters.FILTERS, QueryParameters.PART)
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableSet());

    /** Those of a list of every type, which has no words. */
    public static final Set<String> ALL =
            QUERY.stream().filter(name -> !Set.of("q", EXACT).contains(name)).collect(Collectors.toUnmodifiableSet());

    /** Those of a list, which is told its type by its address. */
    public static final Set<String> LIST =
            ALL.stream().filter(name -> !name.equals("type")).collect(Collectors.toUnmodifiableSet());

    /** Of an address that takes nothing else. */
    public static final Set<String> LANGUAGE = Set.of("lang");

    private KnownParameters() {}

    /** These and more, and the facets that the site adds. */
    public static Set<String> with(Set<String> known, Set<String> more, Catalogue catalogue) {
        var all = new TreeSet<>(known);
        all.addAll(more);
        catalogue.snapshot().schema().addedFacets().forEach(field -> all.add(field.key()));
        return all;
    }

    /** All parameters; a 400 for one that this address does not take. */
    public static Map<String, List<String>> parameters(WebRequest request, Set<String> known) {
        Map<String, List<String>> values = new TreeMap<>();
        request.getParameterMap().forEach((name, given) -> {
            if (!known.contains(name)) {
                throw Problem.badRequest(
                                "query.parameter",
                                Problem.shown(name),
                                String.join(", ", known.stream().sorted().toList()),
                                NearestName.of(name, known))
                        .occurred();
            }
            values.put(name, Arrays.asList(given));
        });
        return values;
    }

    /** The language asked for with {@code lang}, one of the site's; the first where none is asked for. */
    public static Language language(WebRequest request, Catalogue catalogue) {
        return language(request.getParameter("lang"), catalogue);
    }

    /** @throws vn.sanvat.problem.ProblemOccurred 400 where the site has no such language */
    public static Language language(@Nullable String tag, Catalogue catalogue) {
        var languages = catalogue.snapshot().site().languages();
        if (tag == null || tag.isEmpty()) {
            return languages.get(0);
        }
        return languages.stream()
                .filter(language -> language.tag().equals(tag))
                .findFirst()
                .orElseThrow(() ->
                        Problem.badRequest("query.language", Problem.shown(tag)).occurred());
    }

    /** @throws vn.sanvat.problem.ProblemOccurred 404 where there is no such type */
    public static EntryType type(String folder, Catalogue catalogue) {
        return catalogue
                .snapshot()
                .schema()
                .typeOfFolder(folder)
                .orElseThrow(() -> Problem.notFound("not_found.type", folder).occurred());
    }
}
