package vn.sanvat.site.feed;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.sanvat.address.Addresses;
import vn.sanvat.calendar.ICalendar;
import vn.sanvat.calendar.Occurrence;
import vn.sanvat.catalogue.event.ComingEvent;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.catalogue.list.EntryQuery;
import vn.sanvat.catalogue.list.Hit;
import vn.sanvat.catalogue.list.Result;
import vn.sanvat.content.Details;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Location;
import vn.sanvat.problem.Problem;
import vn.sanvat.search.Search;
import vn.sanvat.site.map.MapRequest;
import vn.sanvat.site.page.FileFormat;
import vn.sanvat.site.page.PageRequest;

/** Fills the lists that become files: from memory, with words from search. */
@Component
class Feeds {
    /** What makes another list, besides the filters that it shares with a map. */
    private static final Set<String> BESIDE_FILTERS = Set.of("q", "sort", "view", "at", "from", "to");

    private final Search search;

    Feeds(Search search) {
        this.search = search;
    }

    Feed of(Listed listed, PageRequest pageRequest, FileFormat format) {
        var days = listed.days();
        if (days == null) {
            var result = answer(listed.query(), pageRequest);
            var items = result.hits().stream()
                    .map(hit -> item(hit, listed.query(), pageRequest))
                    .toList();
            return feed(listed, pageRequest, format, result.total(), items);
        }
        var comings = comings(listed.query(), days, pageRequest);
        var items = comings.stream()
                .skip(listed.query().offset())
                .limit(listed.query().size())
                .map(coming -> item(coming, pageRequest))
                .toList();
        return feed(listed, pageRequest, format, comings.size(), items);
    }

    /** All times of one event, from a year ago to five years on. */
    Feed of(Item event, PageRequest pageRequest) {
        var title = event.title(pageRequest.language());
        var query = EntryQuery.of(EntryType.EVENT, pageRequest.language()).withPage(1, EntryQuery.LARGEST_SIZE);
        var items = event.schedule().stream()
                .flatMap(schedule ->
                        schedule
                                .between(
                                        pageRequest.today().minusYears(1),
                                        pageRequest.today().plusYears(5))
                                .stream())
                .limit(query.size())
                .map(occurrence -> item(new ComingEvent(event, occurrence), pageRequest))
                .toList();
        return feed(new Listed(title, query, null), pageRequest, FileFormat.ICS, items.size(), items);
    }

    private Result answer(EntryQuery query, PageRequest pageRequest) {
        var result =
                query.hasText() ? search.search(query) : pageRequest.catalogue().list(query, pageRequest.today());
        if (result.answered() == Result.Answered.AWAY) {
            throw Problem.unavailable("search.away").occurred();
        }
        return result;
    }

    private List<ComingEvent> comings(EntryQuery query, Listed.Days days, PageRequest pageRequest) {
        var catalogue = pageRequest.catalogue();
        if (!query.hasText()) {
            return catalogue.occurrences(query, days.from(), days.to());
        }
        return answer(query.withPage(1, EntryQuery.LARGEST_SIZE), pageRequest).hits().stream()
                .flatMap(hit -> hit.item().schedule().stream()
                        .flatMap(schedule -> schedule.between(days.from(), days.to()).stream())
                        .map(occurrence -> new ComingEvent(hit.item(), occurrence)))
                .sorted()
                .toList();
    }

    private static Feed feed(
            Listed listed, PageRequest pageRequest, FileFormat format, long total, List<FeedItem> items) {
        var query = listed.query();
        var reachable = Math.min(total, EntryQuery.DEEPEST);
        var pages = (int) Math.max(1, (reachable + query.size() - 1) / query.size());
        var path = pageRequest.address().path();
        var page = path.substring(0, path.length() - format.extension().length() - 1);
        var snapshot = pageRequest.catalogue().snapshot();
        return new Feed(
                ICalendar.uid(path + " " + asked(query, pageRequest)),
                snapshot.site().name(pageRequest.language()),
                listed.title(),
                address(pageRequest, page, 0),
                address(pageRequest, path, 0),
                query.page() > 1 ? address(pageRequest, path, Math.min(query.page() - 1, pages)) : "",
                query.page() < pages ? address(pageRequest, path, query.page() + 1) : "",
                pageRequest.language(),
                snapshot.made(),
                pageRequest.today(),
                total,
                query.page(),
                query.size(),
                pages,
                items);
    }

    /** What a list is of: its filters, words, days and order, whatever else the address says. */
    private static String asked(EntryQuery query, PageRequest pageRequest) {
        var given = new TreeMap<>(pageRequest.parameters());
        given.keySet().retainAll(BESIDE_FILTERS);
        return MapRequest.of(query.withPage(1, query.size()), query.language()) + " " + given;
    }

    /** @param number of the page; 0 for the address as it was asked */
    private static String address(PageRequest pageRequest, String path, int number) {
        var asked = pageRequest.address();
        return asked.base() + path + (number == 0 ? asked.behind() : asked.behindOfPage(number));
    }

    private static FeedItem item(Hit hit, EntryQuery query, PageRequest pageRequest) {
        var today = pageRequest.today();
        return item(
                hit.item(),
                pageRequest,
                pageRequest.catalogue().next(hit.item(), query.firstDay(today), today),
                hit.kilometres());
    }

    private static FeedItem item(ComingEvent coming, PageRequest pageRequest) {
        return item(coming.item(), pageRequest, Optional.of(coming.occurrence()), -1);
    }

    private static FeedItem item(
            Item item, PageRequest pageRequest, Optional<Occurrence> occurrence, double kilometres) {
        var catalogue = pageRequest.catalogue();
        var producer = item.product()
                .map(Details.Product::producer)
                .filter(Objects::nonNull)
                .flatMap(catalogue::find)
                .map(found -> found.title(pageRequest.language()))
                .orElse("");
        List<Location> way = item.type().equals(EntryType.ROUTE)
                ? catalogue.stops(item).stream()
                        .flatMap(stop -> stop.location().stream())
                        .toList()
                : List.of();
        return new FeedItem(
                item,
                pageRequest.base() + Addresses.of(item.id(), pageRequest.language()),
                producer,
                occurrence,
                way,
                kilometres);
    }
}
