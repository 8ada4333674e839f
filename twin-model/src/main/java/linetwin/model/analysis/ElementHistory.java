package linetwin.model.analysis;

import java.time.Duration;
import java.util.List;
import linetwin.model.history.LineHistory;
import linetwin.model.history.LineMemory;
import linetwin.model.history.Period;
import linetwin.model.history.Route;
import linetwin.model.history.StateSegment;
import linetwin.model.kpi.robot.RobotKpis;
import org.jspecify.annotations.Nullable;

/**
 * What an element did in a period.
 *
 * @param segments in order of time
 * @param cycleSeconds of the cycles that ended in it
 * @param levels of a store, over a longer time; none of another element
 * @param robots stops by robot, over all the time of which the states are kept; empty where it never stopped
 * @param robotsSpan that time
 */
public record ElementHistory(
        String element,
        Period period,
        List<StateSegment> segments,
        List<Double> cycleSeconds,
        LevelHistory levels,
        List<RobotKpis> robots,
        Duration robotsSpan) {
    private static final Duration HOUR = Duration.ofHours(1);

    /** Of an element that is no store. */
    public ElementHistory(String element, Period period, List<StateSegment> segments, List<Double> cycleSeconds) {
        this(element, period, segments, cycleSeconds, LevelHistory.NONE, List.of(), Duration.ZERO);
    }

    public ElementHistory {
        segments = List.copyOf(segments);
        cycleSeconds = List.copyOf(cycleSeconds);
        robots = List.copyOf(robots);
    }

    /** The latest hour of an element; absent before anything was heard of its line. */
    @Nullable
    public static ElementHistory latestHour(LineHistory history, String element) {
        LineMemory memory = history.memory().orElse(null);
        Period kept = history.statesKept().orElse(null);
        if (memory == null || kept == null) {
            return null;
        }
        Period hour = new Period(kept.until().minus(HOUR), kept.until());
        int index = memory.route().index(element);
        return new ElementHistory(
                element,
                hour,
                memory.segments(element, hour),
                memory.cycleSeconds(element, hour),
                index == Route.NOWHERE ? LevelHistory.NONE : LevelHistory.of(memory, index, kept.until()),
                RobotKpis.by(RobotKpis.By.ROBOT, element, memory.segments(element, kept)),
                kept.length());
    }
}
