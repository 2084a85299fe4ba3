package vn.sanvat.accounts;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.StringUtils;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;
import vn.sanvat.content.live.ContentProperties;

/** The database of accounts, sessions and the audit log: a file of SQLite, unless another one is named. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    /** How long one writer waits for another; SQLite has one writer at a time. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final int CONNECTIONS = 4;

    /** Which of the two is settled at the start, and not by which beans there are: these are generated with the package. */
    @Bean
    DataSource dataSource(ContentProperties properties, DataSourceProperties other, Environment environment) {
        return StringUtils.hasText(other.getUrl()) ? named(other, environment) : fileOfSqlite(properties);
    }

    /** As Spring Boot would make it. */
    private static DataSource named(DataSourceProperties named, Environment environment) {
        var pool =
                named.initializeDataSourceBuilder().type(HikariDataSource.class).build();
        Binder.get(environment).bind("spring.datasource.hikari", Bindable.ofInstance(pool));
        return pool;
    }

    private static DataSource fileOfSqlite(ContentProperties properties) {
        var folder = properties.data().resolve("accounts");
        ownFolder(folder);
        var config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setBusyTimeout((int) PATIENCE.toMillis());
        config.enforceForeignKeys(true);
        // a transaction that first reads and then writes would fail at once beside another writer, instead of waiting
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        var sqlite = new SQLiteDataSource(config);
        var file = folder.resolve("accounts.db");
        sqlite.setUrl("jdbc:sqlite:" + file);
        var pool = new HikariConfig();
        pool.setPoolName("accounts");
        pool.setDataSource(sqlite);
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setExceptionOverride(new SpoiltConnections());
        // the first connection is made by whoever needs it, whose failure is told in plain words
        pool.setInitializationFailTimeout(-1);
        return new WatchedFile(new HikariDataSource(pool), file);
    }

    @Bean
    FlywayMigrationStrategy plainMigration() {
        return flyway -> {
            try {
                flyway.migrate();
            } catch (FlywayException e) {
                throw new DatabaseUnusable("The database of accounts cannot be reached or brought up to date. Look at"
                        + " spring.datasource.url, or at data/accounts where none is set. It says: "
                        + String.valueOf(e.getMessage())
                                .strip()
                                .lines()
                                .findFirst()
                                .orElse(""));
            }
        };
    }

    /** Sessions end in the same transaction as what ends them; a second one would wait for the first for ever. */
    @Bean
    TransactionOperations springSessionTransactionOperations(PlatformTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }

    @Bean
    UserCredentialRepository passkeyRecords(JdbcOperations jdbc) {
        return new JdbcUserCredentialRepository(jdbc);
    }

    /** Password hashes lie here: nobody but the user of the site may look. */
    private static void ownFolder(Path folder) {
        try {
            Files.createDirectories(folder);
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
        } catch (IOException e) {
            throw new DatabaseUnusable(folder + " cannot be written: give this user the right to, or set sanvat.home");
        }
    }
}
