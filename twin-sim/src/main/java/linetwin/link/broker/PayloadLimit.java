package linetwin.link.broker;

import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import linetwin.model.telemetry.limit.Limits;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTInterceptor;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;

/** Disconnects a client that publishes more than the telemetry contract allows in one message. */
final class PayloadLimit implements MQTTInterceptor {
    @Override
    public boolean intercept(MqttMessage packet, RemotingConnection connection) {
        return !(packet instanceof MqttPublishMessage publish)
                || publish.payload().readableBytes() <= Limits.PAYLOAD_BYTES;
    }
}
