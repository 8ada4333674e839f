package linetwin.model.twin;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.body.LineEvent;
import linetwin.model.telemetry.body.LineEvent.CycleDone;
import linetwin.model.telemetry.body.LineEvent.Inspected;
import linetwin.model.telemetry.body.LineEvent.InspectorReached;
import linetwin.model.telemetry.body.LineEvent.StateChanged;
import linetwin.model.telemetry.body.LineEvent.StationChecked;
import linetwin.model.telemetry.body.LineEvent.VehicleEntered;
import linetwin.model.telemetry.body.LineEvent.VehicleLeft;
import linetwin.model.telemetry.body.LineEvent.Verdict;
import org.jspecify.annotations.Nullable;

/** The latest events that people want to read: not the traffic of every cycle. */
final class EventLog {
    static final int CAPACITY = 500;

    private final Deque<RecentEvent> events = new ArrayDeque<>();
    private long count;
    private @Nullable List<RecentEvent> list = List.of();

    void add(LineEvent event) {
        if (!isWorthReading(event)) {
            return;
        }
        count++;
        events.add(new RecentEvent(count, event));
        if (events.size() > CAPACITY) {
            events.remove();
        }
        list = null;
    }

    List<RecentEvent> list() {
        List<RecentEvent> current = list;
        if (current == null) {
            current = List.copyOf(events);
            list = current;
        }
        return current;
    }

    private static boolean isWorthReading(LineEvent event) {
        if (event instanceof StateChanged change) {
            return !isTraffic(change.from()) || !isTraffic(change.to());
        }
        if (event instanceof Inspected inspection) {
            return inspection.verdict() != Verdict.PASSED;
        }
        if (event instanceof StationChecked checked) {
            return checked.isFound() || checked.isAsked();
        }
        return !(event instanceof VehicleEntered
                || event instanceof VehicleLeft
                || event instanceof CycleDone
                || event instanceof InspectorReached);
    }

    /** What comes in every cycle, what the shift plan says of all stations at once, and set-ups, whose end is an event. */
    private static boolean isTraffic(StationState state) {
        return switch (state) {
            case WORKING, STARVED, BLOCKED, SETUP, BREAK, OFF_SHIFT -> true;
            case FAILED, MINOR_STOP, ANDON, MAINTENANCE, NOT_OBSERVED -> false;
        };
    }
}
