package vn.sanvat.api.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.sanvat.SiteTest;
import vn.sanvat.accounts.Scope;
import vn.sanvat.accounts.tokens.MakeToken;
import vn.sanvat.admin.DeskPeople;
import vn.sanvat.api.ApiClient;

/** A small part of {@link ApiFuzz}, always the same, that writes nothing. */
@SiteTest
class ApiFuzzIT {
    private static final int REQUESTS = 200;

    @LocalServerPort
    private int port;

    @Autowired
    private DeskPeople people;

    @Autowired
    private MakeToken makeToken;

    @Test
    void everyAnswerIsAsTheDocumentSays() throws Exception {
        var maker = people.administrator();
        var fuzz = new ApiFuzz(
                port,
                List.of(
                        "",
                        "sanvat_wrong",
                        ApiClient.of(port, makeToken, maker, Scope.READ_PUBLIC, Scope.READ_DRAFTS)
                                .token(),
                        ApiClient.of(port, makeToken, maker, Scope.values()).token()),
                14,
                true);
        fuzz.run(REQUESTS);
        assertThat(fuzz.faults()).isEmpty();
        assertThat(fuzz.statuses()).containsKeys(200, 400, 401, 403, 404);
    }
}
