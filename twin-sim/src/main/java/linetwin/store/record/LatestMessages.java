package linetwin.store.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linetwin.model.telemetry.LevelMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.TelemetrySink;
import linetwin.model.telemetry.Topic;

/** The latest state and level of every element, now and before the time that was reached last. */
final class LatestMessages implements TelemetrySink {
    private final Map<Topic, Message> latest = new LinkedHashMap<>();
    private final Map<Topic, Optional<Message>> replaced = new HashMap<>();

    @Override
    public void accept(Message message) {
        if (message instanceof StateMessage || message instanceof LevelMessage) {
            Message before = latest.put(message.topic(), message);
            replaced.putIfAbsent(message.topic(), Optional.ofNullable(before));
        }
    }

    /** Time goes on: what was told up to now is what was before. */
    void turnPage() {
        replaced.clear();
    }

    List<Message> all() {
        return List.copyOf(latest.values());
    }

    /** Without what was told at the time that was reached last. */
    List<Message> before() {
        List<Message> before = new ArrayList<>();
        latest.forEach((topic, message) ->
                replaced.getOrDefault(topic, Optional.of(message)).ifPresent(before::add));
        return before;
    }
}
