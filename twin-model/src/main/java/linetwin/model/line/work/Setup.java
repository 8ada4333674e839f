package linetwin.model.line.work;

import java.util.Optional;
import linetwin.model.value.Distribution;

/**
 * A changeover that a station makes when the next vehicle differs from the last one.
 *
 * @param setter who must come to make it; empty if the station makes it by itself
 */
public record Setup(Attribute attribute, Distribution time, Optional<CrewCall> setter) {
    /** What must differ. */
    public enum Attribute {
        VARIANT,
        COLOUR
    }

    /** A changeover that the station makes by itself. */
    public Setup(Attribute attribute, Distribution time) {
        this(attribute, time, Optional.empty());
    }
}
