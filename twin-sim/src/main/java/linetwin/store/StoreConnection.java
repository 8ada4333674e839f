package linetwin.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Properties;
import linetwin.file.FileFailure;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Opens the file of a store, after making sure that it is one: what is none is never written to. */
final class StoreConnection {
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private static final String DAMAGED =
            ".\nMaybe a copy of it is still whole; move it away, and a new store is begun in its place.";

    /** Files up to so many bytes are looked through when they are opened. */
    private static final long LOOKED_THROUGH = 128L << 20;

    /** A reader and a writer wait so long for each other, in milliseconds. */
    private static final int PATIENCE = 10_000;

    private StoreConnection() {}

    static Connection open(Path file, boolean isWritten) {
        requireStoreOrNothing(file);
        try {
            Properties properties = new Properties();
            properties.setProperty("foreign_keys", "true");
            properties.setProperty("busy_timeout", Integer.toString(PATIENCE));
            properties.setProperty("synchronous", "FULL");
            Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath(), properties);
            try {
                prepare(connection, file, isWritten);
                return connection;
            } catch (SQLException | StoreException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw failure(file, e);
        }
    }

    static Connection openInMemory() {
        try {
            Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
            connection.setAutoCommit(false);
            Schema.upgrade(connection, 0, Schema.VERSION);
            connection.commit();
            return connection;
        } catch (SQLException e) {
            throw failure(Path.of("in memory"), e);
        }
    }

    private static void requireStoreOrNothing(Path file) {
        if (Files.isDirectory(file)) {
            throw new StoreException("the store " + file + " is a folder.\nMaybe a file in it is meant.");
        }
        if (!Files.exists(file)) {
            return;
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] begin = in.readNBytes(MAGIC.length);
            if (begin.length > 0 && !Arrays.equals(begin, MAGIC)) {
                throw foreign(file);
            }
        } catch (IOException e) {
            throw new StoreException("the store " + file + " can't be read: " + FileFailure.reason(e) + ".", e);
        }
    }

    private static StoreException foreign(Path file) {
        return new StoreException(file + " is no store of a twin; nothing was written to it.\n"
                + "Maybe another file is meant; a store is made where there is none.");
    }

    private static void prepare(Connection connection, Path file, boolean isWritten) throws SQLException {
        requireWhole(connection, file);
        connection.setAutoCommit(false);
        int version = Schema.version(connection);
        if (version < 0) {
            throw foreign(file);
        }
        if (version > Schema.VERSION) {
            throw new StoreException("the store " + file + " is of version " + version
                    + ", and this program knows versions up to " + Schema.VERSION
                    + "; nothing was written to it.\nMaybe a newer Linetwin made it; use that one, or another file.");
        }
        if (version < Schema.VERSION && (isWritten || version > 0)) {
            Schema.upgrade(connection, version, Schema.VERSION);
        }
        connection.commit();
    }

    /** Of a large file SQLite says when it is read whether a page is damaged: a look at all of it would take longer than any answer. */
    private static void requireWhole(Connection connection, Path file) throws SQLException {
        if (file.toFile().length() > LOOKED_THROUGH) {
            return;
        }
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("PRAGMA quick_check(1)")) {
            String finding = found.next() ? found.getString(1) : "nothing can be read";
            if (!"ok".equals(finding)) {
                throw new StoreException("the store " + file + " is damaged: " + finding + DAMAGED);
            }
        }
    }

    /** In words. */
    static StoreException failure(Path file, SQLException e) {
        SQLiteErrorCode code =
                e instanceof SQLiteException sqlite ? sqlite.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
        String name = code.name();
        String store = "the store " + file;
        if (name.startsWith("SQLITE_CORRUPT") || name.startsWith("SQLITE_NOTADB")) {
            return new StoreException(store + " is damaged: " + code.message + DAMAGED, e);
        } else if (name.startsWith("SQLITE_BUSY")) {
            return new StoreException(
                    store
                            + " is in use by another process.\nMaybe a forecast or a window still runs, or a tool has it open.",
                    e);
        } else if (name.startsWith("SQLITE_FULL")) {
            return new StoreException(store + " can't grow: the disk is full, or it holds as much as it may.", e);
        } else if (name.startsWith("SQLITE_READONLY") || name.startsWith("SQLITE_CANTOPEN")) {
            return new StoreException(
                    store + " can't be written.\nMaybe its folder is missing, or there is no permission for it.", e);
        }
        return new StoreException(store + " can't be used: " + e.getMessage() + ".", e);
    }
}
