package linetwin.cli;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.StatusMessage;
import linetwin.model.telemetry.TelemetryListener;
import linetwin.model.telemetry.body.RunStatus;

/** Keeps every message that a source delivers. */
public final class Heard implements TelemetryListener {
    private final List<Message> messages = new CopyOnWriteArrayList<>();

    public List<Message> messages() {
        return messages;
    }

    public List<RunStatus> statuses() {
        return of(StatusMessage.class).map(StatusMessage::status).toList();
    }

    public <M extends Message> Stream<M> of(Class<M> type) {
        return messages.stream().filter(type::isInstance).map(type::cast);
    }

    @Override
    public void onMessage(Message message) {
        messages.add(message);
    }

    @Override
    public void onRejected(String topic, String reason) {}

    @Override
    public void onConnection(boolean connected, String detail) {}
}
