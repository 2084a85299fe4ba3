package vn.sanvat.content.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Reference;
import vn.sanvat.content.fault.Fault;

class BodyLinksTests {
    private static final Consumer<Fault> NO_FAULTS = fault -> {
        throw new AssertionError(fault);
    };
    private static final String FILE = "stories/a.md";

    @Test
    void findsEachLinkWithItsLine() {
        var links = BodyLinks.in(
                        FILE,
                        "Một [trà](../products/tra-sen.md).\n\n"
                                + "[Lễ](../events/le.md#ngay) và [chợ](../places/cho.md) [b](b.md)",
                        7,
                        NO_FAULTS)
                .references();

        assertThat(links)
                .containsExactly(
                        new Reference(FILE, 7, "body", EntryId.of(EntryType.PRODUCT, "tra-sen")),
                        new Reference(FILE, 9, "body", EntryId.of(EntryType.EVENT, "le")),
                        new Reference(FILE, 9, "body", EntryId.of(EntryType.PLACE, "cho")),
                        new Reference(FILE, 9, "body", EntryId.of(EntryType.STORY, "b")));
    }

    @Test
    void leavesOtherLinksAlone() {
        var body = "[a](https://example.com/a.md) [b](../media/b.md) [c](../products/C.md) [d](x/d.md)"
                + " [e](../../products/e.md) [f](../products/-f.md) [g](../products/g.txt)";

        assertThat(BodyLinks.in(FILE, body, 1, NO_FAULTS).references()).isEmpty();
    }

    @Test
    void isQuickWithHostileText() {
        var open = "](../".repeat(200_000);
        var endless = "](../products/" + "a-".repeat(400_000);

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            assertThat(BodyLinks.in(FILE, open, 1, NO_FAULTS).references()).isEmpty();
            assertThat(BodyLinks.in(FILE, endless, 1, NO_FAULTS).references()).isEmpty();
        });
    }

    @Test
    void findsLinksInEverySpelling() {
        var body = """
            1. [a](../products/x.md) [b](../products/x.md "Tên") [c](<../products/x.md>)
            2. [d][nc], [nc] và [g](../products/x.md#muc-cach-lam)
            3. `[e](../products/x.md)`

            ```
            [f](../products/x.md)
            ```

            [nc]: ../products/x.md 'Tên'
            """;
        assertThat(BodyLinks.in(FILE, body, 1, NO_FAULTS).references())
                .extracting(Reference::line)
                .containsExactly(1, 1, 1, 2, 2, 2);
    }

    @Test
    void namesABodyThatIsTooDear() {
        List<Fault> faults = new ArrayList<>();
        var table = "|" + "a|".repeat(1_400) + "\n|" + "-|".repeat(1_400) + "\n" + "a\n".repeat(700);

        assertThat(BodyLinks.in(FILE, "[a](a.md)\n\n" + table, 5, faults::add).references())
                .isEmpty();
        assertThat(faults).extracting(Fault::key).containsExactly("text.too_dear.cells");
        assertThat(faults.get(0).severity()).isEqualTo(Fault.Severity.BROKEN);
    }
}
