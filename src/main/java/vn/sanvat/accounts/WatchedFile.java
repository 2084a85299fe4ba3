package vn.sanvat.accounts;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Gives connections only while the file of SQLite is the one that was opened. An open one would go on with a file that is
 * deleted or replaced, and what was written there would be gone at the next start.
 */
final class WatchedFile extends DelegatingDataSource implements AutoCloseable {
    private final HikariDataSource pool;
    private final Path file;
    private volatile @Nullable Object opened;

    WatchedFile(HikariDataSource pool, Path file) {
        super(pool);
        this.pool = pool;
        this.file = file;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var known = opened;
        if (known != null && key().filter(known::equals).isEmpty()) {
            throw new SQLException(
                    file + " was deleted or replaced while the site runs. Put the file back that was there,"
                            + " or start the site again to go on with what is there now");
        }
        var connection = pool.getConnection();
        if (known == null) {
            opened = key().orElse(null);
        }
        return connection;
    }

    /** What the system knows the file by, whatever its name; nothing where it is not there, or the system has no such thing. */
    private Optional<Object> key() {
        try {
            return Optional.ofNullable(
                    Files.readAttributes(file, BasicFileAttributes.class).fileKey());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
