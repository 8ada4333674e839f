package linetwin.sim.scenario;

import java.util.Arrays;
import java.util.Optional;

/** Why a figure is what it is: a mark, and a line of text. */
public record Basis(Mark mark, String text) {
    /** Reads a text such as {@code K usual size}. */
    static Optional<Basis> parse(String text) {
        return Arrays.stream(Mark.values())
                .filter(mark -> text.startsWith(mark.sign() + " "))
                .map(mark ->
                        new Basis(mark, text.substring(mark.sign().length()).trim()))
                .findFirst();
    }
}
