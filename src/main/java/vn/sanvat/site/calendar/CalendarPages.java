package vn.sanvat.site.calendar;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.sanvat.address.Addresses;
import vn.sanvat.address.Addresses.Section;
import vn.sanvat.site.media.PagePictures;
import vn.sanvat.site.page.FileFormat;
import vn.sanvat.site.page.PageFrame;
import vn.sanvat.site.page.PageRequest;
import vn.sanvat.site.page.PageRequests;
import vn.sanvat.site.part.Dates;

/** The calendar of festivals, by month or by days. */
@Controller
class CalendarPages {
    private final PageRequests pageRequests;

    CalendarPages(PageRequests pageRequests) {
        this.pageRequests = pageRequests;
    }

    @GetMapping({"/lich", "/{lang:en}/calendar"})
    ModelAndView calendar(HttpServletRequest request) {
        var pageRequest = pageRequests.of(request);
        var asked = CalendarRequest.read(pageRequest.parameters(), pageRequest.language(), pageRequest.today());
        var content =
                new CalendarView(pageRequest.catalogue(), pageRequest.language(), pageRequest.today(), asked).page();
        return pageRequest.show("calendar", content, head(pageRequest, asked));
    }

    private static PageFrame.Head head(PageRequest pageRequest, CalendarRequest asked) {
        if (!CalendarRequest.isNamedBy(pageRequest.parameters())) {
            return PageFrame.Head.of("#calendar.title", "", l -> Addresses.of(Section.CALENDAR, l))
                    .withImage(PagePictures.of(Section.CALENDAR))
                    .withFiles(FileFormat.ALL);
        }
        var dates = new Dates(pageRequest.language());
        var when = asked.agenda() ? dates.days(asked.from(), asked.to()) : dates.month(asked.month());
        var head = PageFrame.Head.of("#calendar.title_when|" + when, "", asked::address)
                .withImage(PagePictures.of(Section.CALENDAR))
                .withFiles(asked.notices().isEmpty() ? FileFormat.ALL : Set.of());
        return CalendarView.isForAll(asked, pageRequest.today()) ? head : head.notIndexed();
    }
}
