package linetwin.sim.mqtt;

import java.util.Arrays;
import java.util.Optional;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;
import linetwin.sim.mqtt.MqttSettings.Session;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;

/** The options of a Paho connection, with those of its defaults that do harm set explicitly. */
final class ConnectOptions {
    /** The broker publishes the last will after one and a half of these: a dead publisher shows within 5 s. */
    static final int KEEP_ALIVE_SECONDS = 2;

    private static final int CONNECT_SECONDS = 5;

    /** Far above the window of the outbox, so that Paho never refuses a message. */
    private static final int MAX_IN_FLIGHT = 10_000;

    private ConnectOptions() {}

    static MqttConnectOptions of(MqttSettings settings, Optional<Outgoing> will) {
        var options = new MqttConnectOptions();
        options.setMqttVersion(MqttConnectOptions.MQTT_VERSION_3_1_1);
        options.setAutomaticReconnect(false);
        options.setCleanSession(settings.session() == Session.TRANSIENT);
        options.setKeepAliveInterval(KEEP_ALIVE_SECONDS);
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
        if (!settings.isEncrypted()) {
            return new NoDelaySockets(SocketFactory.getDefault());
        }
        return new NoDelayTlsSockets(settings.trustStore()
                .map(store -> store.sslContext().getSocketFactory())
                .orElseGet(() -> (SSLSocketFactory) SSLSocketFactory.getDefault()));
    }

    private static void setLogin(MqttConnectOptions options, MqttLogin login) {
        char[] password = login.password().get();
        options.setUserName(login.user());
        options.setPassword(password); // copied
        Arrays.fill(password, '\0');
    }
}
