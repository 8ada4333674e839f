package linetwin.model.twin.reception;

import java.time.Instant;
import linetwin.model.telemetry.EventMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.Topic;
import linetwin.model.twin.reception.Reception.Rejection;
import org.jspecify.annotations.Nullable;

/** Counts how the messages arrive. */
public final class ReceptionCounts {
    private boolean connected;
    private String detail = "";
    private long messages;
    private long events;
    private long duplicates;
    private long late;
    private final LossBook losses = new LossBook();
    private long foreign;
    private long rejected;
    private @Nullable Rejection lastRejection;
    private @Nullable Instant heardAt;
    private final Rivals rivals = new Rivals();

    public void connection(boolean isConnected, String newDetail) {
        connected = isConnected;
        detail = newDetail;
    }

    public void heard(Instant at) {
        heardAt = at;
    }

    /** A message of a run of the followed plant arrived. */
    public void heardRun(String run, Instant at) {
        rivals.heard(run, at);
    }

    public void taken(Message message) {
        messages++;
        if (message instanceof EventMessage event) {
            events += event.events().size();
        }
    }

    public void duplicate() {
        duplicates++;
    }

    public void late() {
        late++;
    }

    /** More (or, with a late arrival, less) of a topic is missing than before. */
    public void missing(Topic topic, long more) {
        losses.add(topic, more);
    }

    public void foreign() {
        foreign++;
    }

    public void rejected(String topic, String reason) {
        rejected++;
        lastRejection = new Rejection(topic, reason);
    }

    /** What was refused is believed now. */
    public void cleared() {
        rejected--;
        lastRejection = rejected == 0 ? null : lastRejection;
    }

    public Reception reception() {
        return new Reception(
                connected,
                detail,
                messages,
                events,
                duplicates,
                late,
                losses.total(),
                losses.list(),
                foreign,
                rejected,
                lastRejection,
                heardAt,
                rivals.runs());
    }
}
