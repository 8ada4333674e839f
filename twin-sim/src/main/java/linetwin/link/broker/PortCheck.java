package linetwin.link.broker;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;
import java.util.stream.IntStream;
import linetwin.link.broker.access.BrokerException;

/** Whether a port can be listened on, asked before the broker starts: Artemis would only log that it can't. */
final class PortCheck {
    private static final int FIRST_UNPRIVILEGED_PORT = 1_024;

    private static final int MOST_TRIES = 100;

    private PortCheck() {}

    static boolean isInUse(BrokerSettings settings) {
        return complaint(settings).isPresent() && isTaken(settings);
    }

    /**
     * Why a port can't be had is told in the language of the operating system alone, but if another of that address can be had,
     * somebody has taken it, unless it is reserved.
     */
    private static boolean isTaken(BrokerSettings settings) {
        return complaint(settings.withPort(0)).isEmpty()
                && (settings.port() >= FIRST_UNPRIVILEGED_PORT || doesSomebodyAnswer(settings));
    }

    private static boolean doesSomebodyAnswer(BrokerSettings settings) {
        try {
            ConnectProbe.reach(new InetSocketAddress(settings.address(), settings.port()));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** The same on the nearest port above it on which a broker can listen now. */
    static Optional<BrokerSettings> nextFree(BrokerSettings taken) {
        int last = Math.min(BrokerSettings.LAST_PORT, taken.port() + MOST_TRIES);
        return IntStream.rangeClosed(taken.port() + 1, last)
                .mapToObj(taken::withPort)
                .filter(settings -> complaint(settings).isEmpty())
                .findFirst();
    }

    static void requireFree(BrokerSettings settings) {
        Optional<IOException> complaint = complaint(settings);
        if (complaint.isPresent()) {
            throw new BrokerException(reason(settings, complaint.get()), complaint.get());
        }
    }

    private static Optional<IOException> complaint(BrokerSettings settings) {
        try (var socket = new ServerSocket(settings.port(), 1, settings.address())) {
            assert socket.isBound();
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(e);
        }
    }

    private static String reason(BrokerSettings settings, IOException complaint) {
        if (isTaken(settings)) {
            return "port " + settings.port() + " is in use on " + settings.uriHost() + ", by another broker perhaps."
                    + nextFree(settings)
                            .map(free -> "\nMaybe --port " + free.port() + ", which is free, or 0 for any free one.")
                            .orElse("\nMaybe --port 0, for any free one.");
        }
        String advice = settings.port() < FIRST_UNPRIVILEGED_PORT
                ? "\nMaybe ports below " + FIRST_UNPRIVILEGED_PORT + " are reserved; choose another with --port."
                : "\nMaybe the address is not one of this machine.";
        return "the broker can't listen on " + settings.place() + ": " + complaint.getMessage() + "." + advice;
    }
}
