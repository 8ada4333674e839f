package linetwin.link.mqtt.wire;

import java.util.Arrays;
import java.util.Optional;
import javax.net.SocketFactory;
import linetwin.link.mqtt.wire.MqttSettings.Session;
import linetwin.link.secret.SecretException;
import linetwin.model.telemetry.ConnectionTrouble;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;

/** The options of a Paho connection, with those of its defaults that do harm set explicitly. */
final class ConnectOptions {
    private static final int CONNECT_SECONDS = 5;

    /** Far above the window of the outbox, so that Paho never refuses a message. */
    private static final int MAX_IN_FLIGHT = 10_000;

    private ConnectOptions() {}

    /** Fails with a {@link BrokerAccessException} if a password or key store can't be used. */
    static MqttConnectOptions of(MqttSettings settings, Optional<Outgoing> will, int keepAliveSeconds) {
        try {
            return withSecrets(settings, will, keepAliveSeconds);
        } catch (SecretException e) {
            throw new BrokerAccessException(ConnectionTrouble.OTHER, String.valueOf(e.getMessage()), e);
        }
    }

    private static MqttConnectOptions withSecrets(
            MqttSettings settings, Optional<Outgoing> will, int keepAliveSeconds) {
        var options = new MqttConnectOptions();
        options.setMqttVersion(MqttConnectOptions.MQTT_VERSION_3_1_1);
        options.setAutomaticReconnect(false);
        options.setCleanSession(settings.session() == Session.TRANSIENT);
        options.setKeepAliveInterval(keepAliveSeconds);
        options.setConnectionTimeout(CONNECT_SECONDS);
        options.setMaxInflight(MAX_IN_FLIGHT);
        options.setSocketFactory(sockets(settings));
        will.ifPresent(message -> options.setWill(
                message.topic(),
                message.payload(),
                message.delivery().qos(),
                message.delivery().retained()));
        settings.login().ifPresent(login -> setLogin(options, login));
        return options;
    }

    private static SocketFactory sockets(MqttSettings settings) {
        return settings.isEncrypted()
                ? new NoDelayTlsSockets(settings.tls().sockets())
                : new NoDelaySockets(SocketFactory.getDefault());
    }

    private static void setLogin(MqttConnectOptions options, MqttLogin login) {
        char[] password = login.password().reveal();
        options.setUserName(login.user());
        options.setPassword(password); // copied
        Arrays.fill(password, '\0');
    }
}
