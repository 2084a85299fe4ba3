package vn.sanvat.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.sanvat.content.Language;

/** Answers queries: without words from memory. */
@Component
public class Search {
    private final Catalogues catalogues;
    private final Clock clock;

    Search(Catalogues catalogues, Clock clock) {
        this.catalogues = catalogues;
        this.clock = clock;
    }

    public Result search(Query query) {
        return query.hasText() ? Result.away(query) : catalogues.current().list(query, LocalDate.now(clock));
    }

    /** Titles that begin like what is typed. */
    public List<Suggestion> suggest(String typed, Language language, int limit) {
        var folded = Folded.of(typed);
        return catalogues.current().byName(language).stream()
                .filter(item -> Folded.of(item.title(language)).startsWith(folded))
                .limit(limit)
                .map(item -> new Suggestion(item, item.title(language)))
                .toList();
    }
}
