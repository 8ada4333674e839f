package linetwin.link.mqtt.session;

import java.util.List;
import java.util.Optional;
import linetwin.link.mqtt.wire.BrokerAccessException;
import linetwin.link.mqtt.wire.Greeting;
import linetwin.link.mqtt.wire.MqttSettings;
import linetwin.link.mqtt.wire.Outgoing;
import linetwin.link.mqtt.wire.Outgoing.Delivery;
import linetwin.model.telemetry.ReceiverReport;

/**
 * Finds out what a broker takes without publishing anything: MQTT 3.1.1 has no word for what a broker refuses, it only ends the
 * connection, but it does so already to a client whose last will it would not take. The visitor takes leave, so that the will
 * is never said.
 */
final class TrialWill {
    private static final String TOPIC = ReceiverReport.ROOT + "/check";

    /** Below the 100 000 bytes that Mosquitto takes of a CONNECT, and below what a will may have. */
    private static final int LARGEST = 60_000;

    private TrialWill() {}

    /** What keeps a publisher of telemetry from being heard, in a sentence; empty if nothing does, or nobody knows. */
    static Optional<String> complaint(MqttSettings settings) {
        if (isTaken(settings, 0, new Delivery(1, true))) {
            return Optional.empty();
        }
        if (isTaken(settings, 0, new Delivery(1, false))) {
            return Optional.of("the broker " + settings.broker() + " does not take messages that it should retain, and"
                    + " without those nobody who comes late knows the line.\n"
                    + "Maybe retain_available is false in its settings (Mosquitto).");
        }
        if (isTaken(settings, 0, new Delivery(0, true))) {
            return Optional.of(
                    "the broker " + settings.broker() + " takes messages of QoS 0 only, and telemetry needs QoS 1.\n"
                            + "Maybe max_qos is 0 in its settings (Mosquitto).");
        }
        return Optional.empty(); // perhaps it takes no last will at all, or the user may not leave one here
    }

    /** The same of a publisher whose connection ends whenever this is sent. */
    static Optional<String> complaint(MqttSettings settings, Outgoing largest) {
        if (!isThere(settings)) {
            return Optional.empty();
        }
        Optional<String> usual = complaint(settings);
        if (usual.isPresent()) {
            return usual;
        }
        int bytes = largest.payload().length;
        if (bytes <= LARGEST && isTaken(settings, bytes, new Delivery(0, false))) {
            return Optional.empty();
        }
        return Optional.of(
                "the broker " + settings.broker() + " ends the connection again and again; the largest message"
                        + " that waits for it has " + bytes + " bytes, on " + largest.topic() + ".\n"
                        + "Maybe that is more than it takes: max_packet_size and message_size_limit in its settings (Mosquitto).");
    }

    private static boolean isThere(MqttSettings settings) {
        try {
            BrokerCheck.require(settings);
            return true;
        } catch (BrokerAccessException e) {
            return false;
        }
    }

    private static boolean isTaken(MqttSettings settings, int bytes, Delivery delivery) {
        Outgoing will = new Outgoing(TOPIC, new byte[bytes], delivery);
        try {
            BrokerCheck.visit(settings, new Greeting(() -> Optional.of(will), List.of()));
            return true;
        } catch (BrokerAccessException e) {
            return false;
        }
    }
}
