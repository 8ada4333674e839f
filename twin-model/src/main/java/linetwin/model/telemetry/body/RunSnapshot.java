package linetwin.model.telemetry.body;

import java.time.Duration;
import java.util.List;
import linetwin.model.parameter.Parameter;
import linetwin.model.telemetry.limit.Limits;

/**
 * All that the present of a run comes from: whoever has the scenario brings the same present about again by doing the same,
 * since a run depends on nothing else.
 *
 * @param scenario its name
 * @param seed of the random streams
 * @param warmUp simulated time that the line ran before anything was counted or could be done to it
 * @param elapsed simulated time since then
 * @param deeds what was done to the line from outside, in this order
 * @param parameters all that the line has, with their present values, in the order in which the scenario describes them
 * @param fingerprint of the counters and contents of all elements, for a comparison with a run brought about again
 */
public record RunSnapshot(
        String scenario,
        long seed,
        Duration warmUp,
        Duration elapsed,
        List<Deed> deeds,
        List<Setting> parameters,
        String fingerprint) {
    public RunSnapshot {
        deeds = List.copyOf(deeds);
        parameters = List.copyOf(parameters);
        requireFew("deeds", deeds.size(), Limits.DEEDS);
        requireFew("parameters", parameters.size(), Limits.PARAMETERS);
    }

    private static void requireFew(String what, int number, int most) {
        if (number > most) {
            throw new IllegalArgumentException(what + " are " + number + "; must be at most " + most);
        }
    }

    /**
     * Something that was done to the line.
     *
     * @param at simulated time since the end of the warm-up
     */
    public record Deed(Duration at, LineCommand command) {}

    /**
     * A parameter and what it is at present.
     *
     * @param value as a scenario file would write it
     */
    public record Setting(Parameter parameter, String value) {}
}
