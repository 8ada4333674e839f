package linetwin.link.mqtt.wire;

import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands what Paho calls back to a listener, and keeps the listener's failures from Paho, which would disconnect. */
record LinkCallback(MqttLink link, LinkListener listener) implements MqttCallback {
    private static final Logger LOG = LoggerFactory.getLogger(LinkCallback.class);

    @Override
    public void messageArrived(String carried, MqttMessage message) {
        String topic = PahoTopic.restored(carried);
        if (link.isAnswer(topic, message)) {
            return;
        }
        try {
            if (message.isRetained()) {
                listener.onRetained(topic, message.getPayload());
            } else {
                listener.onMessage(topic, message.getPayload());
            }
            link.taken(message);
        } catch (RuntimeException e) {
            LOG.error("A message on {} was not processed", topic, e);
        }
    }

    @Override
    public void connectionLost(@Nullable Throwable cause) {
        String reason = cause == null ? "connection lost" : ConnectFailure.reason(cause);
        listener.onLost(link, reason, cause != null && ConnectFailure.isHangUp(cause));
    }

    @Override
    public void deliveryComplete(IMqttDeliveryToken token) {
        // each publication has its own listener
    }
}
