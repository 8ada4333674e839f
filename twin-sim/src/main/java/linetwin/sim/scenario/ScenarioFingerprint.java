package linetwin.sim.scenario;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;

/**
 * What tells a scenario from any other by all that a gain depends on: the values of its baseline, its levers with the ranges of
 * their effects, and what is changed for a trial. Where these are written, and comments, do not count.
 */
public final class ScenarioFingerprint {
    private ScenarioFingerprint() {}

    /** A UUID. */
    public static String of(Scenario scenario) {
        StringBuilder text = new StringBuilder();
        text.append(scenario.withLevers(Set.of()).tree().toJson()).append('\n');
        for (Lever lever : scenario.levers()) {
            text.append(lever.id()).append('\n');
            lever.changes().forEach(change -> append(text, change));
        }
        scenario.trials().forEach(change -> append(text, change));
        return UUID.nameUUIDFromBytes(text.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static void append(StringBuilder text, Change change) {
        text.append(change.path())
                .append(' ')
                .append(change.operation())
                .append(' ')
                .append(change.range().low())
                .append(' ')
                .append(change.range().mode())
                .append(' ')
                .append(change.range().high())
                .append('\n');
    }
}
