package linetwin.link.mqtt.wire;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The messages of a durable session that were taken but not acknowledged. They are acknowledged in groups, each after its
 * listener has made it safe: what the listener loses when it dies is delivered again. Safe for use by several threads.
 */
final class Receipts {
    private static final Logger LOG = LoggerFactory.getLogger(Receipts.class);

    /** Half of what Mosquitto leaves unacknowledged by default, so that it never waits for a group to fill. */
    private static final int GROUP = 10;

    private final MqttAsyncClient client;
    private final Runnable commit;
    private final List<MqttMessage> taken = new ArrayList<>();
    private boolean isBroken;

    Receipts(MqttAsyncClient client, Runnable commit) {
        this.client = client;
        this.commit = commit;
    }

    synchronized void add(MqttMessage message) {
        if (message.getQos() > 0) {
            taken.add(message);
        }
        if (taken.size() >= GROUP) {
            acknowledge();
        }
    }

    /** Acknowledges what there is; after a failure nothing more, since the link or the listener is at its end. */
    synchronized void acknowledge() {
        if (taken.isEmpty() || isBroken) {
            return;
        }
        try {
            isBroken = true;
            commit.run();
            for (MqttMessage message : taken) {
                client.messageArrivedComplete(message.getId(), message.getQos());
            }
            taken.clear();
            isBroken = false;
        } catch (MqttException | NotSafeException e) {
            LOG.debug("The messages will be delivered again", e);
        }
    }
}
