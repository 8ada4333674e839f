package linetwin.link.broker.room;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.postoffice.impl.LocalQueueBinding;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTUtil;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.Queue;

/** Where Artemis keeps retained messages: in a queue for each topic. */
final class RetainedQueues {
    private static final SimpleString PREFIX = SimpleString.of(MQTTUtil.MQTT_RETAIN_ADDRESS_PREFIX);

    private RetainedQueues() {}

    static boolean isKept(ActiveMQServer server, String topic) {
        return server.getAddressInfo(addressOf(server, topic)) != null;
    }

    /** Whoever subscribes from now on does not get it any more. */
    static void forget(ActiveMQServer server, String topic) {
        forget(server, addressOf(server, topic));
    }

    private static void forget(ActiveMQServer server, SimpleString address) {
        try {
            if (server.locateQueue(address) != null) {
                server.destroyQueue(address, null, false, false, true);
            }
        } catch (Exception e) { // Artemis declares no narrower one
            throw new IllegalStateException("a retained message can't be forgotten", e);
        }
    }

    /** Forgets all but these topics: a message that was under way comes after its topic was forgotten. */
    static void keep(ActiveMQServer server, Set<String> topics) {
        Set<SimpleString> addresses =
                topics.stream().map(topic -> addressOf(server, topic)).collect(Collectors.toSet());
        List<SimpleString> late = server.getPostOffice()
                .getAllBindings()
                .filter(LocalQueueBinding.class::isInstance)
                .map(binding -> ((LocalQueueBinding) binding).getQueue())
                .filter(queue -> queue.getName().startsWith(PREFIX) && queue.getMessageCount() > 0)
                .map(Queue::getName)
                .filter(address -> !addresses.contains(address))
                .toList();
        late.forEach(address -> forget(server, address));
    }

    private static SimpleString addressOf(ActiveMQServer server, String topic) {
        return SimpleString.of(MQTTUtil.getCoreRetainAddressFromMqttTopic(
                topic, server.getConfiguration().getWildcardConfiguration()));
    }
}
