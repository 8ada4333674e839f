package linetwin.ui.source;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import linetwin.model.history.LineMemory;
import linetwin.model.history.Route;
import linetwin.model.history.StateTrack;
import linetwin.model.present.LinePresent;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineEvent.StateChanged;

/**
 * What was heard of a line and of one of its elements, for whoever asks what would have been; immutable.
 *
 * @param now the time on the line
 * @param presents where the line stood, every few minutes of the last hours, the oldest first
 * @param changes of state of the element, of the last day, the oldest first
 */
public record Hindsight(LineDescription line, Instant now, List<LinePresent> presents, List<StateChanged> changes) {
    /** As many as a station has on a very bad day. */
    private static final int MOST_CHANGES = 10_000;

    public Hindsight {
        presents = List.copyOf(presents);
        changes = List.copyOf(changes);
    }

    /** The latest changes of an element that are remembered; none of one that the line does not have. */
    static List<StateChanged> changes(LineMemory memory, String element) {
        int index = memory.route().index(element);
        List<StateChanged> changes = new ArrayList<>();
        if (index == Route.NOWHERE) {
            return changes;
        }
        StateTrack track = memory.states(index);
        for (int i = Math.max(0, track.size() - MOST_CHANGES); i < track.size(); i++) {
            StationState before = i == 0 ? StationState.NOT_OBSERVED : track.state(i - 1);
            changes.add(
                    new StateChanged(element, memory.instant(track.begin(i)), before, track.state(i), track.cause(i)));
        }
        return changes;
    }
}
