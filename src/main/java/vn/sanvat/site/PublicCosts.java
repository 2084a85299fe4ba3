package vn.sanvat.site;

import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.sanvat.load.Cost;
import vn.sanvat.load.Costs;

/** Which public pages and files are dear. Everything else is answered from memory. */
@Component
class PublicCosts implements Costs {
    private static final Pattern OTHERS = Pattern.compile("/(api|admin|actuator|theme|webjars)(/.*)?");
    private static final Pattern WORDS = Pattern.compile("(^|&)q=[^&]");
    private static final Pattern PICTURE = Pattern.compile(".*\\.(png|webp)");
    private static final Pattern PLAN = Pattern.compile("(/hanh-trinh|/en/trip)([./].*)?");
    private static final Pattern FILE = Pattern.compile(".*\\.(json|csv|geojson|atom|ics|gpx|kml)");

    @Override
    public Optional<Cost> of(String path, String query) {
        if (OTHERS.matcher(path).matches()) {
            return Optional.empty();
        }
        if (WORDS.matcher(query).find()) {
            return Optional.of(Cost.SEARCH);
        }
        if (PLAN.matcher(path).matches()) {
            return query.isEmpty() ? Optional.empty() : Optional.of(Cost.PLAN);
        }
        if (PICTURE.matcher(path).matches()) {
            return Optional.of(Cost.PICTURE);
        }
        return FILE.matcher(path).matches() ? Optional.of(Cost.FILE) : Optional.empty();
    }
}
