package vn.sanvat.api;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may use the API from within a browser. What is public may be read by the pages of every site.
 *
 * @param tokenBudget requests of one token in a minute, where the token itself has not fewer
 * @param origins sites, such as {@code https://cong.danang.gov.vn}, whose pages may send tokens and write
 */
@ConfigurationProperties("sanvat.api")
record ApiProperties(
        @DefaultValue List<String> origins,
        @DefaultValue("3000") int tokenBudget) {
    ApiProperties {
        origins = List.copyOf(origins);
        if (tokenBudget < 1) {
            throw new IllegalArgumentException("sanvat.api.token-budget is at least 1");
        }
        if (origins.stream().anyMatch(origin -> !origin.matches("https?://[^/*\\s]+"))) {
            throw new IllegalArgumentException(
                    "sanvat.api.origins has addresses of sites such as https://cong.danang.gov.vn, without a path or a star");
        }
    }
}
