package linetwin.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import linetwin.model.value.Text;

/**
 * Lets one process at a time write to a store, by a lock of the operating system on a file beside it: it ends with the process, however
 * that ends. Not on the store itself, since closing any channel on it would take away the locks of SQLite too.
 */
final class StoreLock implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;

    private StoreLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static StoreLock of(Path store) {
        Path file = store.resolveSibling(store.getFileName() + "-lock");
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isTaken(channel)) {
                channel.close();
                throw new StoreException(
                        new Text(
                                store + " 正由另一个进程写入。\n也许另一个预测或窗口仍在运行；请为其指定各自的存储文件，或结束它。",
                                store + " is written to by another process.\n"
                                        + "Maybe a forecast or another window still runs; give each its own store, or end that one."));
            }
            return new StoreLock(file, channel);
        } catch (IOException e) {
            throw StoreConnection.unusable(store, new Text("无法锁定", "be locked"), e);
        }
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) { // by this process
            return false;
        }
    }

    @Override
    public void close() {
        try (channel) {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // it stays as an empty file, as some systems remove none that is open; whoever comes next takes it
            return;
        }
    }
}
