package linetwin.model.line.defect;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is wrong with a vehicle, as defect catalogues of body, paint and assembly shops tell it apart. */
public enum DefectClass {
    /** An inclusion in the paint. */
    DIRT(0),
    /** Paint that ran or sagged. */
    RUN(1),
    SCRATCH(2),
    DENT(3),
    /** A gap between two panels, or their step, out of tolerance. */
    GAP_AND_FLUSH(4),
    MISSING_PART(5),
    WRONG_PART(6),
    /** Something does not do what it should. */
    FUNCTION(7);

    private final int number;

    DefectClass(int number) {
        this.number = number;
    }

    /** Counts them from 0, in their order. */
    public int number() {
        return number;
    }

    /** The name in scenarios and messages, such as {@code gap-and-flush}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The class of that name. */
    public static Optional<DefectClass> find(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
