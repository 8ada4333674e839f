package linetwin.sim.live;

import java.util.ArrayList;
import java.util.List;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.TelemetrySink;

/** Keeps what it is given. */
final class RecordingSink implements TelemetrySink {
    private final List<Message> messages = new ArrayList<>();

    @Override
    public void accept(Message message) {
        messages.add(message);
    }

    List<Message> messages() {
        return messages;
    }

    <M extends Message> List<M> of(Class<M> type) {
        return messages.stream().filter(type::isInstance).map(type::cast).toList();
    }

    <M extends Message> M last(Class<M> type) {
        List<M> all = of(type);
        return all.get(all.size() - 1);
    }
}
