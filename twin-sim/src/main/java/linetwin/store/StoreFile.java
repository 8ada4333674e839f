package linetwin.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import linetwin.model.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * The open file of a store, whatever is kept in it. Each piece of work is a transaction, so that a process that is killed loses none that
 * it was told is kept. One process at a time writes; others may read meanwhile. One thread at a time may use it.
 */
public final class StoreFile implements AutoCloseable {
    private final Path file;
    private final Connection connection;
    private final @Nullable StoreLock lock;

    private StoreFile(Path file, Connection connection, @Nullable StoreLock lock) {
        this.file = file;
        this.connection = connection;
        this.lock = lock;
    }

    /**
     * Opens a store to write to it, and makes it where there is none.
     *
     * @throws StoreException if the file is no store, or damaged, or written to by another process
     */
    public static StoreFile open(Path file) {
        StoreLock lock = StoreLock.of(file);
        try {
            return new StoreFile(file, StoreConnection.open(file, true), lock);
        } catch (StoreException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Opens a store to read it.
     *
     * @param maker what makes such a store, as the end of a sentence
     * @throws StoreException if there is none, or it is damaged
     */
    public static StoreFile read(Path file, String maker) {
        if (!Files.exists(file)) {
            throw new StoreException(new Text(
                    "没有存储文件 " + file + "。\n也许它在别处；" + maker + " 会生成一个。",
                    "there is no store " + file + ".\nMaybe it is elsewhere; " + maker + " makes one."));
        }
        return new StoreFile(file, StoreConnection.open(file, false), null);
    }

    /** A store that lasts until it is closed, in memory alone. */
    public static StoreFile inMemory() {
        return new StoreFile(Path.of("in memory"), StoreConnection.openInMemory(), null);
    }

    public Path path() {
        return file;
    }

    /** A file in which nothing was kept yet. */
    public boolean isEmpty() {
        return count("SELECT count(*) FROM sqlite_master") == 0;
    }

    /** The first number that a query gives. */
    public int count(String query) {
        try {
            return Schema.number(connection, query);
        } catch (SQLException e) {
            throw StoreConnection.failure(file, e);
        }
    }

    /** What is done in a transaction. */
    public interface Work {
        /** Does it by the connection, without ending the transaction. */
        void run(Connection connection) throws SQLException;
    }

    /**
     * Does some work whole or not at all.
     *
     * @throws StoreException if that fails
     */
    public void inTransaction(Work work) {
        try {
            try {
                work.run(connection);
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw StoreConnection.failure(file, e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw StoreConnection.failure(file, e);
        } finally {
            if (lock != null) {
                lock.close();
            }
        }
    }
}
