package linetwin.sim.scenario.file;

import java.util.Comparator;
import java.util.Optional;
import linetwin.model.telemetry.limit.Excerpt;

/**
 * One mistake in a file that describes a line.
 *
 * @param path the field, as a path such as {@code plan.rate}; empty if the file as a whole is meant
 * @param value what is written there; empty if the rule says all
 * @param rule what it must be, or what is wrong with it, as the rest of a sentence
 * @param suggestion what was probably meant; none that is what is written there
 */
public record Problem(Position position, String path, String value, String rule, Optional<String> suggestion) {
    static final Comparator<Problem> BY_POSITION = Comparator.comparing(
                    (Problem problem) -> problem.position().file())
            .thenComparingInt(problem -> problem.position().line())
            .thenComparingInt(problem -> problem.position().column());

    public Problem {
        suggestion = suggestion.filter(meant -> !meant.equals(value));
    }

    /** The mistake in a sentence, with the suggestion on a second line. */
    public String message() {
        String where = path.isEmpty() ? position + ": " : position + ": " + Excerpt.of(path) + ": ";
        String what = value.isEmpty() ? rule : "'" + Excerpt.of(value) + "' " + rule;
        return where + what + "."
                + suggestion.map(text -> "\nMaybe '" + text + "' is meant.").orElse("");
    }
}
