package vn.sanvat.site.feed;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.sanvat.address.Addresses.Section;
import vn.sanvat.catalogue.list.EntryQuery;
import vn.sanvat.catalogue.list.QueryParameters;
import vn.sanvat.catalogue.list.Sort;
import vn.sanvat.content.EntryType;
import vn.sanvat.problem.Problem;
import vn.sanvat.site.calendar.CalendarRequest;
import vn.sanvat.site.map.MapRequest;
import vn.sanvat.site.page.FileFormat;
import vn.sanvat.site.page.PageRequest;

/**
 * What the address of a list asks for.
 *
 * @param days the days whose events are listed, each time for itself; null for a list of entries
 */
record Listed(String title, EntryQuery query, @Nullable Days days) {
    /** Rows of a file where the address names no number. */
    private static final int USUAL_SIZE = 500;
    /** A news feed is read from its top. */
    private static final int USUAL_NEWS = 50;

    private static final int LARGEST_SIZE = 1000;
    /** Programs that subscribe to a calendar do not turn pages. */
    private static final int MOST_EVENTS = 10_000;

    /** A calendar that is subscribed to shows what was a month ago, */
    private static final int MONTHS_BACK = 1;
    /** and what will be in a year. */
    private static final int MONTHS_AHEAD = 12;

    record Days(LocalDate from, LocalDate to) {}

    /** The list with this word as its address; 404 where there is none. */
    static Listed of(String word, PageRequest request, FileFormat format) {
        var query = query(request, format);
        var type = request.type(word).filter(found -> !found.equals(EntryType.PAGE));
        if (type.isPresent()) {
            return entries(
                    request.message("list." + type.get().key()), query.withTypes(Set.of(type.get())), request, format);
        }
        if (request.is(Section.CALENDAR, word)) {
            return calendar(request, format);
        }
        if (request.is(Section.MAP, word)) {
            var shown = query.types().isEmpty()
                    ? query.withTypes(
                            MapRequest.layers(request.catalogue().snapshot().schema()))
                    : query;
            return entries(request.message("map.title"), shown, request, format);
        }
        if (request.is(Section.SEARCH, word)) {
            var title = request.message("menu.search");
            return entries(query.hasText() ? title + ": " + query.text() : title, query, request, format);
        }
        throw Problem.notFound("not_found.address").occurred();
    }

    /** The list of a region or a group of products. */
    static Listed of(String word, String slug, PageRequest request, FileFormat format) {
        var query = query(request, format);
        var taxonomy = request.catalogue().taxonomy();
        if (request.is(Section.REGIONS, word)) {
            return taxonomy.regions()
                    .find(slug)
                    .map(region ->
                            entries(region.label(request.language()), query.withRegion(region.id()), request, format))
                    .orElseThrow(() -> Problem.notFound("not_found.address").occurred());
        }
        if (request.is(Section.CATEGORIES, word)) {
            return taxonomy.categories()
                    .ofSlug(slug)
                    .map(category -> entries(
                            category.label(request.language()),
                            query.withCategory(category.code()).withTypes(Set.of(EntryType.PRODUCT)),
                            request,
                            format))
                    .orElseThrow(() -> Problem.notFound("not_found.address").occurred());
        }
        throw Problem.notFound("not_found.address").occurred();
    }

    /** A list of entries; as a calendar the times of the events among them. */
    private static Listed entries(String title, EntryQuery query, PageRequest request, FileFormat format) {
        if (format != FileFormat.ICS) {
            return new Listed(title, query, null);
        }
        if (!query.types().isEmpty() && !query.types().contains(EntryType.EVENT)) {
            throw Problem.notFound("feed.no_dates").occurred();
        }
        var from = query.from() == null ? request.today().minusMonths(MONTHS_BACK) : query.from();
        var to = query.to() == null ? latest(from, request.today()).plusMonths(MONTHS_AHEAD) : query.to();
        return new Listed(title, query.withTypes(Set.of(EntryType.EVENT)), new Days(from, to));
    }

    private static Listed calendar(PageRequest request, FileFormat format) {
        var values = request.parameters();
        var sizes = query(sized(values), request, format);
        values.remove("size");
        var days = Set.of("at", "from", "to", "view").stream().anyMatch(values::containsKey);
        var asked = CalendarRequest.read(values, request.language(), request.today());
        asked.notices().stream().findFirst().ifPresent(notice -> {
            throw notice.occurred();
        });
        var query = asked.query().withPage(sizes.page(), sizes.size());
        var title = request.message("calendar.title");
        if (!days) {
            var from = request.today().minusMonths(MONTHS_BACK);
            return new Listed(title, query, new Days(from, request.today().plusMonths(MONTHS_AHEAD)));
        }
        return asked.agenda()
                ? new Listed(title, query, new Days(asked.from(), asked.to()))
                : new Listed(
                        title,
                        query,
                        new Days(asked.month().atDay(1), asked.month().atEndOfMonth()));
    }

    private static EntryQuery query(PageRequest request, FileFormat format) {
        return query(request.parameters(), request, format);
    }

    private static EntryQuery query(Map<String, List<String>> values, PageRequest request, FileFormat format) {
        var isNews = format == FileFormat.ATOM;
        var schema = request.catalogue().snapshot().schema();
        var query = format == FileFormat.ICS
                ? QueryParameters.read(values, request.language(), schema, MOST_EVENTS, MOST_EVENTS)
                : QueryParameters.read(
                        values, request.language(), schema, isNews ? USUAL_NEWS : USUAL_SIZE, LARGEST_SIZE);
        return isNews && !values.containsKey("sort") && !query.hasText() ? query.withSort(Sort.NEWEST) : query;
    }

    private static Map<String, List<String>> sized(Map<String, List<String>> values) {
        Map<String, List<String>> kept = new TreeMap<>(values);
        kept.keySet().retainAll(Set.of("size", "page"));
        return kept;
    }

    private static LocalDate latest(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
