package linetwin.sim.mqtt;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import linetwin.sim.mqtt.MqttConnection.Greeting;

/** Whether a broker is there and admits a user, found out by connecting once. */
public final class BrokerCheck {
    private BrokerCheck() {}

    /** Fails with a {@link BrokerAccessException} that says why the broker can't be used; disturbs no session. */
    public static void require(MqttSettings settings) {
        MqttSettings visitor = settings.forClient("linetwin-check-" + UUID.randomUUID());
        MqttLink.open(visitor, new Greeting(Optional::empty, List.of()), new Silent())
                .close();
    }

    /** A visitor subscribes to nothing and does not mind being disconnected. */
    private static final class Silent implements LinkListener {
        @Override
        public void onMessage(String topic, byte[] payload) {}

        @Override
        public void onLost(MqttLink link, String reason) {}
    }
}
