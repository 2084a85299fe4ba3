package vn.sanvat.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.sanvat.catalogue.Addresses;
import vn.sanvat.catalogue.Addresses.Section;

/** The calendar of festivals, by month or by days. */
@Controller
class CalendarPages {
    private final Visits visits;

    CalendarPages(Visits visits) {
        this.visits = visits;
    }

    @GetMapping({"/lich", "/{lang:en}/calendar"})
    ModelAndView calendar(HttpServletRequest request) {
        var visit = visits.of(request);
        var asked = CalendarAsked.read(visit.parameters(), visit.language(), visit.today());
        var content = new CalendarView(visit.catalogue(), visit.language(), visit.today(), asked).page();
        return visit.show("calendar", content, head(visit, asked));
    }

    private static PageFrame.Head head(Visit visit, CalendarAsked asked) {
        if (!CalendarAsked.isNamedBy(visit.parameters())) {
            return PageFrame.Head.of("#calendar.title", "", l -> Addresses.of(Section.CALENDAR, l))
                    .withImage(PagePictures.of(Section.CALENDAR))
                    .withFiles(FileFormat.ALL);
        }
        var dates = new Dates(visit.language());
        var when = asked.agenda() ? dates.days(asked.from(), asked.to()) : dates.month(asked.month());
        var head = PageFrame.Head.of("#calendar.title_when|" + when, "", asked::address)
                .withImage(PagePictures.of(Section.CALENDAR))
                .withFiles(asked.notices().isEmpty() ? FileFormat.ALL : Set.of());
        return CalendarView.isForAll(asked, visit.today()) ? head : head.notIndexed();
    }
}
