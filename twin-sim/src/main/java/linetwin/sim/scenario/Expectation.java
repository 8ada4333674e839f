package linetwin.sim.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import linetwin.model.state.StationState;
import linetwin.sim.scenario.file.Fields;

/**
 * An exact value that runs of a scenario must agree with.
 *
 * @param elements where it is observed
 * @param state of which it is the fraction
 * @param after the time from the start of an output count
 */
public record Expectation(
        List<String> elements, Figure figure, Optional<StationState> state, Optional<Duration> after, double value) {
    public Expectation {
        elements = List.copyOf(elements);
    }

    /** What is observed. */
    public enum Figure {
        /** Items that leave the elements for good, per second. */
        THROUGHPUT,
        /** Time average of the items in all the elements together. */
        MEAN_CONTENT,
        /** Mean time that an item spends in the elements altogether, in seconds. */
        MEAN_STAY,
        /** Share of time in a state, as the mean over the elements. */
        STATE_FRACTION,
        /** Mean number of cycles that an item gets in the elements. */
        VISITS,
        /** Throughput times the ideal cycle. */
        LINE_EFFICIENCY,
        /** Mean number of items that left by a time after the start. */
        OUTPUT,
        /** Variance of the number of items that left, per second, in the long run. */
        OUTPUT_VARIANCE_RATE,
        /** Relative change of the line's throughput per relative change of the station's speed. */
        RATE_ELASTICITY,
        /** Relative change of the line's throughput per relative change of the station's repair rate. */
        REPAIR_ELASTICITY,
        /** Relative change of the line's throughput per relative change of the station's failure rate. */
        FAILURE_ELASTICITY;

        /** As files write it, such as {@code mean-content}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What is observed where, such as {@code state-fraction blocked of station-1}. */
    public String title() {
        return figure.word()
                + state.map(known -> " " + word(known)).orElse("")
                + after.map(time -> " after " + time.toSeconds() + " s").orElse("")
                + " of " + String.join("+", elements);
    }

    /** As files write it, such as {@code minor-stop}. */
    private static String word(StationState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Optional<StationState> findState(String word) {
        return List.of(StationState.values()).stream()
                .filter(state -> word(state).equals(word))
                .findFirst();
    }

    static List<Expectation> readAll(Fields root) {
        return root.rows("expect").stream().map(Expectation::read).toList();
    }

    static Expectation read(Fields fields) {
        String figure = fields.word("figure");
        return new Expectation(
                fields.words("of"),
                List.of(Figure.values()).stream()
                        .filter(known -> known.word().equals(figure))
                        .findFirst()
                        .orElse(Figure.THROUGHPUT),
                fields.findWord("state").flatMap(Expectation::findState),
                fields.findDuration("after"),
                fields.number("value"));
    }
}
