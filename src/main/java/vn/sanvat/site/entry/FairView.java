package vn.sanvat.site.entry;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sanvat.address.Addresses;
import vn.sanvat.calendar.Occurrence;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.content.Details;
import vn.sanvat.site.model.FairModel;
import vn.sanvat.site.model.Parts;
import vn.sanvat.site.page.PageRequest;
import vn.sanvat.site.part.Dates;
import vn.sanvat.site.part.Shares;

/** Makes the programme of an event, and who is there. */
final class FairView {
    private final PageRequest request;
    private final Dates dates;
    private final Shares shares;

    FairView(PageRequest request) {
        this.request = request;
        this.dates = new Dates(request.language());
        this.shares = new Shares(request);
    }

    /** @param occurrence whose days the programme is for; empty where none is known */
    FairModel.Part of(Item event, Optional<Occurrence> occurrence) {
        var details = event.event().orElseThrow();
        var days = details.programme().stream()
                .map(Details.ProgrammeItem::day)
                .distinct()
                .sorted()
                .map(day -> day(event, day, occurrence.map(each -> each.start().plusDays(day - 1L)), null))
                .toList();
        var today = request.isPublic(event.id()) ? Addresses.today(event.id(), request.language()) : "";
        return new FairModel.Part(days, stalls(event), today);
    }

    /** @param now to say what is past, now and next; null on another day */
    FairModel.ProgrammeDay day(Item event, int day, Optional<LocalDate> date, @Nullable LocalTime now) {
        var points = event.event().orElseThrow().programme().stream()
                .filter(point -> point.day() == day)
                .sorted(Comparator.comparing(FairView::place))
                .toList();
        var language = event.entry().source().tag();
        List<FairModel.ProgrammeLine> lines = new ArrayList<>();
        var isNextFound = false;
        for (var index = 0; index < points.size(); index++) {
            var point = points.get(index);
            var following = index + 1 < points.size() ? points.get(index + 1).begins() : Optional.<LocalTime>empty();
            var state = now == null ? "" : state(point, following, now);
            if (state.equals("next") && isNextFound) {
                state = "";
            }
            isNextFound |= state.equals("next");
            var isPart = point.part() != Details.TimeOfDay.UNKNOWN;
            lines.add(new FairModel.ProgrammeLine(
                    isPart ? "" : point.time(), isPart ? point.part().key() : "", point.title(), language, state));
        }
        return new FairModel.ProgrammeDay(
                day, date.map(each -> dates.days(each, each)).orElse(""), lines);
    }

    /** Where a point stands in its day: a part of the day behind the hours that lie in it, what has neither first. */
    private static LocalTime place(Details.ProgrammeItem point) {
        return point.begins().orElse(point.part().ends());
    }

    private String name(Details.Stall stall, Optional<Item> producer, int number) {
        var names = Stream.concat(
                        Stream.of(stall.label()), producer.map(item -> item.title(request.language())).stream())
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(" – "));
        return names.isEmpty() ? String.valueOf(number) : names;
    }

    List<FairModel.Stall> stalls(Item event) {
        var stalls = event.event().orElseThrow().stalls();
        List<FairModel.Stall> views = new ArrayList<>();
        for (var stall : stalls) {
            var number = views.size() + 1;
            var producer = Optional.ofNullable(stall.producer()).flatMap(request.catalogue()::find);
            views.add(new FairModel.Stall(
                    number,
                    Addresses.stall(number),
                    name(stall, producer, number),
                    producer.map(this::address).orElse(""),
                    request.catalogue().find(stall.products()).stream()
                            .map(item -> new Parts.Link(item.title(request.language()), address(item)))
                            .toList(),
                    shares.of(event.id(), stall, number)));
        }
        return views;
    }

    private String address(Item item) {
        return Addresses.of(item.id(), request.language());
    }

    /** What has no end goes on until the next begins. */
    private static String state(Details.ProgrammeItem point, Optional<LocalTime> following, LocalTime now) {
        var begin = point.begins();
        if (begin.isEmpty()) {
            return "";
        }
        if (begin.get().isAfter(now)) {
            return "next";
        }
        var end = point.ends().or(() -> following);
        return end.isPresent() && !end.get().isAfter(now) ? "past" : "now";
    }
}
