package vn.sanvat.site.feed;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.sanvat.calendar.ICalendar;
import vn.sanvat.catalogue.Addresses;
import vn.sanvat.catalogue.Coming;
import vn.sanvat.catalogue.Hit;
import vn.sanvat.catalogue.Item;
import vn.sanvat.catalogue.Query;
import vn.sanvat.catalogue.Result;
import vn.sanvat.catalogue.Search;
import vn.sanvat.content.Details;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Location;
import vn.sanvat.problem.Problem;
import vn.sanvat.site.FileFormat;
import vn.sanvat.site.MapAsked;
import vn.sanvat.site.Visit;

/** Fills the lists that become files: from memory, with words from search. */
@Component
class Feeds {
    /** What makes another list, besides the filters that it shares with a map. */
    private static final Set<String> BESIDE_FILTERS = Set.of("q", "sort", "view", "at", "from", "to");

    private final Search search;

    Feeds(Search search) {
        this.search = search;
    }

    Feed of(Listed listed, Visit visit, FileFormat format) {
        var days = listed.days();
        if (days == null) {
            var result = answer(listed.query(), visit);
            var items = result.hits().stream().map(hit -> item(hit, visit)).toList();
            return feed(listed, visit, format, result.total(), items);
        }
        var comings = comings(listed.query(), days, visit);
        var items = comings.stream()
                .skip(listed.query().offset())
                .limit(listed.query().size())
                .map(coming -> item(coming, visit))
                .toList();
        return feed(listed, visit, format, comings.size(), items);
    }

    /** All times of one event, from a year ago to five years on. */
    Feed of(Item event, Visit visit) {
        var title = event.title(visit.language());
        var query = Query.of(EntryType.EVENT, visit.language()).withPage(1, Query.LARGEST_SIZE);
        var items = event.schedule().stream()
                .flatMap(schedule -> schedule
                        .between(visit.today().minusYears(1), visit.today().plusYears(5))
                        .stream())
                .limit(query.size())
                .map(occurrence -> item(new Coming(event, occurrence), visit))
                .toList();
        return feed(new Listed(title, query, null), visit, FileFormat.ICS, items.size(), items);
    }

    private Result answer(Query query, Visit visit) {
        var result =
                query.hasText() ? visit.found(query, search) : visit.catalogue().list(query, visit.today());
        if (result.answered() == Result.Answered.AWAY) {
            throw Problem.unavailable("search.away").occurred();
        }
        return result;
    }

    private List<Coming> comings(Query query, Listed.Days days, Visit visit) {
        var catalogue = visit.catalogue();
        if (!query.hasText()) {
            return catalogue.occurrences(query, days.from(), days.to());
        }
        return answer(query.withPage(1, Query.LARGEST_SIZE), visit).hits().stream()
                .flatMap(hit -> hit.item().schedule().stream()
                        .flatMap(schedule -> schedule.between(days.from(), days.to()).stream())
                        .map(occurrence -> new Coming(hit.item(), occurrence)))
                .sorted()
                .toList();
    }

    private static Feed feed(Listed listed, Visit visit, FileFormat format, long total, List<FeedItem> items) {
        var query = listed.query();
        var reachable = Math.min(total, Query.DEEPEST);
        var pages = (int) Math.max(1, (reachable + query.size() - 1) / query.size());
        var path = visit.request().getRequestURI();
        var page = path.substring(0, path.length() - format.extension().length() - 1);
        var snapshot = visit.catalogue().snapshot();
        return new Feed(
                ICalendar.uid(path + " " + asked(query, visit)),
                snapshot.site().name(visit.language()),
                listed.title(),
                address(visit, page, 0),
                address(visit, path, 0),
                query.page() > 1 ? address(visit, path, Math.min(query.page() - 1, pages)) : "",
                query.page() < pages ? address(visit, path, query.page() + 1) : "",
                visit.language(),
                snapshot.made(),
                visit.today(),
                total,
                query.page(),
                query.size(),
                pages,
                items);
    }

    /** What a list is of: its filters, words, days and order, whatever else the address says. */
    private static String asked(Query query, Visit visit) {
        var given = new TreeMap<>(visit.parameters());
        given.keySet().retainAll(BESIDE_FILTERS);
        return MapAsked.of(query.withPage(1, query.size()), query.language()) + " " + given;
    }

    /** @param number of the page; 0 for the address as it was asked */
    private static String address(Visit visit, String path, int number) {
        var uri = ServletUriComponentsBuilder.fromRequest(visit.request());
        var query = number == 0
                ? visit.request().getQueryString()
                : uri.replaceQueryParam("page", number).build().getQuery();
        return visit.base() + path + (query == null || query.isEmpty() ? "" : "?" + query);
    }

    private static FeedItem item(Hit hit, Visit visit) {
        return item(hit.item(), visit, visit.catalogue().next(hit.item(), visit.today()), hit.kilometres());
    }

    private static FeedItem item(Coming coming, Visit visit) {
        return item(coming.item(), visit, Optional.of(coming.occurrence()), -1);
    }

    private static FeedItem item(
            Item item, Visit visit, Optional<vn.sanvat.calendar.Occurrence> occurrence, double kilometres) {
        var catalogue = visit.catalogue();
        var producer = item.product()
                .map(Details.Product::producer)
                .filter(Objects::nonNull)
                .flatMap(catalogue::find)
                .map(found -> found.title(visit.language()))
                .orElse("");
        List<Location> way = item.type() == EntryType.ROUTE
                ? catalogue.stops(item).stream()
                        .flatMap(stop -> stop.location().stream())
                        .toList()
                : List.of();
        return new FeedItem(
                item, visit.base() + Addresses.of(item.id(), visit.language()), producer, occurrence, way, kilometres);
    }
}
