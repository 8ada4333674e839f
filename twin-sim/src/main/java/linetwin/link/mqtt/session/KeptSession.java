package linetwin.link.mqtt.session;

import java.util.List;
import java.util.Optional;
import linetwin.link.mqtt.wire.BrokerAccessException;
import linetwin.link.mqtt.wire.Greeting;
import linetwin.link.mqtt.wire.MqttSettings;

/** What a broker keeps for a client that is away (MQTT 3.1.1, section 3.1.2.4). */
public final class KeptSession {
    private KeptSession() {}

    /** Lets the broker forget it; fails with a {@link BrokerAccessException} if the broker is not reached. */
    public static void end(MqttSettings settings) {
        BrokerCheck.visitAs(settings.forClient(settings.clientId()), new Greeting(Optional::empty, List.of()));
    }
}
