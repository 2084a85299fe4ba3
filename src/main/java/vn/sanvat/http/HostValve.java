package vn.sanvat.http;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** Gives each request a name that the site knows, before anything can read the one that was sent. */
final class HostValve extends ValveBase {
    private final SiteAddress address;

    HostValve(SiteAddress address) {
        super(true);
        this.address = address;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (response.getStatus() >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            // an unknown version or coding: the sender's mistake, and no news for those who watch for faults
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
        var host = address.settle(request.getServerName(), request.getServerPort(), request.getLocalPort());
        request.getCoyoteRequest().serverName().setString(host.name());
        request.setServerPort(host.port() != 0 ? host.port() : request.isSecure() ? 443 : 80);
        getNext().invoke(request, response);
    }
}
