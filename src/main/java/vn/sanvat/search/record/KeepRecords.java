package vn.sanvat.search.record;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Adds what was counted to the database. What could not be added waits on. */
@Component
class KeepRecords {
    private static final int AT_ONCE = 500; // rows of one transaction: others write between two

    private final SearchRecords records;
    private final SearchTable table;
    private final TransactionOperations transactions;

    KeepRecords(SearchRecords records, SearchTable table, TransactionOperations transactions) {
        this.records = records;
        this.table = table;
        this.transactions = transactions;
    }

    void keep() {
        var taken = records.take();
        var kept = 0;
        try {
            while (kept < taken.size()) {
                var some = taken.subList(kept, Math.min(kept + AT_ONCE, taken.size()));
                transactions.executeWithoutResult(status -> table.add(some));
                kept += some.size();
            }
        } finally {
            records.putBack(taken.subList(kept, taken.size()));
        }
    }
}
