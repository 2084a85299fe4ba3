package vn.sanvat.api;

import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.sanvat.load.Cost;
import vn.sanvat.load.Costs;

/** Words are dear: the search server is asked. So are changes and what changed since, for which the history is. Suggestions and lists come from memory. */
@Component
class ApiCosts implements Costs {
    private static final Pattern WORDS = Pattern.compile("(^|&)q=[^&]");
    private static final Pattern SINCE = Pattern.compile("(^|&)updated_since=[^&]");

    @Override
    public Optional<Cost> of(String path, String query) {
        if (path.equals("/api/v1/changes") || SINCE.matcher(query).find()) {
            return Optional.of(Cost.FILE);
        }
        return path.startsWith("/api/")
                        && !path.equals("/api/v1/suggest")
                        && WORDS.matcher(query).find()
                ? Optional.of(Cost.SEARCH)
                : Optional.empty();
    }
}
