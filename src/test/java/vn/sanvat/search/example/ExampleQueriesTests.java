package vn.sanvat.search.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;
import vn.sanvat.content.fault.Fault;
import vn.sanvat.content.fault.FaultMessages;

class ExampleQueriesTests {
    private final List<Fault> faults = new ArrayList<>();

    @Test
    void readsWhatAQueryShouldFind() {
        var queries = ExampleQueries.read("""
                queries:
                  - {q: nước mắm, wanted: [places/lang-nuoc-mam-nam-o], within: 3}
                  - {q: bitcoin, lang: en, nothing: true}
                """, faults::add);
        assertThat(faults).isEmpty();
        assertThat(queries)
                .containsExactly(
                        new ExampleQuery(
                                "nước mắm",
                                Language.VIETNAMESE,
                                List.of(EntryId.of(EntryType.PLACE, "lang-nuoc-mam-nam-o")),
                                3,
                                2),
                        new ExampleQuery("bitcoin", Language.ENGLISH, List.of(), 10, 3));
        assertThat(ExampleQueries.read("", faults::add)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    q: a                                    | queries.wanted  | a
                    q: a, nothing: true, wanted: [places/b] | queries.wanted  | a
                    q: a, wanted: [b]                       | queries.entry   | b
                    q: a, wanted: [places/B]                | queries.entry   | places/B
                    nothing: true                           | field.missing   | q
                    q: a, nothing: true, lang: tieng-anh    | field.language  | tieng-anh
                    q: a, nothing: true, within: 0          | field.number    | 0
                    """)
    void namesWhatIsWrong(String query, String fault, String argument) {
        ExampleQueries.read("queries:\n  - {" + query + "}\n", faults::add);
        assertThat(faults).anySatisfy(each -> {
            assertThat(each.key()).isEqualTo(fault);
            assertThat(each.arguments()).contains(argument);
            assertThat(FaultMessages.line(each, Locale.ENGLISH)).startsWith("taxonomy/queries.yml:2: ");
        });
    }
}
