package linetwin.link.foreign.mapping;

import java.util.Optional;
import linetwin.link.foreign.payload.ForeignFormatException;
import linetwin.link.foreign.payload.ForeignRecord;
import linetwin.link.foreign.word.Meanings;

/** A word that says why an element stops. One without a name means the usual reason of the state: stops must not be missed for it. */
public record ReasonField(WordField word, Meanings<String> names) {
    /** A name of a stop, or empty inside if the word says that there is no reason; empty if nothing is said. */
    Optional<String> find(ForeignRecord record) throws ForeignFormatException {
        return word.find(record).map(said -> names.find(said).orElse(""));
    }
}
