package linetwin.link.recording;

import java.util.HashMap;
import java.util.Map;
import linetwin.link.recording.format.RecordedMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.Topic;
import linetwin.model.telemetry.json.JsonCodec;
import linetwin.model.telemetry.json.TelemetryFormatException;

/** Turns recorded messages into messages of the contract. Belongs to one thread. */
public final class MessageDecoder {
    private static final int MOST_TOPICS = 10_000;

    private final JsonCodec codec = new JsonCodec();
    private final Map<String, Topic> topics = new HashMap<>();

    /**
     * Reads what was recorded.
     *
     * @throws TelemetryFormatException if the payload is no message of the contract
     * @throws IllegalArgumentException if the topic is none
     */
    public Message decode(RecordedMessage recorded) throws TelemetryFormatException {
        return codec.decode(topic(recorded.topic()), recorded.payload());
    }

    private Topic topic(String text) {
        Topic known = topics.get(text);
        if (known != null) {
            return known;
        }
        Topic topic = Topic.parse(text);
        if (topics.size() < MOST_TOPICS) {
            topics.put(text, topic);
        }
        return topic;
    }
}
