package linetwin.ui.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How long the calling thread was ready to run and had no core, as Linux counts it: the second figure of {@code schedstat}
 * (Linux, Documentation/scheduler/sched-stats). Elsewhere nobody counts it, and it reads as zero.
 */
final class CoreWait {
    private static final Path OF_THIS_THREAD = Path.of("/proc/thread-self/schedstat");
    private static final boolean IS_COUNTED = Files.isReadable(OF_THIS_THREAD);

    private CoreWait() {}

    static long nanos() {
        try {
            return IS_COUNTED ? Long.parseLong(Files.readString(OF_THIS_THREAD).split(" ", -1)[1]) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
