package linetwin.sim.scenario.demo;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.body.LineCommand;
import linetwin.model.value.Text;

/**
 * A demonstration in steps: what is said, what is pointed at, what the line is told and what it must show before the next
 * step.
 *
 * @param name unique among demos
 * @param scenario name of the line that it was written for
 * @param usual the values of the parameters that it changes, by path, as the line has them without it
 */
public record GuidedDemo(
        String name, Text title, Optional<String> scenario, List<Step> steps, Map<String, String> usual) {
    public GuidedDemo {
        steps = List.copyOf(steps);
        usual = Map.copyOf(usual);
    }

    /** A demo that changes no parameter. */
    public GuidedDemo(String name, Text title, Optional<String> scenario, List<Step> steps) {
        this(name, title, scenario, steps, Map.of());
    }

    /**
     * A step.
     *
     * @param screen to be opened for it, as the window names it
     * @param find what the search is opened with; empty if it is not opened
     * @param pointAt elements of the line, or with {@code #} before them, parts of the window
     * @param commands that the line gets when the step begins, one after the other
     * @param awaited what ends the waiting; empty if there is nothing to wait for
     */
    public record Step(
            Text text,
            Optional<String> screen,
            Optional<String> find,
            List<String> pointAt,
            List<LineCommand> commands,
            Optional<Awaited> awaited) {
        public Step {
            pointAt = List.copyOf(pointAt);
            commands = List.copyOf(commands);
        }
    }

    /** What telemetry must say before a step is done. */
    public sealed interface Awaited {
        /** A station is in one of these states. */
        record StateIs(String station, Set<StationState> states) implements Awaited {
            public StateIs {
                states = Set.copyOf(states);
            }
        }

        /** A buffer, conveyor or store holds so many items. */
        record LevelIs(String element, int atLeast, int atMost) implements Awaited {}

        /** So much time has passed on the line since the step began. */
        record TimePassed(Duration time) implements Awaited {}
    }
}
