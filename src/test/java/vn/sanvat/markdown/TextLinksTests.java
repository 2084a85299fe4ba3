package vn.sanvat.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextLinksTests {
    @Test
    void rewritesTheDestinationInEverySpellingAndNothingElse() {
        var text = """
            1. [a](x.md), [b](x.md "Tên"), [c](<x.md>), [d]( x.md ) và [e](x.md#neo)
            2. [f][nc], [nc], ![*hình* `mã`](x.md 'tên')
            3. `[g](x.md)` và \\[h](x.md)

            > - [i](x.md) [j](y.md "x.md") [[k](x.md)]

                [l](x.md)

            [nc]: x.md 'Tên'
            [x.md]: <x.md>
            """;
        var wanted = text.replace("](x.md", "](z.md")
                .replace("](<x.md>", "](<z.md>")
                .replace("]( x.md", "]( z.md")
                .replace("nc]: x.md", "nc]: z.md")
                .replace("x.md]: <x.md>", "x.md]: <z.md>")
                .replace("`[g](z.md)`", "`[g](x.md)`")
                .replace("\\[h](z.md)", "\\[h](x.md)")
                .replace("    [l](z.md)", "    [l](x.md)");

        assertThat(TextLinks.rewritten(
                        text,
                        link -> link.destination().startsWith("x.md")
                                ? Optional.of(link.destination().replace("x.md", "z.md"))
                                : Optional.empty()))
                .isEqualTo(wanted);
    }

    @Test
    void saysWhatAPictureIsDescribedBy() {
        assertThat(TextLinks.in("![](a.jpg) ![ ](b.jpg) ![c *d*](c.jpg)"))
                .extracting(TextLink::words)
                .containsExactly("", "", "c d");
        assertThat(TextLinks.in("`![](a.jpg)`")).isEmpty();
    }

    @Test
    void knowsTheLineOfEach() {
        assertThat(TextLinks.in("a\n\n- [b](b.md)\n- c\n  [d](d.md)"))
                .extracting(TextLink::line)
                .containsExactly(2, 4);
    }
}
