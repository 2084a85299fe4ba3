package vn.sanvat.load;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What the site does at once, and what one address may ask for.
 *
 * @param atOnce requests of all kinds at once; below {@code server.tomcat.threads.max}, so that some threads are always
 *     left for the health
 * @param bodies requests with a body at once; only the desk and programs with a token send any
 * @param bodyTimeout longest pause within a body
 * @param slowestBody what a body must bring each second on average, after the first {@code bodyGrace}
 * @param bodyGrace time that a body is given before its pace counts
 * @param limits of each kind; {@code application.yml} has all of them
 * @param budgets whether each address has a budget; false where a proxy in front counts
 * @param unlimited networks without a budget, such as that of a proxy that does not say for whom it asks
 */
@ConfigurationProperties("sanvat.load")
record LoadProperties(
        @DefaultValue("180") int atOnce,
        @DefaultValue("40") int bodies,
        @DefaultValue("20s") Duration bodyTimeout,
        @DefaultValue("1KB") DataSize slowestBody,
        @DefaultValue("20s") Duration bodyGrace,
        @DefaultValue Map<Cost, Limits> limits,
        @DefaultValue("true") boolean budgets,
        @DefaultValue({"127.0.0.0/8", "::1"}) List<String> unlimited) {

    LoadProperties {
        limits = Map.copyOf(limits);
        unlimited = List.copyOf(unlimited);
        if (bodies >= atOnce) {
            throw new IllegalArgumentException("sanvat.load.bodies must be below sanvat.load.at-once");
        }
    }

    /**
     * One kind's limits.
     *
     * @param atOnce how many are worked on at once
     * @param waiting how many wait besides
     * @param patience longest wait
     * @param budget how many one address may ask for in {@link Allowances#WINDOW}
     */
    record Limits(int atOnce, int waiting, Duration patience, int budget) {
        Limits {
            if (atOnce < 1 || waiting < 0 || budget < 1 || patience.isNegative()) {
                throw new IllegalArgumentException(
                        "sanvat.load: at-once and budget are at least 1, waiting and patience at least 0");
            }
        }

        Places places() {
            return new Places(atOnce, waiting, patience);
        }
    }

    Limits of(Cost cost) {
        var known = limits.get(cost);
        if (known == null) {
            throw new IllegalStateException("sanvat.load.limits." + cost.key() + " is not set");
        }
        return known;
    }
}
