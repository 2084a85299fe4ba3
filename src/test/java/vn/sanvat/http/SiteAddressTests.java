package vn.sanvat.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;

class SiteAddressTests {
    private static final int OWN = 8080;
    private final SiteAddress nothingSet = address("", List.of());
    private final SiteAddress twoHosts = address("", List.of("sanvat.example", "www.sanvat.example:8443"));

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "localhost.evil.example", "192.168.1.5", "127.0.0.1.evil.example", "[::2]", "_"})
    void anUnknownNameIsNeverTakenOver(String name) {
        assertThat(nothingSet.settle(name, 80, OWN)).isEqualTo(new HostName("localhost", OWN));
        assertThat(twoHosts.settle(name, 80, OWN)).isEqualTo(new HostName("sanvat.example", 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST", "127.0.0.1", "[::1]", "thu.localhost"})
    void thisMachineIsAlwaysKnown(String name) {
        assertThat(twoHosts.settle(name, 9000, OWN))
                .isEqualTo(new HostName(name.toLowerCase(java.util.Locale.ROOT), 9000));
    }

    @Test
    void aKnownNameKeepsItsOwnPortOnly() {
        assertThat(twoHosts.settle("SANVAT.example", 80, OWN)).isEqualTo(new HostName("sanvat.example", 0));
        assertThat(twoHosts.settle("sanvat.example", OWN, OWN)).isEqualTo(new HostName("sanvat.example", OWN));
        assertThat(twoHosts.settle("sanvat.example", 6666, OWN)).isEqualTo(new HostName("sanvat.example", 0));
        assertThat(twoHosts.settle("www.sanvat.example", 80, OWN)).isEqualTo(new HostName("www.sanvat.example", 8443));
    }

    @Test
    void whatIsSetGoesBeforeWhatWasAsked() {
        var address = address("https://sanvat.example/", List.of("www.sanvat.example"));

        assertThat(address.base(asked("localhost"))).isEqualTo("https://sanvat.example");
        assertThat(address.settle("evil.example", 80, OWN).name()).isEqualTo("sanvat.example");
        assertThat(address.forMail(asked("localhost"))).contains("https://sanvat.example");
        assertThat(address.isSecure()).isTrue();
    }

    @Test
    void linksByMailNeedANameThatASettingKnows() {
        assertThat(nothingSet.forMail(asked("localhost"))).isEmpty();
        assertThat(twoHosts.forMail(asked("localhost"))).isEmpty();
        assertThat(twoHosts.forMail(asked("sanvat.example"))).contains("http://sanvat.example");
    }

    @Test
    void namesInVietnameseLettersAreKnownByWhatBrowsersSend() {
        assertThat(address("", List.of("đặcsản.vn"))
                        .settle("xn--csn-hoa5622a0ca.vn", 80, OWN)
                        .name())
                .isEqualTo(HostName.of("đặcsản.vn").orElseThrow().name())
                .startsWith("xn--");
    }

    @ParameterizedTest
    @CsvSource({
        "https://sanvat.example/duong/dan,host of its own",
        "sanvat.example,scheme and host",
        "ftp://sanvat.example,scheme and host",
        "https://người dùng@sanvat.example,scheme and host",
        "https://sanvat.example:99999,scheme and host",
        "https://sanvat.example?x=1,scheme and host"
    })
    void anotherFormOfAddressIsRefusedInOneSentence(String base, String why) {
        assertThatExceptionOfType(SettingUnusable.class)
                .isThrownBy(() -> address(base, List.of()))
                .withMessageContaining("sanvat.site.base-url")
                .withMessageContaining(why)
                .withMessageEndingWith(": " + base);
    }

    @Test
    void wrongHostsAndProxiesAreNamed() {
        assertThatExceptionOfType(SettingUnusable.class)
                .isThrownBy(() -> address("", List.of("https://sanvat.example")))
                .withMessageStartingWith("sanvat.site.hosts must");
        assertThatExceptionOfType(SettingUnusable.class)
                .isThrownBy(() -> new AddressProperties("", List.of(), List.of("10.0.0.0/99")))
                .withMessageStartingWith("sanvat.site.trusted-proxies must");
    }

    @ParameterizedTest
    @CsvSource({
        "server.servlet.context-path,/sanvat,host of its own",
        "spring.mvc.servlet.path,/sanvat,host of its own",
        "server.forward-headers-strategy,native,sanvat.site.trusted-proxies",
        "server.forward-headers-strategy,FRAMEWORK,sanvat.site.trusted-proxies"
    })
    void settingsThatWouldUndoItAreRefused(String setting, String value, String why) {
        var environment = new MockEnvironment().withProperty(setting, value);
        var properties = new AddressProperties("", List.of(), List.of());

        assertThatExceptionOfType(SettingUnusable.class)
                .isThrownBy(() -> new HttpConfiguration().door(properties, nothingSet, environment))
                .withMessageContaining(setting)
                .withMessageContaining(why)
                .withMessageEndingWith(": " + value);
        assertThatNoException()
                .isThrownBy(() -> new HttpConfiguration().door(properties, nothingSet, new MockEnvironment()));
    }

    private static SiteAddress address(String base, List<String> hosts) {
        return new SiteAddress(new AddressProperties(base, hosts, List.of()));
    }

    private static MockHttpServletRequest asked(String host) {
        var request = new MockHttpServletRequest("GET", "/lich");
        request.setServerName(host);
        return request;
    }
}
