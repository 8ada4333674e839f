package linetwin.link.mqtt.wire;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import linetwin.model.telemetry.ConnectionTrouble;
import org.jspecify.annotations.Nullable;

/** Reads the address of a broker as a user types it. */
final class BrokerAddress {
    private static final Map<String, String> SCHEMES =
            Map.of("tcp", "tcp", "mqtt", "tcp", "ssl", "ssl", "mqtts", "ssl", "tls", "ssl");
    private static final int PORT = 1_883;
    private static final int TLS_PORT = 8_883;
    private static final int LAST_PORT = 65_535;

    private BrokerAddress() {}

    /** As {@code tcp://host:port} or {@code ssl://host:port}. */
    static URI parse(String text) {
        if (text.contains("@")) { // never repeated: it may hold a password
            throw new BrokerAccessException(
                    ConnectionTrouble.WRONG_ADDRESS,
                    "the broker address holds a user or a password, but addresses are shown and"
                            + " logged.\nMaybe --user is meant.");
        }
        URI uri = uri(text);
        String scheme =
                uri == null ? null : SCHEMES.get(String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT));
        if (uri == null || scheme == null || uri.getHost() == null || !isBare(uri)) {
            throw new BrokerAccessException(
                    ConnectionTrouble.WRONG_ADDRESS,
                    "broker address '" + text + "' must be tcp://host:port, or ssl://host:port for"
                            + " TLS.\nMaybe tcp://" + text.replaceFirst("^.*://", "") + " is meant.");
        }
        if (uri.getPort() == 0 || uri.getPort() > LAST_PORT) {
            throw new BrokerAccessException(
                    ConnectionTrouble.WRONG_ADDRESS,
                    "broker address '" + text + "' has the port " + uri.getPort() + ", which must be 1 to " + LAST_PORT
                            + ".\nMaybe " + scheme + "://" + uri.getHost() + ":" + usualPort(scheme)
                            + " is meant.");
        }
        return URI.create(scheme + "://" + uri.getHost() + ":" + port(uri, scheme));
    }

    private static int port(URI uri, String scheme) {
        return uri.getPort() >= 0 ? uri.getPort() : usualPort(scheme);
    }

    private static int usualPort(String scheme) {
        return scheme.equals("ssl") ? TLS_PORT : PORT;
    }

    private static boolean isBare(URI uri) {
        return (uri.getPath().isEmpty() || uri.getPath().equals("/"))
                && uri.getQuery() == null
                && uri.getFragment() == null;
    }

    private static @Nullable URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
