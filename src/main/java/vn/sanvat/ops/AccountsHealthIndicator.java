package vn.sanvat.ops;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;
import vn.sanvat.accounts.DatabaseState;

/** Whether the desk can be used. Public pages need no database, so that one that is away is no reason to stop the site. */
@Component
class AccountsHealthIndicator implements HealthIndicator {
    private static final Status AWAY = new Status("AWAY");

    private final DatabaseState database;

    AccountsHealthIndicator(DatabaseState database) {
        this.database = database;
    }

    @Override
    public Health health() {
        return database.problem()
                .map(problem ->
                        Health.status(AWAY).withDetail("problem", problem).build())
                .orElseGet(() -> Health.up().build());
    }
}
