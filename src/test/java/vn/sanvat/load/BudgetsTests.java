package vn.sanvat.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class BudgetsTests {
    private final AtomicLong now = new AtomicLong(1);
    private final Budgets budgets = new Budgets(properties(), new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return now.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    @Test
    void countsEachAddressAndEachKindForItself() {
        assertThat(take("203.0.113.1", Cost.SEARCH)).isTrue();
        assertThat(take("203.0.113.1", Cost.SEARCH)).isTrue();
        assertThat(take("203.0.113.1", Cost.SEARCH)).isFalse();
        assertThat(take("203.0.113.1", Cost.FILE)).isTrue();
        assertThat(take("203.0.113.2", Cost.SEARCH)).isTrue();
    }

    @Test
    void fillsTheBudgetAgain() {
        take("203.0.113.1", Cost.SEARCH);
        take("203.0.113.1", Cost.SEARCH);
        now.addAndGet(Allowances.WINDOW.dividedBy(2).toNanos());
        assertThat(take("203.0.113.1", Cost.SEARCH)).isTrue();
        assertThat(take("203.0.113.1", Cost.SEARCH)).isFalse();
    }

    @Test
    void countsANetworkOfIpv6AsOneAsker() {
        assertThat(take("2001:db8:1:2:0:0:0:1", Cost.SEARCH)).isTrue();
        assertThat(take("2001:db8:1:2:a:b:c:d", Cost.SEARCH)).isTrue();
        assertThat(take("2001:db8:1:2:ffff:0:0:9", Cost.SEARCH)).isFalse();
        assertThat(take("2001:db8:1:3:0:0:0:1", Cost.SEARCH)).isTrue();
    }

    @Test
    void givesNoBudgetToThoseWhoAreUnlimited() {
        assertThat(budgets.take("10.1.2.3", Cost.SEARCH)).isEmpty();
    }

    private boolean take(String address, Cost cost) {
        return budgets.take(address, cost).orElseThrow().isConsumed();
    }

    private static LoadProperties properties() {
        Map<Cost, LoadProperties.Limits> limits = new EnumMap<>(Cost.class);
        for (var cost : Cost.values()) {
            limits.put(cost, new LoadProperties.Limits(1, 1, Duration.ofSeconds(1), 2));
        }
        return new LoadProperties(
                10,
                2,
                Duration.ofSeconds(1),
                DataSize.ofKilobytes(1),
                Duration.ofSeconds(1),
                limits,
                true,
                List.of("10.0.0.0/8"));
    }
}
