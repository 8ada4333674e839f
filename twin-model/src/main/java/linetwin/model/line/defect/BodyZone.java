package linetwin.model.line.defect;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where on a body a defect is; left and right as its driver sees them. */
public enum BodyZone {
    FRONT_END,
    HOOD,
    ROOF,
    TAILGATE,
    LEFT_FENDER,
    LEFT_FRONT_DOOR,
    LEFT_REAR_DOOR,
    LEFT_QUARTER,
    LEFT_SILL,
    RIGHT_FENDER,
    RIGHT_FRONT_DOOR,
    RIGHT_REAR_DOOR,
    RIGHT_QUARTER,
    RIGHT_SILL,
    INTERIOR,
    UNDERBODY;

    /** The name in scenarios and messages, such as {@code left-front-door}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The zone of that name. */
    public static Optional<BodyZone> find(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
