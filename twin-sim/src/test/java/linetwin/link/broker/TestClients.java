package linetwin.link.broker;

import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** Clients with manners, whose password is "right". */
final class TestClients {
    private TestClients() {}

    /** A connected client; an empty user sends no login. */
    static MqttClient connect(EmbeddedBroker broker, String id, String user, boolean isClean) throws MqttException {
        var client = new MqttClient(broker.uri().toString(), id, new MemoryPersistence());
        client.connect(login(user, "right", isClean));
        return client;
    }

    static MqttConnectOptions login(String user, String password, boolean isClean) {
        var options = new MqttConnectOptions();
        options.setCleanSession(isClean);
        options.setMaxInflight(1_000);
        if (!user.isEmpty()) {
            options.setUserName(user);
            options.setPassword(password.toCharArray());
        }
        return options;
    }
}
