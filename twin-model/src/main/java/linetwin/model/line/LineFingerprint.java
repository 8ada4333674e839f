package linetwin.model.line;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Tells lines apart by all their values: two with the same one are the same line, down to the last time of a distribution. */
public final class LineFingerprint {
    private LineFingerprint() {}

    /** The same for the same line in each program of this version; the text of records names all their values. */
    public static UUID of(Line line) {
        return UUID.nameUUIDFromBytes(line.toString().getBytes(StandardCharsets.UTF_8));
    }
}
