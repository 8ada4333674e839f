package linetwin.model.kpi.robot;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import linetwin.model.history.StateSegment;
import linetwin.model.state.Cause;
import linetwin.model.state.StationState;
import org.jspecify.annotations.Nullable;

/**
 * A breakdown or minor stop of a station in a period.
 *
 * @param robot that has the fault; absent where it is none, or nobody says
 * @param fault what fails; absent where nobody says
 * @param isFailure whether it is a breakdown, and no minor stop
 * @param time of it within the period
 * @param isWhole whether its end was heard; else it took at least that time
 */
public record RobotStop(
        String element,
        @Nullable String robot,
        @Nullable String fault,
        boolean isFailure,
        Duration time,
        boolean isWhole) {
    /** Those of a station; one that goes on after a break or a rest is one. */
    public static List<RobotStop> of(String element, List<StateSegment> segments) {
        List<RobotStop> stops = new ArrayList<>();
        StateSegment open = null;
        for (StateSegment segment : segments) {
            if (isStop(segment.state())) {
                Cause cause = segment.cause();
                RobotStop stop = new RobotStop(
                        element,
                        cause.robot(),
                        cause.fault(),
                        segment.state() == StationState.FAILED,
                        segment.length(),
                        true);
                if (open != null && goesOn(open, segment)) {
                    RobotStop before = stops.remove(stops.size() - 1);
                    stop = before.longer(stop.time);
                }
                stops.add(stop);
                open = segment;
            } else if (!segment.state().isRest()) {
                open = null;
            }
        }
        return stops;
    }

    private static boolean isStop(StationState state) {
        return state == StationState.FAILED || state == StationState.MINOR_STOP;
    }

    private static boolean goesOn(StateSegment before, StateSegment now) {
        return before.state() == now.state()
                && Objects.equals(before.cause(), now.cause())
                && !before.until().equals(now.from());
    }

    private RobotStop longer(Duration more) {
        return new RobotStop(element, robot, fault, isFailure, time.plus(more), isWhole);
    }
}
