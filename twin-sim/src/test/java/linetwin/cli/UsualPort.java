package linetwin.cli;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The port of brokers, taken, by one test of this machine at a time: or it would be free again once the other is done. */
public final class UsualPort implements AutoCloseable {
    private final FileChannel turn;
    private final ServerSocket socket;

    private UsualPort(FileChannel turn, ServerSocket socket) {
        this.turn = turn;
        this.socket = socket;
    }

    /** Unless a program that is no test has it already, which is as good. */
    public static UsualPort take() throws IOException {
        Path file = Path.of(
                System.getProperty("java.io.tmpdir"),
                "linetwin-port-1883-" + System.getProperty("user.name") + ".lock");
        FileChannel turn = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        turn.lock(); // until it is closed
        try {
            return new UsualPort(turn, new ServerSocket(1_883, 1, InetAddress.getLoopbackAddress()));
        } catch (BindException e) {
            return new UsualPort(turn, new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
        }
    }

    public boolean isTaken() {
        return !socket.isClosed();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        turn.close();
    }
}
