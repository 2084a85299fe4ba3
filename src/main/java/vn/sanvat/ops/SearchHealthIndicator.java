package vn.sanvat.ops;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;
import vn.sanvat.search.Search;

/** Whether search answers and has reached what is public. Search that is away is no reason to stop the site. */
@Component
class SearchHealthIndicator implements HealthIndicator {
    /** Known to be impaired, while everything else is served; the whole is still up. */
    private static final Status AWAY = new Status("AWAY");

    private static final int SHOWN = 20;
    private final Search search;

    SearchHealthIndicator(Search search) {
        this.search = search;
    }

    private static Map<String, String> first(Map<String, String> failed) {
        Map<String, String> first = new TreeMap<>();
        failed.keySet().stream().sorted().limit(SHOWN).forEach(id -> first.put(id, String.valueOf(failed.get(id))));
        return first;
    }

    @Override
    public Health health() {
        var health = search.health();
        var builder = health.up() ? Health.up() : Health.status(AWAY);
        return builder.withDetail("server", health.server())
                .withDetail("current", health.current())
                .withDetail("reached", health.reached())
                .withDetail("documents", health.documents())
                .withDetail("failed", health.failed().size())
                .withDetail("first-failed", first(health.failed()))
                .withDetail("written-by", health.writtenBy().isEmpty() ? "" : "another site")
                .withDetail("problem", health.problem())
                .build();
    }
}
