package linetwin.model.twin;

import java.time.Instant;
import java.util.List;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.EventMessage;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.LevelMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.MessageClass;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.StatusMessage;
import linetwin.model.telemetry.TelemetrySink;
import linetwin.model.telemetry.limit.Excerpt;
import linetwin.model.twin.reception.ReceptionCounts;
import linetwin.model.twin.reception.SeqWindow;
import linetwin.model.twin.reception.SeqWindow.Arrival;
import linetwin.model.twin.reception.Successor;
import linetwin.model.twin.reception.WaitingMessages;
import org.jspecify.annotations.Nullable;

/**
 * The present of one line, rebuilt from its messages alone.
 *
 * <p>It may begin to listen at any time. Messages may come twice, late, in any order, or not at all: doubles are recognised
 * by their sequence numbers, and the next state message heals what a lost one left wrong, since its counters are cumulative.
 * Memory is bounded by the line's description, whatever is sent. A message that jumps too far in number or time to be true is
 * counted and not believed, unless the next one of its topic confirms it.
 *
 * <p>It follows the plant that it hears of first, and of that the run that was announced last (by a description, or by a
 * status other than offline) or that goes on alone though its clock is behind. Everything begins anew with a new run, and with a
 * run that its publisher begins again.
 *
 * <p>One thread at a time may use it; snapshots may go to any thread.
 */
public final class Mirror {
    private final TelemetrySink follower;
    private final ReceptionCounts counts = new ReceptionCounts();
    private final WaitingMessages waiting = new WaitingMessages();
    private final Successor successor = new Successor();
    private @Nullable FollowedRun run;

    public Mirror() {
        this(message -> {});
    }

    /**
     * A mirror that hands on what it takes over, each message once, to somebody who does arithmetic with it.
     *
     * @param follower hears messages of the followed run only; a new run begins with its description
     */
    public Mirror(TelemetrySink follower) {
        this.follower = follower;
    }

    /** A message arrived. Commands and replies are none of its business. */
    public void accept(Message message, Instant receivedAt) {
        if (message.messageClass() == MessageClass.COMMAND || message.messageClass() == MessageClass.REPLY) {
            return;
        }
        counts.heard(receivedAt);
        if (announcesAnotherRun(message)) {
            run = new FollowedRun(message.header());
        } else {
            followSuccessor(message);
        }
        FollowedRun current = run;
        if (current != null && current.isAt(message.header().source())) {
            counts.heardRun(message.header().run(), receivedAt);
        }
        if (current != null && current.isOf(message.header()) && current.knows(message.topic())) {
            take(current, message);
        } else if (!mayBecomeKnown(message) || !waiting.keep(message)) {
            counts.foreign();
        }
    }

    /** Something arrived that is no message of the contract. */
    public void reject(String topic, String reason) {
        counts.rejected(Excerpt.of(topic), Excerpt.of(reason));
    }

    /** The way to the line came up or went down. */
    public void connection(boolean connected, String detail) {
        counts.connection(connected, detail);
    }

    /** The present. Costs time by the number of elements, not by what happened before. */
    public LineSnapshot snapshot() {
        FollowedRun current = run;
        MirroredLine line = current == null ? null : current.line();
        RunView view = current == null ? null : current.view();
        if (line == null) {
            return new LineSnapshot(view, null, List.of(), List.of(), List.of(), List.of(), counts.reception());
        }
        return new LineSnapshot(
                view,
                line.description(),
                line.stations(),
                line.stores(),
                line.events(),
                line.alarms(view == null ? List.of() : view.problems(), view == null ? Instant.MIN : view.simTime()),
                counts.reception(),
                line.agvs(),
                line.inspectors(),
                line.inspections());
    }

    /** Follows a run whose clock is behind that of the one before, once it is sure that it goes on. */
    private void followSuccessor(Message message) {
        FollowedRun current = run;
        if (current == null || !current.isAt(message.header().source())) {
            return;
        }
        if (current.isOf(message.header())) {
            successor.otherGoesOn();
            return;
        }
        DescriptionMessage description = successor.provedBy(message);
        if (description != null) {
            FollowedRun next = new FollowedRun(description.header());
            next.tell(successor.follow(description.header()));
            run = next;
            take(next, description);
        }
    }

    private boolean announcesAnotherRun(Message message) {
        boolean announces = message instanceof DescriptionMessage
                || (message instanceof StatusMessage && !FollowedRun.isOffline(message));
        FollowedRun current = run;
        if (current == null) {
            return announces || message instanceof StatusMessage;
        }
        Header header = message.header();
        return announces
                && current.isAt(header.source())
                && (current.isOf(header) ? current.isBegunAgainBy(message) : current.isOlderThan(header));
    }

    /** Before the description, or ahead of the announcement of a new run, messages of unknown elements may come. */
    private boolean mayBecomeKnown(Message message) {
        FollowedRun current = run;
        return current == null
                || (current.isAt(message.header().source())
                        && (current.line() == null || !current.isOf(message.header())));
    }

    private void take(FollowedRun current, Message message) {
        String doubt = current.doubt(message);
        if (doubt != null) {
            counts.rejected(message.topic().toString(), doubt);
            return;
        }
        believe(current, message);
        for (Message cleared : current.cleared()) {
            counts.cleared();
            believe(current, cleared);
        }
    }

    private void believe(FollowedRun current, Message message) {
        if (!isNews(current, message)) {
            return;
        }
        counts.taken(message);
        current.reached(message.header().simTime());
        current.accept(message);
        MirroredLine line = current.line();
        if (line != null) {
            acceptOnLine(line, message);
        }
        follower.accept(message);
        if (message instanceof DescriptionMessage) {
            for (Message waited : waiting.take(message.header().run())) {
                if (current.knows(waited.topic())) {
                    take(current, waited);
                } else {
                    counts.foreign();
                }
            }
        }
    }

    /** Whether the message is to be taken over: reordered events are, reordered states are not. */
    private boolean isNews(FollowedRun current, Message message) {
        if (FollowedRun.isOffline(message)) {
            boolean isOvertaken = current.isOvertaken(message);
            if (isOvertaken) {
                counts.late();
            }
            return !isOvertaken;
        }
        SeqWindow window = current.window(message);
        long missingBefore = window.missing();
        Arrival arrival = window.accept(message.header().seq());
        if (message.messageClass().qos() > 0) {
            counts.missing(
                    message.topic(),
                    window.missing() - missingBefore); // clock and kpi may get lost: the next one says it all
        }
        return switch (arrival) {
            case NEXT -> true;
            case LATE -> {
                counts.late();
                yield message instanceof EventMessage;
            }
            case DUPLICATE -> {
                counts.duplicate();
                yield false;
            }
        };
    }

    private void acceptOnLine(MirroredLine line, Message message) {
        if (message instanceof StateMessage state) {
            line.accept(state);
        } else if (message instanceof LevelMessage level) {
            line.accept(level);
        } else if (message instanceof EventMessage event) {
            event.events().stream().filter(e -> !line.apply(e)).forEach(e -> counts.foreign());
        }
    }
}
