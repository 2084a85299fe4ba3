package vn.sanvat.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** Writes a table by RFC 4180 that spreadsheets open as UTF-8 and never run as formulas. */
public final class CsvTable {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    /** A spreadsheet takes a cell that begins so for a formula. */
    private static final String DANGEROUS = "=+-@\t\r";

    private CsvTable() {}

    public static byte[] of(List<String> header, List<List<String>> rows) {
        var text = new StringBuilder(BYTE_ORDER_MARK);
        try (var printer = CSVFormat.RFC4180.print(text)) {
            printer.printRecord(header);
            for (var row : rows) {
                printer.printRecord(row.stream().map(CsvTable::harmless).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** An apostrophe makes a spreadsheet read the cell as plain text. */
    static String harmless(String cell) {
        return !cell.isEmpty() && DANGEROUS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
