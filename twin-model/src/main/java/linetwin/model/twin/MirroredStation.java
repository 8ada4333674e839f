package linetwin.model.twin;

import java.time.Instant;
import linetwin.model.state.Cause;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineEvent;
import linetwin.model.telemetry.body.LineEvent.Scrapped;
import linetwin.model.telemetry.body.LineEvent.StateChanged;
import linetwin.model.telemetry.body.LineEvent.VehicleCompleted;
import linetwin.model.telemetry.body.LineEvent.VehicleEntered;
import linetwin.model.telemetry.body.LineEvent.VehicleLeft;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a station: its latest state message, and the events since then. An event that the message already covers
 * changes nothing; a message that is older than an event brings its counters, but not its state.
 */
final class MirroredStation {
    private static final int MOST_VEHICLES = 256;

    private ElementDescription element;
    private final Occupants occupants = new Occupants(MOST_VEHICLES);
    private @Nullable StateMessage message;
    private Instant knownUntil = Instant.MIN;
    private StationState state = StationState.WORKING;
    private Instant since = Instant.MIN;
    private Cause cause = Cause.NONE;
    private @Nullable StationView view;

    MirroredStation(ElementDescription element) {
        this.element = element;
    }

    /** Takes over changed values. */
    void describe(ElementDescription changed) {
        if (!changed.equals(element)) {
            element = changed;
            view = null;
        }
    }

    void accept(StateMessage newMessage) {
        message = newMessage;
        view = null;
        Instant at = newMessage.header().simTime();
        if (at.isBefore(knownUntil)) {
            return;
        }
        knownUntil = at;
        state = newMessage.state();
        since = newMessage.since();
        cause = newMessage.cause();
        occupants.set(newMessage.vehicles(), at);
    }

    void apply(LineEvent event) {
        if (message == null
                || !event.at().isAfter(message.header().simTime())
                || event.at().isBefore(knownUntil)) {
            return;
        }
        if (event instanceof StateChanged change) {
            state = change.to();
            since = change.at();
            cause = change.cause();
        } else if (event instanceof VehicleEntered entry) {
            occupants.enter(entry.vehicle(), entry.at());
        } else if (event instanceof VehicleLeft exit) {
            occupants.leave(exit.vehicle());
        } else if (event instanceof VehicleCompleted completion) {
            occupants.leave(completion.vehicle());
        } else if (event instanceof Scrapped scrap) {
            occupants.leave(scrap.vehicle());
        } else {
            return;
        }
        knownUntil = event.at();
        view = null;
    }

    StationView view() {
        StationView current = view;
        if (current == null) {
            current = new StationView(element, message == null ? null : activity(message));
            view = current;
        }
        return current;
    }

    private Activity activity(StateMessage latest) {
        return new Activity(state, since, cause, occupants.list(), latest.counters(), latest.times(), latest.rounds());
    }
}
