package vn.sanvat.http;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.regex.Pattern;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** Knows its own tags again: proxies that compress write how at their end, and send them back so. */
final class TagValve extends ValveBase {
    private static final Pattern SUFFIX = Pattern.compile("(?:-|--|;)(?:gzip|br|zstd|deflate)(?=\")");

    TagValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var headers = request.getCoyoteRequest().getMimeHeaders();
        for (var at = 0; at < headers.size(); at++) {
            if (headers.getName(at).equalsIgnoreCase("If-None-Match")) {
                var tags = String.valueOf(headers.getValue(at));
                headers.getValue(at).setString(SUFFIX.matcher(tags).replaceAll(""));
            }
        }
        getNext().invoke(request, response);
    }
}
