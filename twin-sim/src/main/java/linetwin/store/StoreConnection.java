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
import linetwin.model.value.Text;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Opens the file of a store, after making sure that it is one: what is none is never written to. */
final class StoreConnection {
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

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
            throw new StoreException(new Text(
                    "存储文件 " + file + " 是一个文件夹。\n也许指的是其中的某个文件。",
                    "the store " + file + " is a folder.\nMaybe a file in it is meant."));
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
            throw unusable(file, new Text("无法读取", "be read"), e);
        }
    }

    /**
     * Something can't be done with the file of a store.
     *
     * @param what can't be done: in Chinese as a whole, in English after "can't"
     */
    static StoreException unusable(Path file, Text what, IOException e) {
        String reason = FileFailure.reason(e);
        return new StoreException(
                new Text(
                        "存储文件 " + file + " " + what.zh() + "：" + reason + "。",
                        "the store " + file + " can't " + what.en() + ": " + reason + "."),
                e);
    }

    private static Text damaged(Path file, String finding) {
        return new Text(
                "存储文件 " + file + " 已损坏：" + finding + "。\n也许还有完好的副本；把它移走，就会新建一个。",
                "the store " + file + " is damaged: " + finding
                        + ".\nMaybe a copy of it is still whole; move it away, and a new store is begun in its place.");
    }

    private static StoreException foreign(Path file) {
        return new StoreException(new Text(
                file + " 不是孪生的存储文件；未向其写入任何内容。\n也许指的是另一个文件；没有存储文件时会新建一个。",
                file + " is no store of a twin; nothing was written to it.\n"
                        + "Maybe another file is meant; a store is made where there is none."));
    }

    private static void prepare(Connection connection, Path file, boolean isWritten) throws SQLException {
        requireWhole(connection, file);
        connection.setAutoCommit(false);
        int version = Schema.version(connection);
        if (version < 0) {
            throw foreign(file);
        }
        if (version > Schema.VERSION) {
            throw new StoreException(
                    new Text(
                            "存储文件 " + file + " 的版本为 " + version + "，本程序只支持到版本 " + Schema.VERSION
                                    + "；未向其写入任何内容。\n也许它由更新的 Linetwin 生成；请使用那个版本，或另选文件。",
                            "the store " + file + " is of version " + version
                                    + ", and this program knows versions up to "
                                    + Schema.VERSION
                                    + "; nothing was written to it.\nMaybe a newer Linetwin made it; use that one, or another file."));
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
                throw new StoreException(damaged(file, finding));
            }
        }
    }

    /** In words. */
    static StoreException failure(Path file, SQLException e) {
        SQLiteErrorCode code =
                e instanceof SQLiteException sqlite ? sqlite.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
        String name = code.name();
        String zh = "存储文件 " + file;
        String en = "the store " + file;
        Text words;
        if (name.startsWith("SQLITE_CORRUPT") || name.startsWith("SQLITE_NOTADB")) {
            words = damaged(file, code.message);
        } else if (name.startsWith("SQLITE_BUSY")) {
            words = new Text(
                    zh + " 正被另一个进程使用。\n也许某个预测或窗口仍在运行，或有工具打开了它。",
                    en
                            + " is in use by another process.\nMaybe a forecast or a window still runs, or a tool has it open.");
        } else if (name.startsWith("SQLITE_FULL")) {
            words = new Text(
                    zh + " 无法增大：磁盘已满，或已达到上限。", en + " can't grow: the disk is full, or it holds as much as it may.");
        } else if (name.startsWith("SQLITE_READONLY") || name.startsWith("SQLITE_CANTOPEN")) {
            words = new Text(
                    zh + " 无法写入。\n也许所在文件夹不存在，或没有权限。",
                    en + " can't be written.\nMaybe its folder is missing, or there is no permission for it.");
        } else {
            words = new Text(zh + " 无法使用：" + e.getMessage() + "。", en + " can't be used: " + e.getMessage() + ".");
        }
        return new StoreException(words, e);
    }
}
