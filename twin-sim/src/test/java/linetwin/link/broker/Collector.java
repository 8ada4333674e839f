package linetwin.link.broker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collection;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.jspecify.annotations.Nullable;

/** Collects the content of what a client receives. */
record Collector(Collection<String> received) implements MqttCallback {
    @Override
    public void messageArrived(String topic, MqttMessage message) {
        received.add(new String(message.getPayload(), UTF_8));
    }

    @Override
    public void connectionLost(@Nullable Throwable cause) {}

    @Override
    public void deliveryComplete(IMqttDeliveryToken token) {}
}
