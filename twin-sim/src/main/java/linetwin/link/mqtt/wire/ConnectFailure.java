package linetwin.link.mqtt.wire;

import java.io.EOFException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import linetwin.model.telemetry.ConnectionTrouble;
import org.eclipse.paho.client.mqttv3.MqttException;

/** Says in a sentence why a broker could not be reached, from Paho's codes and what lies beneath them. */
public final class ConnectFailure {
    private ConnectFailure() {}

    static BrokerAccessException explain(MqttSettings settings, MqttException failure) {
        Explanation why = explanation(settings, failure);
        return new BrokerAccessException(why.trouble(), why.sentence(), failure);
    }

    /** What kind of trouble it is, and the sentence that tells it. */
    record Explanation(ConnectionTrouble trouble, String sentence) {}

    private static Explanation explanation(MqttSettings settings, MqttException failure) {
        String broker = "the broker " + settings.broker();
        return switch (failure.getReasonCode()) {
            case MqttException.REASON_CODE_FAILED_AUTHENTICATION, MqttException.REASON_CODE_NOT_AUTHORIZED ->
                refused(broker, settings);
            case MqttException.REASON_CODE_INVALID_CLIENT_ID ->
                other(broker + " refuses the client id '" + settings.clientId() + "'.\nMaybe another one is allowed.");
            case MqttException.REASON_CODE_BROKER_UNAVAILABLE ->
                other(broker + " says that it is not available.\nMaybe it is starting; try again later.");
            case MqttException.REASON_CODE_INVALID_PROTOCOL_VERSION ->
                other(broker + " does not speak MQTT 3.1.1.\nMaybe it has a second port that does.");
            case MqttException.REASON_CODE_CLIENT_TIMEOUT ->
                new Explanation(
                        ConnectionTrouble.NO_ANSWER,
                        broker
                                + " accepts connections but does not answer.\n"
                                + "Maybe something else than a broker listens there"
                                + wrongScheme(settings));
            default -> unreachable(broker, settings, failure);
        };
    }

    private static Explanation other(String sentence) {
        return new Explanation(ConnectionTrouble.OTHER, sentence);
    }

    private static Explanation refused(String broker, MqttSettings settings) {
        return settings.login()
                .map(login -> new Explanation(
                        ConnectionTrouble.LOGIN_REFUSED,
                        broker + " refuses user '" + login.user() + "'.\nMaybe the password is another."))
                .orElseGet(() -> new Explanation(
                        ConnectionTrouble.LOGIN_MISSING,
                        broker + " asks for a user and a password.\nMaybe --user is missing."));
    }

    private static Explanation unreachable(String broker, MqttSettings settings, Throwable failure) {
        String host = settings.broker().getHost();
        if (isCausedBy(failure, UnknownHostException.class)) {
            return new Explanation(
                    ConnectionTrouble.UNKNOWN_HOST,
                    broker + " can't be found: no host is named '" + host + "'.\nMaybe the name is misspelt.");
        }
        if (isCausedBy(failure, ConnectException.class)) {
            return new Explanation(
                    ConnectionTrouble.NOT_LISTENING,
                    broker + " is not there: nothing listens on port "
                            + settings.broker().getPort() + ".\nMaybe it is not started, or uses another port.");
        }
        if (isCausedBy(failure, SocketTimeoutException.class) || isCausedBy(failure, NoRouteToHostException.class)) {
            return new Explanation(
                    ConnectionTrouble.NO_ANSWER,
                    broker + " does not answer.\nMaybe a firewall is in between, or "
                            + (settings.isEncrypted() ? "it does not speak TLS." : "the host is switched off."));
        }
        if (isCausedBy(failure, SSLException.class)) {
            return TlsFailure.explain(broker, settings, failure);
        }
        return other(broker + " closed the connection: " + reason(failure) + ".\nMaybe " + suspicion(settings)
                + "something else than a broker listens there" + wrongScheme(settings));
    }

    /** A broker may close the connection before anybody reads why it did not like the certificate of the client. */
    private static String suspicion(MqttSettings settings) {
        if (!settings.isEncrypted()) {
            return "";
        }
        return settings.tls().own().isEmpty()
                ? "it asks for a certificate of this client and --key-store is missing, or "
                : "it does not accept the certificate of this client, or ";
    }

    private static String wrongScheme(MqttSettings settings) {
        return settings.isEncrypted() ? "." : ", or it wants ssl:// instead of tcp://.";
    }

    /** Whether the other side ended the connection: the stream ended, or was reset. */
    static boolean isHangUp(Throwable failure) {
        return isCausedBy(failure, EOFException.class) || isCausedBy(failure, SocketException.class);
    }

    /** What went wrong at the bottom, in a few words. */
    public static String reason(Throwable failure) {
        Throwable cause = root(failure);
        if (cause instanceof EOFException) {
            return "the broker ended the connection";
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private static boolean isCausedBy(Throwable failure, Class<? extends Throwable> type) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch(type::isInstance);
    }

    private static Throwable root(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
