package vn.sanvat.ops;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import vn.sanvat.http.PublicReadiness;
import vn.sanvat.http.SiteAddress;

/** By which address the public is to know the site, and what is not set for that. Nothing of it stops the site. */
@Component
class AddressHealthIndicator implements HealthIndicator {
    private final SiteAddress address;
    private final PublicReadiness readiness;

    AddressHealthIndicator(SiteAddress address, PublicReadiness readiness) {
        this.address = address;
        this.readiness = readiness;
    }

    @Override
    public Health health() {
        return Health.up()
                .withDetail("public", address.base().orElse(""))
                .withDetail("not_set", readiness.missing())
                .build();
    }
}
