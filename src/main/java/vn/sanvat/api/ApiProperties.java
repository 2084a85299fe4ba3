package vn.sanvat.api;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may use the API from within a browser. What is public may be read by the pages of every site.
 *
 * @param origins sites, such as {@code https://cong.danang.gov.vn}, whose pages may send tokens and write
 */
@ConfigurationProperties("sanvat.api")
record ApiProperties(@DefaultValue List<String> origins) {
    ApiProperties {
        origins = List.copyOf(origins);
        if (origins.stream().anyMatch(origin -> !origin.matches("https?://[^/*\\s]+"))) {
            throw new IllegalArgumentException(
                    "sanvat.api.origins has addresses of sites such as https://cong.danang.gov.vn, without a path or a star");
        }
    }
}
