package vn.sanvat.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Block;
import org.jsoup.nodes.Element;

/** A pasted table. The first row becomes its head, because Markdown has no table without one. */
final class PastedTable {
    private static final int WIDEST = 50; // columns

    private PastedTable() {}

    /** @return nothing where it has no two columns, and so is none */
    static Optional<Block> of(Element table) {
        var rows = rows(table);
        var columns = IntStream.range(0, WIDEST)
                .filter(column -> isUsed(rows, column))
                .boxed()
                .toList();
        return columns.size() < 2 ? Optional.empty() : Optional.of(block(rows, columns));
    }

    private static List<List<PastedWords>> rows(Element table) {
        List<List<PastedWords>> rows = new ArrayList<>();
        for (var row : table.select("tr")) {
            List<PastedWords> cells = new ArrayList<>();
            for (var cell : row.select("> td, > th")) {
                cells.add(new PastedWords().add(cell).lines(false));
                var more = cell.attr("colspan").matches("[0-9]{1,2}") ? Integer.parseInt(cell.attr("colspan")) - 1 : 0;
                while (more-- > 0 && cells.size() < WIDEST) {
                    cells.add(new PastedWords());
                }
            }
            if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                rows.add(cells.subList(0, Math.min(WIDEST, cells.size())));
            }
        }
        return rows;
    }

    private static boolean isUsed(List<List<PastedWords>> rows, int column) {
        return rows.stream()
                .anyMatch(row -> column < row.size() && !row.get(column).isEmpty());
    }

    private static TableBlock block(List<List<PastedWords>> rows, List<Integer> columns) {
        var table = new TableBlock();
        var head = new TableHead();
        head.appendChild(row(rows.get(0), columns, true));
        table.appendChild(head);
        if (rows.size() > 1) {
            var body = new TableBody();
            rows.stream().skip(1).forEach(row -> body.appendChild(row(row, columns, false)));
            table.appendChild(body);
        }
        return table;
    }

    private static TableRow row(List<PastedWords> cells, List<Integer> columns, boolean isHead) {
        var row = new TableRow();
        for (var column : columns) {
            var cell = new TableCell();
            cell.setHeader(isHead);
            if (column < cells.size()) {
                (isHead ? cells.get(column).plain() : cells.get(column)).into(cell);
            }
            row.appendChild(cell);
        }
        return row;
    }
}
