package linetwin.model.telemetry.body;

import org.jspecify.annotations.Nullable;

/**
 * Pieces of one part that went into a vehicle, all of one lot and out of one bin.
 *
 * @param part its name at the station, or the family of panels
 * @param count pieces, 1 or more
 * @param lot the identifier of their lot; absent if it has none or that is not known
 * @param bin the identifier of the bin that they were taken out of; absent if they were in none or that is not known
 * @param from the element whose part they were in before it was joined; absent if they were taken for the vehicle itself
 */
public record UsedPart(
        String part,
        int count,
        @Nullable String lot,
        @Nullable String bin,
        @Nullable String from) {
    public UsedPart {
        if (count < 1) {
            throw new IllegalArgumentException("count of '" + part + "' is " + count + "; must be 1 or more");
        }
    }
}
