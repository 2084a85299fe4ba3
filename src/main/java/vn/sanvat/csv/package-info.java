/** Writing tables that spreadsheets open as they are meant. Start with {@link vn.sanvat.csv.CsvTable}. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.sanvat.csv;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
