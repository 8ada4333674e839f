package linetwin.link.mqtt.wire;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.paho.client.mqttv3.MqttTopic;

/**
 * What every new link begins with.
 *
 * @param will asked for anew for each link; empty for none
 * @param filters of the topics to be received
 * @param wishes filters that the broker may refuse
 * @param repeats most messages that the broker acknowledged on the link before and is sent again, because it may have
 *     been killed and have forgotten them; for messages that may come twice
 */
public record Greeting(Supplier<Optional<Outgoing>> will, List<String> filters, List<String> wishes, int repeats) {
    public Greeting {
        filters = List.copyOf(filters);
        wishes = List.copyOf(wishes);
    }

    public Greeting(Supplier<Optional<Outgoing>> will, List<String> filters) {
        this(will, filters, List.of(), 0);
    }

    public boolean isAskedFor(String topic) {
        return Stream.concat(filters.stream(), wishes.stream()).anyMatch(filter -> MqttTopic.isMatched(filter, topic));
    }
}
