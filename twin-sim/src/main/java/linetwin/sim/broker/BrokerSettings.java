package linetwin.sim.broker;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * Where an embedded broker listens and whom it admits.
 *
 * @param address the local address; without a login only a loopback address is allowed
 * @param port the TCP port, 0 for any free one
 * @param login the only user; empty admits everybody on this machine
 */
public record BrokerSettings(InetAddress address, int port, Optional<BrokerLogin> login) {
    private static final int LAST_PORT = 65_535;

    public BrokerSettings {
        if (port < 0 || port > LAST_PORT) {
            throw new BrokerException("there is no port " + port + ".\nMaybe one from 1 to " + LAST_PORT
                    + " is meant, or 0 for any free one.");
        }
        if (login.isEmpty() && !address.isLoopbackAddress()) {
            throw new BrokerException("a broker without a password on " + address.getHostAddress()
                    + " would admit everybody on the network.\nMaybe 127.0.0.1 is meant, or a user and a password.");
        }
    }

    /** A broker that only this machine can reach and that asks for no password. */
    public static BrokerSettings loopback(int port) {
        return new BrokerSettings(addressOf("127.0.0.1"), port, Optional.empty());
    }

    /** A broker on a local address, for one user; the password crosses the network unencrypted. */
    public static BrokerSettings of(String host, int port, BrokerLogin login) {
        return new BrokerSettings(addressOf(host), port, Optional.of(login));
    }

    private static InetAddress addressOf(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new BrokerException(
                    "'" + host + "' is not an address of this machine.\nMaybe 127.0.0.1 is meant.", e);
        }
    }

    String uriHost() {
        String host = address.getHostAddress();
        return address instanceof Inet6Address ? "[" + host + "]" : host;
    }

    String place() {
        return uriHost() + ":" + port;
    }
}
