package vn.sanvat.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Limits as a form has them.
 *
 * @param grant of the role that has them; empty for a new one, and for those of a token
 * @param regions with empty ones to fill
 */
public record LimitsView(String grant, List<String> types, List<String> tags, List<String> regions) {
    private static final int REGION_FIELDS = 3;

    public static final LimitsView NONE = new LimitsView("", List.of(), List.of(), List.of());

    public LimitsView {
        var fields = new ArrayList<>(regions);
        while (fields.size() < Math.max(REGION_FIELDS, regions.size() + 1)) {
            fields.add("");
        }
        regions = List.copyOf(fields);
    }

    /** As they were typed. */
    public static LimitsView typed(String grant, HttpServletRequest request) {
        return new LimitsView(
                grant,
                values(request, "types"),
                values(request, "languages"),
                values(request, "regions").stream()
                        .filter(region -> !region.isBlank())
                        .toList());
    }

    private static List<String> values(HttpServletRequest request, String name) {
        return Stream.ofNullable(request.getParameterValues(name))
                .flatMap(Arrays::stream)
                .toList();
    }
}
