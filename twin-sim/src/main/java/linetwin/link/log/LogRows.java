package linetwin.link.log;

import java.io.IOException;
import java.util.Optional;

/** The rows of a file, one after another. */
interface LogRows extends AutoCloseable {
    /** Empty at the end; fails with a {@link LogException} if the rest can't be read. */
    Optional<LogRow> next() throws IOException;

    /** Of the file, which are read in part by it. */
    LogInput input();

    @Override
    default void close() throws IOException {
        input().close();
    }
}
