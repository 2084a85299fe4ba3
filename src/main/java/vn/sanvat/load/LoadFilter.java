package vn.sanvat.load;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.sanvat.problem.Problem;

/**
 * Turns away what one address asks too often, and what is dear and has no place, before anything is done for it.
 */
final class LoadFilter extends OncePerRequestFilter {
    private final List<Costs> surfaces;
    private final Budgets budgets;
    private final Map<Cost, Places> places = new EnumMap<>(Cost.class);

    LoadFilter(List<Costs> surfaces, LoadProperties properties, Budgets budgets) {
        this.surfaces = List.copyOf(surfaces);
        this.budgets = budgets;
        for (var cost : Cost.values()) {
            places.put(cost, properties.of(cost).places());
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse answer, FilterChain chain)
            throws ServletException, IOException {
        var response = new RetryLater(answer);
        var cost = cost(request);
        if (cost.isEmpty()) {
            chain.doFilter(request, response);
        } else if (hasBudget(cost.get(), request, response)) {
            inItsPlace(cost.get(), request, response, chain);
        }
    }

    private Optional<Cost> cost(HttpServletRequest request) {
        var query = Optional.ofNullable(request.getQueryString()).orElse("");
        return surfaces.stream()
                .flatMap(surface -> surface.of(request.getRequestURI(), query).stream())
                .findFirst();
    }

    private boolean hasBudget(Cost cost, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var taken = budgets.take(request.getRemoteAddr(), cost);
        return taken.isEmpty() || taken.get().tell(cost.key(), request, response);
    }

    private void inItsPlace(Cost cost, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var entered = Objects.requireNonNull(places.get(cost)).enter();
        if (entered.isEmpty()) {
            TurnedAway.because(Problem.unavailable("load.busy"), 2).answer(request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            entered.get().leave();
        }
    }
}
