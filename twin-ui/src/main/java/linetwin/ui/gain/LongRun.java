package linetwin.ui.gain;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linetwin.model.kpi.EfficiencyDefinition;
import linetwin.model.value.Text;

/**
 * What is known of the long-run gain of the shown line's scenario, which only an experiment knows.
 *
 * @param scenario name that the line tells; empty while none is heard
 * @param detail why the scenario could not be read; else empty
 * @param titles of the levers by their ids, as far as the scenario is known
 * @param result that is shown; of this scenario and no other
 * @param isShippedAside whether a result that came with the program has given way to the shown one
 * @param progress of a calculation that is under way
 * @param changed how many parameters of the running line differ from that scenario now
 * @param note what became of the last thing that the user wished
 */
record LongRun(
        Stage stage,
        String scenario,
        String detail,
        Map<String, Text> titles,
        Optional<Result> result,
        boolean isShippedAside,
        Optional<Progress> progress,
        int changed,
        Note note) {
    static final LongRun NONE =
            new LongRun(Stage.NO_LINE, "", "", Map.of(), Optional.empty(), false, Optional.empty(), 0, Note.NONE);

    LongRun {
        titles = Map.copyOf(titles);
    }

    /** How far the scenario is known. */
    enum Stage {
        /** No line is heard. */
        NO_LINE,
        READING,
        /** The scenario does not come with the program. */
        MISSING,
        REFUSED,
        /** A baseline has no gain over itself. */
        NO_LEVERS,
        /** It can be calculated. */
        READY,
        /** It can be calculated, and a result that came with the program is of another scenario of this name. */
        OTHER_SHIPPED
    }

    /** Where a result is from. */
    enum Origin {
        SHIPPED,
        CALCULATED,
        OPENED
    }

    /**
     * A result.
     *
     * @param json as {@code gain --json} prints it
     * @param file that it was read from; else empty
     */
    record Result(LeverGains gains, Origin origin, String json, String file) {}

    /**
     * How far a calculation is.
     *
     * @param finished runs of so many
     * @param remaining how long the rest takes; empty while that is being measured
     * @param isMeasured whether that is told by the runs that were measured before
     */
    record Progress(long finished, long runs, Optional<Duration> remaining, boolean isMeasured) {}

    /**
     * A sentence for the user.
     *
     * @param key of its words; empty for none
     */
    record Note(String key, List<Object> arguments) {
        static final Note NONE = new Note("");

        Note(String key, Object... arguments) {
            this(key, List.of(arguments));
        }
    }

    boolean isCalculable() {
        return stage == Stage.READY || stage == Stage.OTHER_SHIPPED;
    }

    Optional<LeverGains.Gain> by(EfficiencyDefinition definition) {
        return result.flatMap(known -> known.gains().by(definition));
    }
}
