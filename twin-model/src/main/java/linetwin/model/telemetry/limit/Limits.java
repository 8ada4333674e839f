package linetwin.model.telemetry.limit;

import java.time.Instant;

/**
 * The most that is read of anything that comes from outside, so that no message can fill the memory or stop the program.
 * Whatever exceeds a limit is refused as a whole and counted; a real line stays far below all of them.
 */
public final class Limits {
    /** Bytes of a payload. */
    public static final int PAYLOAD_BYTES = 1 << 20;

    /** Characters of a topic; eight levels of the longest kind have fewer. */
    public static final int TOPIC_CHARACTERS = 512;

    /** Objects and arrays inside each other. */
    public static final int JSON_DEPTH = 32;

    /** Characters of one text. */
    public static final int TEXT_CHARACTERS = 1 << 16;

    /** Characters of the name of a field. */
    public static final int NAME_CHARACTERS = 256;

    /** Characters of one number. */
    public static final int NUMBER_CHARACTERS = 64;

    /** Elements of a described line, and sources that are remembered before their line is described. */
    public static final int ELEMENTS = 4_096;

    /** Areas of a described line. */
    public static final int AREAS = 64;

    /** Variants of a described line, and colours. */
    public static final int PRODUCTS = 1_024;

    /** Parameters of a line that a run tells of. */
    public static final int PARAMETERS = 16_384;

    /** Things done to a run from outside that it tells of. */
    public static final int DEEDS = 1_024;

    /** Visits, parts or vehicles that one passport lists: as much as a payload has room for. */
    public static final int PASSPORT_ROWS = 2_000;

    /** Problems of a run that one status tells of. */
    public static final int PROBLEMS = 64;

    /** The earliest time on the line or at the publisher. */
    public static final Instant FIRST_TIME = Instant.EPOCH;

    /** The latest one: between any two times lie fewer nanoseconds than a {@code long} can count. */
    public static final Instant LAST_TIME = Instant.parse("2199-12-31T23:59:59.999999Z");

    /** Characters that are shown of a text from outside. */
    static final int EXCERPT_CHARACTERS = 300;

    private Limits() {}
}
