package vn.sanvat.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.sanvat.Asker;
import vn.sanvat.SiteTest;

@SiteTest
class ListFilesIT {
    @LocalServerPort
    private int port;

    private Asker site;

    @BeforeEach
    void connect() {
        site = new Asker(port);
    }

    @Test
    void aListIsATableWithTheFiltersOfItsPage() throws IOException {
        var rows = rows("/san-pham.csv?stars=4&size=100");
        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            assertThat(row.get("type")).isEqualTo("product");
            assertThat(row.get("stars")).isEqualTo("4");
            assertThat(row.get("url")).endsWith("/san-pham/" + row.get("slug"));
        });
        assertThat(rows("/en/events.csv"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get("url")).contains("/en/events/"));
    }

    @Test
    void theHeaderNamesThePagesBesides() {
        var link = site.get("/san-pham.csv?stars=4&size=2&page=2").headers().firstValue("Link");
        assertThat(link.orElse(""))
                .contains("stars=4&size=2&page=1>; rel=\"prev\"")
                .contains("stars=4&size=2&page=3>; rel=\"next\"");
    }

    @Test
    void whoHasTheTableIsToldSo() {
        var tag = site.get("/san-pham.csv").headers().firstValue("ETag").orElseThrow();
        assertThat(site.send("GET", "/san-pham.csv", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThat(site.get("/san-pham.csv?size=1000").statusCode()).isEqualTo(400);
        assertThat(site.get("/khong-co.csv").statusCode()).isEqualTo(404);
    }

    private List<CSVRecord> rows(String path) throws IOException {
        var text = site.get(path).body();
        assertThat(text).startsWith("\uFEFF");
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var parser = format.parse(new StringReader(text.substring(1)))) {
            return parser.getRecords();
        }
    }
}
