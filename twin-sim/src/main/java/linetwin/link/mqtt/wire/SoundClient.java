package linetwin.link.mqtt.wire;

import java.util.stream.Stream;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.internal.NetworkModule;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** Paho's client on a network that keeps from it what it does not survive. */
final class SoundClient extends MqttAsyncClient {
    private volatile SoundNetwork[] networks = {};

    SoundClient(MqttSettings settings) throws MqttException {
        super(settings.broker().toString(), settings.clientId(), new MemoryPersistence());
    }

    @Override
    protected NetworkModule[] createNetworkModules(String address, MqttConnectOptions options) throws MqttException {
        networks = Stream.of(super.createNetworkModules(address, options))
                .map(SoundNetwork::new)
                .toArray(SoundNetwork[]::new);
        return networks;
    }

    /** Whether the thread that reads what the broker sends lives; Paho itself does not notice its death. */
    boolean isReceiving() {
        return Stream.of(networks).allMatch(SoundNetwork::isRead);
    }
}
