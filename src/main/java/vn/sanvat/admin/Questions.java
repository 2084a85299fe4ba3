package vn.sanvat.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Asks before something is done that cannot be taken back: what is sent is sent once more, confirmed. */
@Component
public class Questions {
    private static final String CONFIRMED = "confirmed";
    /** What the page has of its own. */
    private static final Set<String> OWN = Set.of("_csrf", CONFIRMED);

    private final Pages pages;

    Questions(Pages pages) {
        this.pages = pages;
    }

    /** One value that is sent again. */
    public record FieldView(String name, String value) {}

    /**
     * What is asked.
     *
     * @param what whose words are the messages {@code ask.<what>}, {@code .hint} and {@code .do}
     * @param name of what it is done to
     * @param back the page that one came from
     * @param more what the page shows besides, by name
     */
    public record Question(String what, String name, String back, Map<String, Object> more) {
        public Question(String what, String name, String back) {
            this(what, name, back, Map.of());
        }
    }

    /** Whether the request is the answer to the question. */
    public static boolean isConfirmed(HttpServletRequest request) {
        return Boolean.parseBoolean(request.getParameter(CONFIRMED));
    }

    /** Does what is confirmed, and asks about what is not. */
    public ResponseEntity<String> answered(
            Supplier<Question> question, HttpServletRequest request, Supplier<ResponseEntity<String>> act) {
        return isConfirmed(request) ? act.get() : ask(question.get(), request);
    }

    /** The page with the question. */
    public ResponseEntity<String> ask(Question question, HttpServletRequest request) {
        Map<String, Object> model = new HashMap<>(question.more());
        model.put("what", question.what());
        model.put("name", question.name());
        model.put("back", question.back());
        model.put("action", request.getRequestURI());
        model.put("fields", fields(request));
        return pages.show("ask", request, model);
    }

    private static List<FieldView> fields(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(field -> !OWN.contains(field.getKey()))
                .flatMap(field -> Arrays.stream(field.getValue())
                        .map(value -> new FieldView(field.getKey(), Objects.requireNonNullElse(value, ""))))
                .toList();
    }
}
