package linetwin.ui.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.body.LineCommand;
import linetwin.model.telemetry.body.LineCommand.SetParameter;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.twin.RunView;
import linetwin.model.twin.StationView;
import linetwin.ui.source.LineFrame;

/** What a demo changed on the line, and how to put it right when the demo is over. */
final class Cleaning {
    private static final Set<StationState> STOPPED = Set.of(StationState.FAILED, StationState.MINOR_STOP);

    private final Set<String> stopped = new LinkedHashSet<>();
    private final double pace;
    private final boolean wasPaused;
    private boolean hasChangedTempo;
    private boolean hasHeldStops;
    private final boolean wereStopsHeld;
    private final Map<String, String> valuesBefore;
    private final Set<String> set = new LinkedHashSet<>();

    /**
     * For a demo that begins now.
     *
     * @param usual the values of parameters on a line on which nobody changed them
     */
    Cleaning(LineFrame before, Map<String, String> usual) {
        RunView run = before.snapshot().run();
        pace = run == null ? 1 : run.pace();
        wasPaused = run != null && run.paused();
        LineDescription line = before.snapshot().description();
        valuesBefore = new HashMap<>(usual);
        if (line != null) {
            valuesBefore.putAll(line.changes());
        }
        wereStopsHeld = line != null && line.changes().containsKey(SetParameter.RANDOM_STOPS);
    }

    /** A command of the demo was sent; it may be obeyed even if its answer is lost. */
    void sent(LineCommand command) {
        if (command instanceof LineCommand.InjectFault fault) {
            stopped.add(fault.station());
        } else if (command instanceof LineCommand.ClearFault fault) {
            stopped.remove(fault.station());
        } else if (command instanceof SetParameter parameter) {
            note(parameter.parameter());
        } else {
            hasChangedTempo = true;
        }
    }

    private void note(String parameter) {
        if (parameter.equals(SetParameter.RANDOM_STOPS)) {
            hasHeldStops = true;
        } else {
            set.add(parameter);
        }
    }

    /** What makes the line as it was. Stops that are over by themselves are left alone. */
    List<LineCommand> commands(LineFrame now) {
        List<LineCommand> commands = new ArrayList<>();
        for (String station : stopped) {
            if (isStopped(station, now)) {
                commands.add(new LineCommand.ClearFault(station));
            }
        }
        for (String parameter : set) {
            Optional.ofNullable(valuesBefore.get(parameter))
                    .ifPresent(value -> commands.add(new SetParameter(parameter, value)));
        }
        if (hasHeldStops && !wereStopsHeld) {
            commands.add(new SetParameter(SetParameter.RANDOM_STOPS, "on"));
        }
        if (hasChangedTempo) {
            commands.add(new LineCommand.SetPace(pace));
            commands.add(wasPaused ? new LineCommand.Pause() : new LineCommand.Resume());
        }
        return commands;
    }

    private static boolean isStopped(String station, LineFrame frame) {
        return frame.snapshot()
                .findStation(station)
                .map(StationView::activity)
                .flatMap(activity -> Optional.of(activity.state()))
                .filter(STOPPED::contains)
                .isPresent();
    }
}
