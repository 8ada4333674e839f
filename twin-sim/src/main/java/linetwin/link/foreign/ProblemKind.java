package linetwin.link.foreign;

import java.util.Locale;
import linetwin.link.foreign.counter.ReadingKind;

/** What can be wrong with what a foreign line says, so that its figures may mislead. */
public enum ProblemKind {
    LATE("late readings"),
    REDELIVERED("readings delivered again"),
    CORRECTION("counts taken back"),
    RESTART("counters begun again at 0"),
    WRAP("counters past their largest number"),
    IMPLAUSIBLE("readings that are not plausible"),
    RETURN("counters back where they were"),
    NEW_BASIS("counters set anew"),
    REFUSED("messages that could not be used"),
    HELD_BACK("messages not published, since they would break the contract"),
    CLOCK("remarks on clocks"),
    LOG("remarks on logs"),
    SILENT("silences"),
    SOURCE_LOST("losses of the plant's broker"),
    LEFT_OUT("messages left out, since too many waited");

    private final String words;

    ProblemKind(String words) {
        this.words = words;
    }

    /** In the plural. */
    String words() {
        return words;
    }

    /** As the contract has it. */
    String inContract() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Of a reading that was not plain growth. */
    static ProblemKind of(ReadingKind kind) {
        return switch (kind) {
            case LATE -> LATE;
            case REDELIVERED -> REDELIVERED;
            case CORRECTION -> CORRECTION;
            case RESTART -> RESTART;
            case WRAP -> WRAP;
            case IMPLAUSIBLE -> IMPLAUSIBLE;
            case RETURN -> RETURN;
            case NEW_BASIS -> NEW_BASIS;
            case FIRST, GROWTH -> throw new IllegalArgumentException(kind + " is no problem");
        };
    }
}
