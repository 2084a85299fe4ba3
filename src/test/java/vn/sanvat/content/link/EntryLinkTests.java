package vn.sanvat.content.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Slug;

class EntryLinkTests {
    private static final EntryId TEA = EntryId.of(EntryType.PRODUCT, "tra-sen");

    @Test
    void readsRelativeLinksBetweenFiles() {
        for (var link : List.of("../products/tra-sen.md", "../products/tra-sen.md#muc", "tra-sen.md")) {
            assertThat(EntryLink.of(EntryType.PRODUCT, link))
                    .as(link)
                    .map(EntryLink::target)
                    .contains(TEA);
        }
        assertThat(EntryLink.of("stories/a.md", "../products/tra-sen.md"))
                .map(EntryLink::target)
                .contains(TEA);
    }

    @Test
    void keepsItsFolderAndItsAnchorUnderAnotherSlug() {
        assertThat(EntryLink.of(EntryType.STORY, "../products/tra-sen.md#muc-a")
                        .orElseThrow()
                        .to(new Slug("tra-moi")))
                .isEqualTo("../products/tra-moi.md#muc-a");
        assertThat(EntryLink.of(EntryType.PRODUCT, "tra-sen.md").orElseThrow().to(new Slug("tra-moi")))
                .isEqualTo("tra-moi.md");
    }

    @Test
    void takesNothingElseForALink() {
        for (var link : List.of(
                "",
                "../",
                "../products/.md",
                "../products/A.md",
                "products/a.md",
                "../../a.md",
                "../x/a.md",
                "javascript:a.md",
                "https://example.com/a.md")) {
            assertThat(EntryLink.of(EntryType.PRODUCT, link)).as(link).isEmpty();
        }
    }
}
