package vn.sanvat.accounts;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Set;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Which connections to SQLite are thrown away. One that could not begin a transaction, because the file was locked or full,
 * believes that it is in one ever after, and fails whatever is asked of it.
 */
final class SpoiltConnections implements SQLExceptionOverride {
    /** SQLite's result codes, of which extended ones keep the lowest byte: https://sqlite.org/rescode.html */
    private static final int PRIMARY = 0xff;

    private static final Set<Integer> CODES = Set.of(
            SQLiteErrorCode.SQLITE_BUSY.code,
            SQLiteErrorCode.SQLITE_LOCKED.code,
            SQLiteErrorCode.SQLITE_READONLY.code,
            SQLiteErrorCode.SQLITE_IOERR.code,
            SQLiteErrorCode.SQLITE_CORRUPT.code,
            SQLiteErrorCode.SQLITE_FULL.code,
            SQLiteErrorCode.SQLITE_CANTOPEN.code,
            SQLiteErrorCode.SQLITE_NOTADB.code);

    @java.lang.Override
    public Override adjudicate(SQLException failure) {
        return failure instanceof SQLiteException sqlite && isSpoilt(sqlite)
                ? Override.MUST_EVICT
                : Override.CONTINUE_EVICT;
    }

    private static boolean isSpoilt(SQLiteException failure) {
        return CODES.contains(failure.getResultCode().code & PRIMARY)
                || String.valueOf(failure.getMessage()).contains("no transaction is active");
    }
}
