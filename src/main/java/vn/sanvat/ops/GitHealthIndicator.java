package vn.sanvat.ops;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;
import vn.sanvat.catalogue.Catalogues;
import vn.sanvat.content.live.Content;

/** Whether what is public is what the history's HEAD says. */
@Component
class GitHealthIndicator implements HealthIndicator {
    /** Known to be impaired, while pages go on; the whole is still up. */
    private static final Status AWAY = new Status("AWAY");

    private final Content content;
    private final Catalogues catalogues;

    GitHealthIndicator(Content content, Catalogues catalogues) {
        this.content = content;
        this.catalogues = catalogues;
    }

    @Override
    public Health health() {
        var revision = content.current().revision();
        var shown = catalogues.current().snapshot().revision();
        var troubles = content.troubles().all();
        return (troubles.isEmpty() ? Health.up() : Health.status(AWAY).withDetail("problem", troubles))
                .withDetail("revision", revision)
                .withDetail("shown", shown)
                .withDetail("entries", content.current().entries().size())
                .build();
    }
}
