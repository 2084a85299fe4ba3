package vn.sanvat.site.list;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.sanvat.address.Addresses;
import vn.sanvat.address.Addresses.Section;
import vn.sanvat.catalogue.list.EntryQuery;
import vn.sanvat.catalogue.list.QueryParameters;
import vn.sanvat.catalogue.list.Result;
import vn.sanvat.content.EntryType;
import vn.sanvat.site.model.ListModel;
import vn.sanvat.site.part.Kinds;

/**
 * The same results on the map and in the calendar. What the words narrow goes along as filters; map and calendar look for
 * no words, so they are offered where no words are left over.
 */
final class OtherViews {
    private static final Set<String> OF_THE_CALENDAR =
            Set.of("region", "kind", "category", "near", "within", "from", "to");

    private final Result result;
    private final EntryQuery whole;
    private final LocalDate today;

    OtherViews(Result result, LocalDate today) {
        this.result = result;
        this.today = today;
        this.whole = result.asUnderstood();
    }

    /** @param list the address of the list itself */
    List<ListModel.ViewLink> links(String list) {
        if (result.total() == 0 || !result.isWhollyUnderstood()) {
            return List.of();
        }
        var parameters = new LinkedHashMap<>(QueryAddress.parameters(whole, Set.of()));
        parameters.keySet().retainAll(QueryParameters.FILTERS);
        List<ListModel.ViewLink> links = new ArrayList<>();
        links.add(new ListModel.ViewLink("list", list, true));
        if (!whole.types().equals(Set.of(EntryType.STORY))) {
            links.add(link("map", Section.MAP, parameters));
        }
        if (isAboutEvents()) {
            parameters.keySet().retainAll(OF_THE_CALENDAR);
            if (whole.month() > 0) {
                parameters.put(
                        "at", Set.of(YearMonth.from(whole.firstDay(today)).toString()));
            }
            links.add(link("calendar", Section.CALENDAR, parameters));
        }
        return links;
    }

    private ListModel.ViewLink link(String key, Section section, Map<String, Set<String>> parameters) {
        return new ListModel.ViewLink(key, QueryAddress.of(Addresses.of(section, whole.language()), parameters), false);
    }

    private boolean isAboutEvents() {
        var kinds = new TreeSet<>(whole.kinds());
        kinds.retainAll(Kinds.OF_EVENTS);
        return whole.types().equals(Set.of(EntryType.EVENT))
                || !kinds.isEmpty()
                || whole.month() > 0
                || whole.from() != null
                || whole.to() != null;
    }
}
