package vn.sanvat.content.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Reference;

class BodyLinksTests {
    private static final String FILE = "stories/a.md";

    @Test
    void findsEachLinkWithItsLine() {
        var links = BodyLinks.in(
                FILE,
                "Một [trà](../products/tra-sen.md).\n\n[Lễ](../events/le.md#ngay) và [chợ](../places/cho.md) [b](b.md)",
                7);

        assertThat(links)
                .containsExactly(
                        new Reference(FILE, 7, "body", EntryId.of(EntryType.PRODUCT, "tra-sen")),
                        new Reference(FILE, 9, "body", EntryId.of(EntryType.EVENT, "le")),
                        new Reference(FILE, 9, "body", EntryId.of(EntryType.PLACE, "cho")),
                        new Reference(FILE, 9, "body", EntryId.of(EntryType.STORY, "b")));
    }

    @Test
    void leavesOtherLinksAlone() {
        var body = "[a](https://example.com/a.md) [b](../unknown/b.md) [c](../products/C.md) [d](x/d.md)"
                + " [e](../../products/e.md) [f](../products/-f.md) [g](../products/g.txt)";

        assertThat(BodyLinks.in(FILE, body, 1)).isEmpty();
    }

    @Test
    void isQuickWithHostileText() {
        var open = "](../".repeat(200_000);
        var endless = "](../products/" + "a-".repeat(400_000);

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            assertThat(BodyLinks.in(FILE, open, 1)).isEmpty();
            assertThat(BodyLinks.in(FILE, endless, 1)).isEmpty();
        });
    }
}
