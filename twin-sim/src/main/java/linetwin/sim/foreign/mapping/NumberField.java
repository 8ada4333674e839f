package linetwin.sim.foreign.mapping;

import java.util.Optional;
import java.util.OptionalDouble;
import linetwin.sim.foreign.mapping.Reading.Amount;

/**
 * A number in a message.
 *
 * @param times the factor that makes items of it
 * @param isIncrement whether it is what was added since the message before, instead of a total
 */
public record NumberField(WordField word, double times, boolean isIncrement) {
    private static final double LARGEST = 1e15;

    /** In items; empty if nothing is said. */
    Optional<Amount> find(ForeignRecord record) throws ForeignFormatException {
        Optional<String> said = word.find(record);
        if (said.isEmpty()) {
            return Optional.empty();
        }
        OptionalDouble number = Numeral.find(said.get());
        if (number.isEmpty()) {
            throw word.refused(said.get(), "; must be a number");
        }
        double items = number.getAsDouble() * times;
        if (!(items >= 0 && items <= LARGEST)) {
            throw word.refused(said.get(), "; must be a number from 0 to " + LARGEST);
        }
        return Optional.of(new Amount(items, times, isIncrement));
    }
}
