package linetwin.sim.broker;

import java.io.IOException;
import java.net.ServerSocket;

/** Whether a port can be listened on, asked before the broker starts: Artemis would only log that it can't. */
final class PortCheck {
    private static final int FIRST_UNPRIVILEGED_PORT = 1_024;

    private PortCheck() {}

    static boolean isFree(BrokerSettings settings) {
        try (var socket = new ServerSocket(settings.port(), 1, settings.address())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    static void requireFree(BrokerSettings settings) {
        try (var socket = new ServerSocket(settings.port(), 1, settings.address())) {
            assert socket.isBound();
        } catch (IOException e) {
            throw new BrokerException(reason(settings, String.valueOf(e.getMessage())), e);
        }
    }

    private static String reason(BrokerSettings settings, String cause) {
        if (cause.contains("in use")) {
            return "port " + settings.port() + " is in use on " + settings.uriHost()
                    + ".\nMaybe another broker runs there; choose another port with --port.";
        }
        String advice = settings.port() < FIRST_UNPRIVILEGED_PORT
                ? "\nMaybe ports below " + FIRST_UNPRIVILEGED_PORT + " are reserved; choose another with --port."
                : "\nMaybe the address is not one of this machine.";
        return "the broker can't listen on " + settings.place() + ": " + cause + "." + advice;
    }
}
