package linetwin.link.broker;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import linetwin.link.broker.access.BrokerException;
import linetwin.link.broker.access.Users;

/**
 * Where an embedded broker listens and whom it admits.
 *
 * @param address the local address; without users only a loopback address is allowed
 * @param port the TCP port, 0 for any free one
 * @param users who is admitted; empty admits everybody on this machine to everything
 * @param tls the certificates; empty does not encrypt
 */
public record BrokerSettings(InetAddress address, int port, Optional<Users> users, Optional<BrokerTls> tls) {
    static final int LAST_PORT = 65_535;

    public BrokerSettings {
        if (port < 0 || port > LAST_PORT) {
            throw new BrokerException("there is no port " + port + ".\nMaybe one from 1 to " + LAST_PORT
                    + " is meant, or 0 for any free one.");
        }
        if (users.isEmpty() && !address.isLoopbackAddress()) {
            throw new BrokerException("a broker without users on " + address.getHostAddress()
                    + " would admit everybody on the network.\nMaybe --users is missing, or 127.0.0.1 is meant.");
        }
    }

    /** A broker that only this machine can reach, and that asks nobody who he is. */
    public static BrokerSettings loopback(int port) {
        return new BrokerSettings(InetAddress.getLoopbackAddress(), port, Optional.empty(), Optional.empty());
    }

    /** The same broker on the local address of that name or number. */
    public BrokerSettings on(String host) {
        try {
            return new BrokerSettings(InetAddress.getByName(host), port, users, tls);
        } catch (UnknownHostException e) {
            throw new BrokerException(
                    "'" + host + "' is not an address of this machine.\nMaybe 127.0.0.1 is meant.", e);
        }
    }

    BrokerSettings withPort(int newPort) {
        return new BrokerSettings(address, newPort, users, tls);
    }

    public BrokerSettings withUsers(Users newUsers) {
        return new BrokerSettings(address, port, Optional.of(newUsers), tls);
    }

    public BrokerSettings withTls(BrokerTls newTls) {
        return new BrokerSettings(address, port, users, Optional.of(newTls));
    }

    /** Whether passwords cross a network in the clear. */
    public boolean exposesPasswords() {
        return users.isPresent() && tls.isEmpty() && !address.isLoopbackAddress();
    }

    String scheme() {
        return tls.isPresent() ? "ssl" : "tcp";
    }

    String uriHost() {
        String host = address.getHostAddress();
        return address instanceof Inet6Address ? "[" + host + "]" : host;
    }

    String place() {
        return uriHost() + ":" + port;
    }
}
