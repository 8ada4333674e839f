package linetwin.link.mqtt.wire;

import java.net.URI;
import java.util.Optional;
import linetwin.link.secret.KeyStoreFile;
import linetwin.model.telemetry.ConnectionTrouble;

/**
 * How to reach a broker, and as whom.
 *
 * @param broker {@code tcp://host:port}, or {@code ssl://host:port} for TLS
 * @param clientId by which the broker knows this client; two clients of one id throw each other out
 * @param tls for {@code ssl} only
 * @param session whether the broker keeps messages while this client is away
 */
public record MqttSettings(URI broker, String clientId, Optional<MqttLogin> login, Tls tls, Session session) {
    /** What a broker does for a client that is away. */
    public enum Session {
        /** Forgets it. */
        TRANSIENT,
        /** Keeps its subscriptions and its messages of QoS 1. */
        DURABLE
    }

    public MqttSettings {
        if (clientId.isBlank()) {
            throw new IllegalArgumentException("the client id is empty");
        }
        if (!tls.equals(Tls.USUAL) && !isEncrypted(broker)) {
            throw new BrokerAccessException(
                    ConnectionTrouble.WRONG_ADDRESS,
                    "a " + (tls.trusted().isPresent() ? "trust" : "key") + " store is of no use without TLS, as in "
                            + broker + ".\nMaybe ssl:// is meant instead of tcp://.");
        }
    }

    /** Without login, for a transient session. The schemes mqtt and mqtts and a missing port are understood. */
    public static MqttSettings of(String broker, String clientId) {
        return new MqttSettings(BrokerAddress.parse(broker), clientId, Optional.empty(), Tls.USUAL, Session.TRANSIENT);
    }

    public MqttSettings withLogin(MqttLogin newLogin) {
        return new MqttSettings(broker, clientId, Optional.of(newLogin), tls, session);
    }

    /** Trusting only brokers for whom a certificate in the file vouches. */
    public MqttSettings withTrustStore(KeyStoreFile store) {
        return new MqttSettings(broker, clientId, login, tls.withTrusted(store), session);
    }

    /** Showing the certificate in the file to a broker that asks for one. */
    public MqttSettings withKeyStore(KeyStoreFile store) {
        return new MqttSettings(broker, clientId, login, tls.withOwn(store), session);
    }

    public MqttSettings withDurableSession() {
        return new MqttSettings(broker, clientId, login, tls, Session.DURABLE);
    }

    /** The same way to the broker for another, transient client. */
    public MqttSettings forClient(String otherId) {
        return new MqttSettings(broker, otherId, login, tls, Session.TRANSIENT);
    }

    boolean isEncrypted() {
        return isEncrypted(broker);
    }

    private static boolean isEncrypted(URI broker) {
        return broker.getScheme().equals("ssl");
    }
}
