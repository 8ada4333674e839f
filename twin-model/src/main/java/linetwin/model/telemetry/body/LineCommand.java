package linetwin.model.telemetry.body;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a run can be told to do. */
public sealed interface LineCommand {
    /** Stop simulated time. */
    record Pause() implements LineCommand {}

    /** Let simulated time go on. */
    record Resume() implements LineCommand {}

    /** Change the pace: simulated seconds per wall second; 0 for as fast as possible. */
    record SetPace(double pace) implements LineCommand {
        /** The largest pace. */
        public static final double FASTEST = 1e6;

        public SetPace {
            if (!(pace >= 0 && pace <= FASTEST)) {
                throw new IllegalArgumentException("pace is " + pace + "; must be 0 to 1000000");
            }
        }
    }

    /** Let a paused run go on by a time, at most a day; without a time, to the next event on the line. */
    record Step(@Nullable Duration time) implements LineCommand {
        private static final Duration LONGEST = Duration.ofDays(1);

        public Step {
            if (time != null && (time.isNegative() || time.isZero() || time.compareTo(LONGEST) > 0)) {
                throw new IllegalArgumentException("step is " + time + "; must be more than 0 and at most " + LONGEST);
            }
        }
    }

    /**
     * Go on as fast as possible until a time on the line, and pause there; whatever else sets pace or pause ends it before.
     *
     * @param time on the line; absent for {@code after}
     * @param after how much later than now, at most {@link #LONGEST}; where both are absent, the next begin of a shift is meant
     */
    record RunUntil(@Nullable Instant time, @Nullable Duration after) implements LineCommand {
        /** How far ahead it may lie. */
        public static final Duration LONGEST = Duration.ofDays(366);

        public RunUntil {
            if (time != null && after != null) {
                throw new IllegalArgumentException(
                        "time is " + time + " and after is " + after + "; must not both be given");
            }
            if (after != null && (after.isNegative() || after.isZero() || after.compareTo(LONGEST) > 0)) {
                throw new IllegalArgumentException(
                        "after is " + after + "; must be more than 0 and at most " + LONGEST);
            }
        }

        /** Until a shift of an area begins. */
        public static RunUntil nextShift() {
            return new RunUntil(null, null);
        }
    }

    /** Begin a new run of the same scenario, at the same pace; without a seed, with the same one. */
    record Reset(@Nullable Long seed) implements LineCommand {}

    /** Break a station for a given time of repair; {@code stop} names one of its stop modes or is empty for any fault. */
    record InjectFault(String station, String stop, Duration repair) implements LineCommand {
        public InjectFault {
            if (repair.isNegative() || repair.isZero()) {
                throw new IllegalArgumentException("repair is " + repair + "; must be more than 0");
            }
        }
    }

    /** End whatever stop the station is in. */
    record ClearFault(String station) implements LineCommand {}

    /** Let the control room try to clear the stop that the station is in. */
    record ClearRemotely(String station) implements LineCommand {}

    /** Look for wear at a station now, beside its rounds. */
    record InspectNow(String station) implements LineCommand {}

    /**
     * Give a parameter another value while the line runs.
     *
     * @param parameter its path in the scenario, or {@link #RANDOM_STOPS}
     * @param value as a scenario file would write it
     */
    record SetParameter(String parameter, String value) implements LineCommand {
        /** Whether stations stop by themselves, {@code on} or {@code off}: a parameter that every run has, beside its scenario. */
        public static final String RANDOM_STOPS = "plan.random-stops";
    }

    /**
     * Tell, in the reply, what an identifier stands for; a resolver answers it, not the run.
     *
     * @param identifier of a vehicle, lot, bin or element, or a name that it is known by on the line
     * @param from time on the line that an element is asked of; absent for all that was heard
     * @param to its end; absent for all that was heard
     */
    record Resolve(
            String identifier,
            @Nullable Instant from,
            @Nullable Instant to) implements LineCommand {
        public Resolve {
            if (identifier.isBlank()) {
                throw new IllegalArgumentException("identifier is empty; must name what is to be resolved");
            }
            if (from != null && to != null && !from.isBefore(to)) {
                throw new IllegalArgumentException("from is " + from + " and to is " + to + "; from must be earlier");
            }
        }
    }

    /** Tell, in the reply, all that the present of the run comes from. */
    record TakeSnapshot() implements LineCommand {}

    /**
     * Hold the next delivery of a part to a station, or of a family of panels to a panel store; what comes behind it waits
     * too. An empty {@code part} means the next delivery of each part.
     */
    record DelayDelivery(String element, String part, Duration delay) implements LineCommand {
        private static final Duration LONGEST = Duration.ofDays(1);

        public DelayDelivery {
            if (delay.isNegative() || delay.isZero() || delay.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException(
                        "delay is " + delay + "; must be more than 0 and at most " + LONGEST);
            }
        }
    }
}
