package vn.sanvat.search.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import vn.sanvat.content.Language;

class SearchPropertiesTests {
    private static SearchProperties of(String name, String value) {
        return of(Map.of("sanvat.search." + name, value));
    }

    private static SearchProperties of(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("sanvat.search", SearchProperties.class);
    }

    @Test
    void namesOfIndexesBeginWithThePrefix() {
        assertThat(of(Map.of()).alias(Language.VIETNAMESE)).isEqualTo("sanvat-vi");
        assertThat(of("prefix", "da-nang2").alias(Language.ENGLISH)).isEqualTo("da-nang2-en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sanvat", "-sanvat", "_sanvat", "sản", "a*", "a,b", "a b", "a.b", "a/b", " "})
    void refusesAPrefixThatNoIndexCanHave(String prefix) {
        assertThatThrownBy(() -> of("prefix", prefix)).rootCause().hasMessageContaining("sanvat.search.prefix, \"");
    }

    @Test
    void takesAFingerprintWithColonsAndCapitals() {
        assertThat(of("fingerprint", "AB:".repeat(31) + "cd").fingerprint()).isEqualTo("ab".repeat(31) + "cd");
        assertThat(of("fingerprint", "0A".repeat(32)).fingerprint()).isEqualTo("0a".repeat(32));
        assertThat(of(Map.of()).fingerprint()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sha256", "abcd", "ab:cd", "zz", ":::"})
    void refusesWhatIsNoFingerprint(String fingerprint) {
        assertThatThrownBy(() -> of("fingerprint", fingerprint))
                .rootCause()
                .hasMessageContaining("sanvat.search.fingerprint, \"" + fingerprint);
    }

    @Test
    void refusesToBeToldTwiceWhomToTrust() {
        assertThatThrownBy(() -> of(Map.of(
                        "sanvat.search.fingerprint", "ab".repeat(32), "sanvat.search.certificate", "authority.crt")))
                .rootCause()
                .hasMessageContaining("set only one of them");
    }

    @Test
    void refusesAPrefixThatIsTooLong() {
        assertThat(of("prefix", "a".repeat(64)).prefix()).hasSize(64);
        assertThatThrownBy(() -> of("prefix", "a".repeat(65))).rootCause().hasMessageContaining("64 characters");
    }
}
