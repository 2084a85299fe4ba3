package vn.sanvat.ops;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import vn.sanvat.theme.ChosenTheme;
import vn.sanvat.theme.ThemeFault;
import vn.sanvat.theme.ThemeFaults;

/** Names the faults of the theme that the site asks for. They never make it unhealthy: another theme is shown. */
@Component
class ThemeHealthIndicator implements HealthIndicator {
    private final ChosenTheme chosen;
    private final ThemeFaults faults;

    ThemeHealthIndicator(ChosenTheme chosen, ThemeFaults faults) {
        this.chosen = chosen;
        this.faults = faults;
    }

    @Override
    public Health health() {
        return Health.up()
                .withDetail("shown", chosen.theme().manifest().name())
                .withDetail(
                        "faults",
                        faults.all().stream().map(ThemeFault::toString).toList())
                .build();
    }
}
