package vn.sanvat.ops;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import vn.sanvat.theme.ChosenTheme;

/** Names the faults of the theme that the site asks for. They never make it unhealthy: another theme is shown. */
@Component
class ThemeHealthIndicator implements HealthIndicator {
    private final ChosenTheme chosen;

    ThemeHealthIndicator(ChosenTheme chosen) {
        this.chosen = chosen;
    }

    @Override
    public Health health() {
        return Health.up()
                .withDetail("shown", chosen.theme().manifest().name())
                .withDetail("faults", chosen.faults())
                .build();
    }
}
