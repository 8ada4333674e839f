package linetwin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreFileTest {
    @TempDir
    private Path folder;

    @Test
    void aNewerVersionIsRefused() throws SQLException {
        Path newer = folder.resolve("newer.db");
        StoreFile.open(newer).close();
        try (Connection connection = connection(newer)) {
            execute(connection, "UPDATE schema_version SET version = 99");
        }

        assertThatThrownBy(() -> StoreFile.open(newer))
                .hasMessageStartingWith("the store " + newer
                        + " is of version 99, and this program knows versions up to " + Schema.VERSION);
    }

    @Test
    void anOlderVersionIsBroughtUpWithAllThatIsInIt() throws SQLException {
        for (int version = 1; version < Schema.VERSION; version++) {
            Path older = folder.resolve("older-" + version + ".db");
            try (Connection connection = connection(older)) {
                Schema.upgrade(connection, 0, version);
                execute(
                        connection,
                        "INSERT INTO forecast (line, run, scenario, seed, at, ahead, due, counted_from, members, planned,"
                                + " naive) VALUES ('l', 'r', 's', 1, 1, 'HOUR', 2, 1, '1', 1, 1)");
            }

            try (StoreFile store = StoreFile.open(older)) {
                assertThat(store.count("SELECT version FROM schema_version")).isEqualTo(Schema.VERSION);
                assertThat(store.count("SELECT count(*) FROM forecast")).isEqualTo(1);
                assertThat(store.count("SELECT count(*) FROM drift")).isZero();
                assertThat(store.count("SELECT count(*) FROM reading")).isZero();
                assertThat(store.count("SELECT count(*) FROM vehicle")).isZero();
            }
        }
    }

    @Test
    void workThatFailsLeavesNothingBehind() {
        try (StoreFile store = StoreFile.open(folder.resolve("store.db"))) {
            assertThatThrownBy(() -> store.inTransaction(connection -> {
                        execute(connection, "INSERT INTO run (line, run) VALUES ('l', 'r')");
                        execute(connection, "INSERT INTO run (line) VALUES (NULL)");
                    }))
                    .isInstanceOf(StoreException.class);

            assertThat(store.count("SELECT count(*) FROM run")).isZero();
        }
    }

    private static Connection connection(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
