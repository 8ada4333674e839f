package linetwin.sim.live;

import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import linetwin.model.line.Line;
import linetwin.model.telemetry.body.RunSnapshot.Setting;
import linetwin.sim.engine.CommandRefusedException;
import linetwin.sim.line.LineRun;

/** A line that is performed: how it is begun, so that it can be begun again, and how it is with other values. */
@FunctionalInterface
public interface PerformedLine {
    /** A run of the line that has warmed up; always the same run for the same seed, and nobody else uses it. */
    LineRun begin(long seed);

    /** How long a run warms up. */
    default Duration warmUp() {
        return Duration.ZERO;
    }

    /**
     * The line with other values.
     *
     * @param changes values by the paths of parameters, as a scenario file would write them
     * @throws CommandRefusedException if there is no such parameter, or a value does not suit it
     */
    default Line with(SortedMap<String, String> changes) {
        throw new CommandRefusedException("the run has no scenario whose parameters could be set");
    }

    /** All parameters of the line with other values, in the order of the scenario. */
    default List<Setting> parameters(SortedMap<String, String> changes) {
        return List.of();
    }
}
