package vn.sanvat.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;
import vn.sanvat.problem.Problem;
import vn.sanvat.site.NuChecker;

class TurnedAwayTests {
    private static MockHttpServletResponse answer(Problem problem, String path, String query) throws IOException {
        var request = new MockHttpServletRequest("GET", path);
        request.setQueryString(query);
        var response = new MockHttpServletResponse();
        TurnedAway.because(problem, 7).answer(request, response);
        assertThat(response.getStatus()).isEqualTo(problem.status());
        assertThat(response.getHeader("Retry-After")).isEqualTo("7");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        return response;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /san-pham    | vi | Trang đang có quá nhiều người xem | Về trang chủ    | href="/"
            /en/products | en | The site is very busy             | To the home page | href="/en"
            """)
    void aReaderIsToldInTheLanguageOfTheAddress(String path, String language, String words, String way, String link)
            throws IOException {
        var page = answer(Problem.unavailable("load.busy"), path, null).getContentAsString();
        assertThat(page).contains("lang=\"" + language + "\"", words, way, link);
        try (var checker = new NuChecker()) {
            assertThat(checker.errors(page)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"lang=en,The site is very busy", "q=x,Trang đang có quá nhiều người xem"})
    void aProgramIsAnsweredWithAProblem(String query, String words) throws IOException {
        var answer = answer(Problem.unavailable("load.busy"), "/api/v1/products", query);
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        var problem = new JsonMapper().readTree(answer.getContentAsByteArray());
        assertThat(problem.get("status").asInt()).isEqualTo(503);
        assertThat(problem.get("detail").asString()).startsWith(words);
    }

    @Test
    void whoAskedTooOftenIsToldHowOftenIsAllowed() throws IOException {
        var problem = new Problem("load.budget.search", 429, List.of(60));
        assertThat(answer(problem, "/tim-kiem", "q=que").getContentAsString()).contains("Bạn đã tìm quá 60 lần");
        var json = answer(problem, "/api/v1/search", "q=que&lang=en").getContentAsString();
        assertThat(json).contains("Too Many Requests", "You made more than 60 searches in a minute");
    }
}
