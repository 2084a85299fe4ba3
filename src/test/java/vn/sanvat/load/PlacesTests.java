package vn.sanvat.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class PlacesTests {
    private static final Duration LONG = Duration.ofSeconds(30);

    @Test
    void turnsAwayAtOnceWhereNobodyMayWait() {
        var places = new Places(2, 0, LONG);
        var first = places.enter().orElseThrow();
        var second = places.enter().orElseThrow();
        assertThat(places.enter()).isEmpty();
        first.leave();
        assertThat(places.enter()).isPresent();
        second.leave();
    }

    @Test
    void letsTheNextInWhenOneLeaves() {
        var places = new Places(1, 1, LONG);
        var first = places.enter().orElseThrow();
        var next = CompletableFuture.supplyAsync(places::enter);
        first.leave();
        assertThat(next.join()).isPresent();
    }

    @Test
    void turnsAwayWhoHasWaitedTooLongAndForgetsThem() {
        var places = new Places(1, 1, Duration.ZERO);
        var first = places.enter().orElseThrow();
        assertThat(places.enter()).isEmpty();
        assertThat(places.enter()).isEmpty();
        first.leave();
        assertThat(places.enter()).isPresent();
    }
}
