package vn.sanvat.content.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A Markdown body as the parts that one person writes at a time: paragraphs, list items, rows of a table, fences. */
final class Blocks {
    private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}|~{3,}).*");
    private static final Pattern ITEM = Pattern.compile(" {0,3}([-*+]|\\d{1,9}[.)]) .*");
    private static final Pattern ROW = Pattern.compile(" {0,3}\\|.*");

    private Blocks() {}

    /**
     * One part.
     *
     * @param gap line feeds after it; two blocks with the same text are the same, whatever follows them
     */
    record Block(String text, String gap) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Block block && text.equals(block.text);
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }
    }

    static List<Block> of(String body) {
        List<Block> blocks = new ArrayList<>();
        var text = new StringBuilder();
        var gap = new StringBuilder();
        var fence = "";
        for (var line : body.split("(?<=\n)")) {
            var words = line.stripTrailing();
            if (!fence.isEmpty()) {
                text.append(line);
                fence = words.strip().equals(fence) ? "" : fence;
                continue;
            }
            if (words.isEmpty()) {
                gap.append(line);
                continue;
            }
            if (!text.isEmpty()
                    && (!gap.isEmpty()
                            || ITEM.matcher(words).matches()
                            || ROW.matcher(words).matches())) {
                add(blocks, text, gap);
            }
            var opening = FENCE.matcher(words);
            fence = opening.matches() ? opening.group(1) : "";
            text.append(line);
        }
        if (!text.isEmpty()) {
            add(blocks, text, gap);
        }
        return blocks;
    }

    private static void add(List<Block> blocks, StringBuilder text, StringBuilder gap) {
        var words = text.toString().stripTrailing();
        blocks.add(new Block(words, text.substring(words.length()) + gap));
        text.setLength(0);
        gap.setLength(0);
    }

    /** The body again. Two blocks that were not neighbours are parted by an empty line. */
    static String join(List<Block> blocks) {
        var body = new StringBuilder();
        for (var i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            body.append(block.text());
            if (i + 1 < blocks.size()) {
                body.append(gap(block, blocks.get(i + 1)));
            }
        }
        return body.toString();
    }

    private static String gap(Block block, Block next) {
        if (block.gap().indexOf('\n') < 0) {
            return isTight(block) && isTight(next) ? "\n" : "\n\n";
        }
        var single = block.gap().indexOf('\n') == block.gap().length() - 1;
        return single && !isTight(next) ? "\n\n" : block.gap();
    }

    private static boolean isTight(Block block) {
        return ITEM.matcher(block.text().lines().findFirst().orElse("")).matches()
                || ROW.matcher(block.text().lines().findFirst().orElse("")).matches();
    }
}
