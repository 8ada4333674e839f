package linetwin.link.vda5050;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import linetwin.link.mqtt.session.ConnectionListener;
import linetwin.link.mqtt.session.MqttConnection;
import linetwin.link.mqtt.wire.Greeting;
import linetwin.link.mqtt.wire.MqttSettings;
import linetwin.link.mqtt.wire.Outgoing;

/** A way over MQTT, under a client id of its own. It comes back by itself; what is of QoS 0 is left out while too much waits. */
final class MqttAgvWay implements AgvWay {
    private final MqttConnection connection;

    MqttAgvWay(MqttSettings broker, String serialNumber, Supplier<Outgoing> lastWill, Runnable whenUp) {
        connection = new MqttConnection(
                broker.forClient("linetwin-vda5050-" + serialNumber + '-' + UUID.randomUUID()),
                new Greeting(() -> Optional.of(lastWill.get()), List.of()),
                new Listener(whenUp));
        connection.start();
    }

    @Override
    public void publish(Outgoing message) {
        if (message.delivery().qos() > 0 || !connection.isCongested()) {
            connection.publish(message);
        }
    }

    @Override
    public void close() {
        connection.close();
    }

    /** Hears when the way comes up. */
    private record Listener(Runnable whenUp) implements ConnectionListener {
        @Override
        public void onMessage(String topic, byte[] payload) {
            // nothing was asked for
        }

        @Override
        public void onConnection(boolean isUp, String detail) {
            if (isUp) {
                whenUp.run();
            }
        }
    }
}
