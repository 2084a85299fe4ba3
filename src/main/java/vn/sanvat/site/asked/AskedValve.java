package vn.sanvat.site.asked;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.http.HttpHeaders;
import vn.sanvat.http.SiteAddress;
import vn.sanvat.search.record.SearchRecords;

/** Sees every answer that readers get, kept or made, and counts which were searches and what was opened from them. */
final class AskedValve extends ValveBase {
    /** What programs that read whole sites call themselves. */
    private static final Pattern ROBOT = Pattern.compile("(?i)bot\\b|crawl|spider|slurp");

    private final SearchAddresses addresses;
    private final FoundTotals totals;
    private final SearchRecords records;
    private final SiteAddress site;

    AskedValve(SearchAddresses addresses, FoundTotals totals, SearchRecords records, SiteAddress site) {
        super(true);
        this.addresses = addresses;
        this.totals = totals;
        this.records = records;
        this.site = site;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        if ("GET".equals(request.getMethod()) && isShown(response.getStatus()) && isOfReader(request)) {
            count(request);
        }
    }

    private static boolean isShown(int status) {
        return status == HttpServletResponse.SC_OK || status == HttpServletResponse.SC_NOT_MODIFIED;
    }

    /** Not what a browser fetches before anybody wants it, and not what says itself that it is nobody. */
    private static boolean isOfReader(Request request) {
        var agent = request.getHeader(HttpHeaders.USER_AGENT);
        return request.getHeader("Sec-Purpose") == null
                && request.getHeader("Purpose") == null
                && (agent == null || !ROBOT.matcher(agent).find());
    }

    private void count(Request request) {
        var asked = addresses.of(request.getRequestURI(), request.getQueryString());
        if (asked.isPresent()) {
            var isAgain = before(request).filter(asked.get()::isSameAs).isPresent();
            if (asked.get().isWhole() && !isAgain) {
                asked(asked.get());
            }
        } else {
            before(request)
                    .filter(before -> addresses.isOfEntry(request.getRequestURI()))
                    .ifPresent(before -> records.opened(before.words()));
        }
    }

    private void asked(SearchAddress asked) {
        var total = totals.of(asked);
        if (total.isPresent()) {
            records.asked(asked.words(), total.getAsLong());
        } else {
            records.asked(asked.words());
        }
    }

    /** The search of this site that the reader comes from. */
    private Optional<SearchAddress> before(Request request) {
        return Referrer.of(request.getHeader(HttpHeaders.REFERER))
                .filter(referrer -> site.isOwn(referrer.host(), request))
                .flatMap(referrer -> addresses.of(referrer.path(), referrer.query()));
    }
}
