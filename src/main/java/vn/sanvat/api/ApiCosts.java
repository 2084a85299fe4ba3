package vn.sanvat.api;

import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.sanvat.load.Cost;
import vn.sanvat.load.Costs;
import vn.sanvat.problem.ProgramAddress;

/** Words are dear: the search server is asked. So are changes and what changed since, for which the history is. What is asked for in a body may be words. Suggestions and lists come from memory. */
@Component
class ApiCosts implements Costs {
    private static final Pattern WORDS = Pattern.compile("(^|&)q=[^&]");
    private static final Pattern SINCE = Pattern.compile("(^|&)updated_since=[^&]");

    @Override
    public Optional<Cost> of(String path, String query) {
        if (path.equals("/api/v1/changes") || SINCE.matcher(query).find()) {
            return Optional.of(Cost.FILE);
        }
        if (ProgramAddress.takesQuestions(path)) {
            return Optional.of(Cost.SEARCH);
        }
        return path.startsWith("/api/")
                        && !path.equals("/api/v1/suggest")
                        && WORDS.matcher(query).find()
                ? Optional.of(Cost.SEARCH)
                : Optional.empty();
    }
}
