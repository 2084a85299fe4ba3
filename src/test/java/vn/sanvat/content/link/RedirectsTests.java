package vn.sanvat.content.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;

@Timeout(20)
class RedirectsTests {
    private static final EntryId A = id("a");
    private static final EntryId B = id("b");
    private static final EntryId C = id("c");

    @Test
    void everyEarlierNameLeadsToTheOneOfNow() {
        var redirects = Redirects.of("").renamed(A, B).renamed(B, C);

        assertThat(redirects.find(A)).contains(C);
        assertThat(redirects.find(B)).contains(C);
        assertThat(redirects.find(C)).isEmpty();
    }

    @Test
    void anEntryThatTakesItsFirstNameAgainIsNotRedirected() {
        var redirects = Redirects.of("").renamed(A, B).renamed(B, A);

        assertThat(redirects.find(A)).isEmpty();
        assertThat(redirects.find(B)).contains(A);
    }

    @Test
    void linesOfPeopleThatLeadFromOneToTheNextAreFollowed() {
        var redirects = Redirects.of("stories/a: stories/b\nstories/b: stories/c\n");

        assertThat(redirects.find(A)).contains(C);
    }

    @Test
    void linesThatLeadInACircleLeadNowhere() {
        var redirects = Redirects.of("stories/a: stories/b\nstories/b: stories/a\nstories/c: stories/a\n");

        assertThat(redirects.find(A)).isEmpty();
        assertThat(redirects.find(C)).isEmpty();
    }

    @Test
    void noRenamingMakesAChainOrACircle() {
        var random = new Random(7);
        var redirects = Redirects.of("");
        for (var step = 0; step < 2_000; step++) {
            var from = id("s" + random.nextInt(12));
            var to = id("s" + random.nextInt(12));
            if (!from.equals(to)) {
                redirects = redirects.renamed(from, to);
                var all = redirects.all();
                assertThat(all.values()).noneMatch(all::containsKey);
            }
        }
    }

    private static EntryId id(String slug) {
        return EntryId.of(EntryType.STORY, slug);
    }
}
