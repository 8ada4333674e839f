package linetwin.link.foreign.mapping;

import java.util.Optional;
import java.util.OptionalDouble;
import linetwin.link.foreign.mapping.Reading.Amount;
import linetwin.link.foreign.payload.ForeignFormatException;
import linetwin.link.foreign.payload.ForeignRecord;
import linetwin.link.foreign.word.Numeral;

/**
 * A number in a message.
 *
 * @param times the factor that makes items of it
 * @param isIncrement whether it is what was added since the message before, instead of a total
 */
public record NumberField(WordField word, double times, boolean isIncrement) {
    private static final double LARGEST = 1e15;

    /** Of 32 bits with a sign. */
    private static final double LEAST_SHOWN = -(1L << 31);

    /** In items, 0 or more; empty if nothing is said. */
    Optional<Amount> find(ForeignRecord record) throws ForeignFormatException {
        return find(record, 0);
    }

    /** What a counter shows, which may have a sign and have gone past its largest number. */
    Optional<Amount> findShown(ForeignRecord record) throws ForeignFormatException {
        return find(record, isIncrement ? 0 : LEAST_SHOWN);
    }

    private Optional<Amount> find(ForeignRecord record, double least) throws ForeignFormatException {
        Optional<String> said = word.find(record);
        if (said.isEmpty()) {
            return Optional.empty();
        }
        OptionalDouble number = Numeral.find(said.get());
        if (number.isEmpty()) {
            throw word.refused(said.get(), "; must be a number");
        }
        double shown = number.getAsDouble();
        double items = shown * times;
        boolean isWhole = shown == Math.rint(shown);
        if (!(items >= 0 || (shown >= least && isWhole)) || items > LARGEST) {
            throw word.refused(said.get(), "; must be a number from 0 to " + LARGEST);
        }
        return Optional.of(new Amount(items, times, isIncrement));
    }
}
