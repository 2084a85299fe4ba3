package vn.sanvat.http;

import java.util.List;
import org.apache.catalina.util.NetMask;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * By which names the site is asked, and who may ask for others.
 *
 * @param baseUrl scheme and host that search engines, feeds, mails and links in social networks are given, such as
 *     {@code https://sanvat.example}; empty: whichever of the known hosts the reader asked
 * @param hosts further names that the site may be asked by, such as {@code www.sanvat.example}; the first is the one
 *     given to who asks by another
 * @param trustedProxies addresses or networks (CIDR) whose {@code X-Forwarded-For} and {@code X-Forwarded-Proto} count
 */
@ConfigurationProperties("sanvat.site")
record AddressProperties(
        @DefaultValue("") String baseUrl,
        @DefaultValue List<String> hosts,
        @DefaultValue List<String> trustedProxies) {
    AddressProperties {
        baseUrl = baseUrl.strip().replaceFirst("/+$", "");
        hosts = given(hosts);
        trustedProxies =
                given(trustedProxies).stream().map(AddressProperties::network).toList();
    }

    private static List<String> given(List<String> values) {
        return values.stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** One address is a network too: without a length, Tomcat takes the list for a regular expression. */
    private static String network(String network) {
        try {
            new NetMask(network);
            return network.contains("/") ? network : network + (network.contains(":") ? "/128" : "/32");
        } catch (IllegalArgumentException e) {
            throw new SettingUnusable("sanvat.site.trusted-proxies must be addresses or networks,"
                    + " such as 127.0.0.1 or 10.0.0.0/8: " + network);
        }
    }
}
