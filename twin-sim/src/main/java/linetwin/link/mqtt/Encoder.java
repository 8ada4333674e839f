package linetwin.link.mqtt;

import linetwin.link.mqtt.wire.Outgoing;
import linetwin.link.mqtt.wire.Outgoing.Delivery;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.MessageClass;
import linetwin.model.telemetry.json.JsonCodec;

/** Turns messages into what goes out, by the topic, quality of service and retention of their class. */
final class Encoder {
    private final JsonCodec json = new JsonCodec();

    Outgoing encode(Message message) {
        MessageClass messageClass = message.messageClass();
        return new Outgoing(
                message.topic().toString(),
                json.encode(message),
                new Delivery(messageClass.qos(), messageClass.isRetained()));
    }
}
