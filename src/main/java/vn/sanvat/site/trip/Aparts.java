package vn.sanvat.site.trip;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.sanvat.address.Addresses;
import vn.sanvat.calendar.Occurrence;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.routes.DayPlan;
import vn.sanvat.routes.Hours;
import vn.sanvat.site.model.RouteModel;
import vn.sanvat.site.page.PageRequest;
import vn.sanvat.site.part.Dates;

/** Says why a stop is not visited on its day, and when it can be. */
final class Aparts {
    private final PageRequest request;
    private final Dates dates;

    Aparts(PageRequest request, Dates dates) {
        this.request = request;
        this.dates = dates;
    }

    /** @param open its hours on that day */
    RouteModel.Apart of(Item item, DayPlan.Reason reason, Optional<Occurrence> next, List<Hours> open) {
        var text = item.text(request.language());
        var detail = detail(reason, next, open);
        var key = reason.name().toLowerCase(Locale.ROOT);
        return new RouteModel.Apart(
                text.language().tag(),
                text.title(),
                Addresses.of(item.id(), request.language()),
                detail.isEmpty() && (reason == DayPlan.Reason.NOT_ON || reason == DayPlan.Reason.TOO_LATE)
                        ? key + "_unknown"
                        : key,
                detail);
    }

    private String detail(DayPlan.Reason reason, Optional<Occurrence> next, List<Hours> open) {
        return switch (reason) {
            case NOT_ON ->
                next.map(occurrence -> dates.days(occurrence.start(), occurrence.end()))
                        .orElse("");
            case TOO_LATE ->
                open.stream()
                        .map(hours -> hours.begins() + " – " + hours.ends())
                        .collect(Collectors.joining(", "));
            case CLOSED, NO_VISITORS -> "";
        };
    }
}
