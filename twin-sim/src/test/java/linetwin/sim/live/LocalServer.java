package linetwin.sim.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * A program that listens on a port of this machine which it is told. Between the moment that a port is found unused and
 * the one that it takes it, another program can: one that ends before it listens is started again, on another port or,
 * where clients know it by its port already, on the same one.
 */
public final class LocalServer implements AutoCloseable {
    private static final int MOST_STARTS = 3;
    private static final AtomicInteger NEXT_PORT =
            new AtomicInteger(firstPort(ProcessHandle.current().pid()));

    private final int port;
    private final String listening;
    private final Program program;

    /** What starts it so that it listens on that port. */
    @FunctionalInterface
    public interface Command {
        /** The words of the command. */
        List<String> on(int port) throws IOException;
    }

    /**
     * One that listens already; what it says goes to a file.
     *
     * @param listening what it says once it listens: whoever answers on the port may be the one who took it
     */
    public LocalServer(Command command, String listening, Path output) throws IOException {
        this.listening = listening;
        int tried = unusedPort();
        Program started = new Program(command.on(tried), output);
        for (int starts = 1; !started.comesToSay(listening); starts++) {
            requireFewerStarts(starts, started);
            tried = unusedPort();
            started = new Program(command.on(tried), output);
        }
        port = tried;
        program = started;
    }

    private static void requireFewerStarts(int starts, Program ended) {
        assertThat(starts)
                .as(() -> "it ended before it listened, at last with: " + ended.said())
                .isLessThan(MOST_STARTS);
    }

    /**
     * A port on which nobody listens, each time another. Below those that systems give to clients by themselves (RFC 6335:
     * from 49152, Linux: from 32768), so that no connection takes it before its program does.
     */
    public static int unusedPort() {
        return IntStream.generate(NEXT_PORT::getAndIncrement)
                .filter(LocalServer::isUnused)
                .findFirst()
                .orElseThrow();
    }

    /** Far from those of processes that started shortly before and after: these look for ports at the same time. */
    private static int firstPort(long process) {
        return 20_000 + (int) (process * 613 % 12_000);
    }

    private static boolean isUnused(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    /** Where it listens. */
    public int port() {
        return port;
    }

    Program program() {
        return program;
    }

    /** Starts one that has ended, on the same port. */
    void restart() throws IOException {
        program.restart();
        for (int starts = 1; !program.comesToSay(listening); starts++) {
            requireFewerStarts(starts, program);
            program.restart();
        }
    }

    @Override
    public void close() {
        program.close();
    }
}
