package vn.sanvat.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sanvat.accounts.EntryAction;
import vn.sanvat.content.fault.Fault;
import vn.sanvat.content.fault.FaultMessages;
import vn.sanvat.markdown.TextTooDear;

/** Every key that the code names has words in both languages, and every word has a key that the code names. */
class MessagesTests {
    private static final Pattern FAULT = Pattern.compile(
            "(?:Fault\\.(?:broken|wrong|warning)|Theme(?:Fault|Broken)\\.(?:at|of)|\\bfault|\\bwarn|\\bbroken|\\bunreadable)\\([^;]*?,\\s*\"([a-z_]+\\.[a-z0-9_]+)\"");
    private static final Pattern PROBLEM = Pattern.compile(
            "(?:Problem\\.(?:badRequest|notFound|unavailable)|new Problem)\\(\\s*\"([a-z_0-9.]+[a-z_0-9])\"");
    private static final Pattern CONSTANT =
            Pattern.compile("(?:= |return |: |orElse\\()\"((?:file|image)\\.[a-z0-9_]+|theme\\.whole)\"");

    private static final Pattern RECORDED =
            Pattern.compile("\"((?:account|person|session|site|token|webhook)\\.[a-z_]+)\",\\s");

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void everyFaultHasWords(String language) throws IOException {
        var keys = keys(FAULT);
        keys.addAll(keys(CONSTANT));
        Stream.of(TextTooDear.Reason.values()).map(TextTooDear.Reason::key).forEach(keys::add);

        assertThat(keys).hasSizeGreaterThan(30);
        assertThat(messages("faults", language)).containsExactlyInAnyOrderElementsOf(keys);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void everyProblemHasWords(String language) throws IOException {
        var keys = keys(PROBLEM);

        assertThat(keys).hasSizeGreaterThan(8);
        assertThat(messages("problems", language)).containsAll(keys);
    }

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        for (var bundle : new String[] {"faults", "problems", "form", "admin"}) {
            assertThat(messages(bundle, "vi")).isEqualTo(messages(bundle, "en"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void everythingInTheAuditLogHasWordsThatStandAlone(String language) throws IOException {
        var actions = keys(RECORDED);
        actions.removeAll(messages("problems", language));
        actions.remove("webhook.test"); // the kind of a message, not an action
        Stream.of(EntryAction.values())
                .filter(action -> action != EntryAction.VIEW)
                .map(action -> "entry." + action.name().toLowerCase(Locale.ROOT))
                .forEach(actions::add);

        assertThat(actions).hasSizeGreaterThan(30);
        assertThat(messages("admin", language))
                .containsAll(actions.stream().map(action -> "action." + action).toList());
        // the filter and the history have nothing behind them
        assertThat(words("admin", language))
                .allSatisfy((key, words) -> assertThat(
                                key.startsWith("action.") && words.matches(".* (of|for|to|from|cho)"))
                        .as(key)
                        .isFalse());
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void noWordsSpeakOfSlugs(String language) throws IOException {
        for (var bundle : List.of("faults", "form", "problems", "admin")) {
            assertThat(words(bundle, language).values()).as(bundle).noneMatch(words -> words.contains("slug"));
        }
    }

    @Test
    void numbersAndBracesAreShownAsWritten() {
        var fault = Fault.broken("pages/a.md", 1234, "field.too_long", "{title}", 2000);

        assertThat(FaultMessages.line(fault, Locale.ENGLISH))
                .isEqualTo("pages/a.md:1234: the field {title} is longer than 2000 characters");
        assertThat(FaultMessages.line(fault, Locale.FRENCH)).isEqualTo(FaultMessages.line(fault, Locale.ENGLISH));
    }

    private static Set<String> keys(Pattern pattern) throws IOException {
        Set<String> keys = new TreeSet<>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                pattern.matcher(Files.readString(file)).results().forEach(found -> keys.add(found.group(1)));
            }
        }
        return keys;
    }

    private static Set<String> messages(String bundle, String language) throws IOException {
        return words(bundle, language).keySet();
    }

    private static Map<String, String> words(String bundle, String language) throws IOException {
        var properties = new Properties();
        var name = "/messages/" + bundle + "_" + language + ".properties";
        try (var in = Objects.requireNonNull(MessagesTests.class.getResourceAsStream(name), name);
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        Map<String, String> words = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> words.put(key, properties.getProperty(key)));
        return words;
    }
}
