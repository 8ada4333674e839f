package linetwin.cli;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** The port of brokers, taken. */
public final class UsualPort {
    private UsualPort() {}

    /** Unless somebody else has it already, which is as good. */
    public static ServerSocket take() throws IOException {
        try {
            return new ServerSocket(1_883, 1, InetAddress.getLoopbackAddress());
        } catch (BindException e) {
            return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        }
    }
}
