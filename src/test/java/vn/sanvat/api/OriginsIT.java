package vn.sanvat.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.sanvat.Asker;
import vn.sanvat.SiteTest;
import vn.sanvat.TestHome;

/** Which sites' pages may do what within a browser. */
@SiteTest
class OriginsIT {
    private static final String STRANGER = "https://la.example";

    @LocalServerPort
    private int port;

    @Test
    void thePagesOfEverySiteReadWhatIsPublic() {
        var answer = new Asker(port).send("GET", "/api/v1/products?size=1", "Origin", STRANGER);
        assertThat(allowed(answer)).isEqualTo("*");
        assertThat(answer.headers().firstValue("Access-Control-Expose-Headers").orElse(""))
                .contains("ETag");
    }

    @Test
    void thePagesOfNamedSitesAloneMayBringATokenAndWrite() {
        var known = preflight(TestHome.ORIGIN, "PATCH", "Authorization,If-Match,Content-Type");
        assertThat(known.statusCode()).isEqualTo(200);
        assertThat(allowed(known)).isEqualTo("*");
        assertThat(known.headers().firstValue("Access-Control-Allow-Methods").orElse(""))
                .contains("PATCH");
        assertThat(preflight(STRANGER, "PATCH", "Authorization").statusCode()).isEqualTo(403);
        assertThat(preflight(STRANGER, "GET", "Authorization").statusCode()).isEqualTo(403);
        assertThat(preflight(STRANGER, "GET", "If-None-Match").statusCode()).isEqualTo(200);
        assertThat(preflight(TestHome.ORIGIN + ".la.example", "PATCH", "Authorization")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatANamedSiteReadsIsTheSameForAllOthers() {
        for (var origin : List.of(TestHome.ORIGIN, STRANGER)) {
            assertThat(allowed(new Asker(port).send("GET", "/api/v1/regions?lang=en", "Origin", origin)))
                    .as(origin)
                    .isEqualTo("*");
        }
    }

    private HttpResponse<String> preflight(String origin, String method, String headers) {
        return new Asker(port)
                .send(
                        "OPTIONS",
                        "/api/v1/stories/que-sam-va-la-rung-tra-my/draft",
                        "Origin",
                        origin,
                        "Access-Control-Request-Method",
                        method,
                        "Access-Control-Request-Headers",
                        headers);
    }

    private static String allowed(HttpResponse<String> answer) {
        return answer.headers().firstValue("Access-Control-Allow-Origin").orElse("");
    }
}
