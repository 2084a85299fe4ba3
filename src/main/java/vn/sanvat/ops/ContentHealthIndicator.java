package vn.sanvat.ops;

import java.util.Locale;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import vn.sanvat.content.fault.Fault;
import vn.sanvat.content.fault.FaultMessages;
import vn.sanvat.content.live.Content;

/** Names the faults of the content. A fault never makes the site unhealthy: the last good version is public. */
@Component
class ContentHealthIndicator implements HealthIndicator {
    private static final int SHOWN = 20;
    private final Content content;

    ContentHealthIndicator(Content content) {
        this.content = content;
    }

    @Override
    public Health health() {
        var faults = content.faults().stream()
                .filter(fault -> fault.severity() != Fault.Severity.WARNING)
                .toList();
        var strays = content.strays();
        return Health.up()
                .withDetail("faults", faults.size())
                .withDetail(
                        "first",
                        faults.stream()
                                .limit(SHOWN)
                                .map(fault -> FaultMessages.line(fault, Locale.ENGLISH))
                                .toList())
                .withDetail("passed-over", strays.size())
                .withDetail(
                        "first-passed-over",
                        strays.stream()
                                .limit(SHOWN)
                                .map(fault -> FaultMessages.line(fault, Locale.ENGLISH))
                                .toList())
                .build();
    }
}
