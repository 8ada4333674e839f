package linetwin.model.line.defect;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where on a body a defect is; left and right as its driver sees them. */
public enum BodyZone {
    FRONT_END(0),
    HOOD(1),
    ROOF(2),
    TAILGATE(3),
    LEFT_FENDER(4),
    LEFT_FRONT_DOOR(5),
    LEFT_REAR_DOOR(6),
    LEFT_QUARTER(7),
    LEFT_SILL(8),
    RIGHT_FENDER(9),
    RIGHT_FRONT_DOOR(10),
    RIGHT_REAR_DOOR(11),
    RIGHT_QUARTER(12),
    RIGHT_SILL(13),
    INTERIOR(14),
    UNDERBODY(15);

    private final int number;

    BodyZone(int number) {
        this.number = number;
    }

    /** Counts them from 0, in their order. */
    public int number() {
        return number;
    }

    /** The name in scenarios and messages, such as {@code left-front-door}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The zone of that name. */
    public static Optional<BodyZone> find(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
