package linetwin.ui.state;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import linetwin.model.state.StationState;

/**
 * How a state of a station looks. State is never told by colour alone: fill, border and letter differ, so that people who
 * see red and green badly can tell them apart. The colours belong to the style class in the style sheet; their pairwise
 * distances were computed for red- and green-blindness.
 */
public enum StateLook {
    WORKING(""),
    STARVED("S"),
    BLOCKED("B"),
    FAILED("X"),
    MINOR_STOP("N"),
    ANDON("A"),
    SETUP("C"),
    MAINTENANCE("M"),
    BREAK("P"),
    OFF_SHIFT("O"),
    /** Not observed: nothing was heard, or not for too long. */
    NO_DATA("?");

    /** All of them, for style classes. */
    public static final List<String> STYLE_CLASSES =
            List.of(values()).stream().map(StateLook::styleClass).toList();

    private final String letter;

    StateLook(String letter) {
        this.letter = letter;
    }

    public static StateLook of(StationState state) {
        return switch (state) {
            case WORKING -> WORKING;
            case STARVED -> STARVED;
            case BLOCKED -> BLOCKED;
            case FAILED -> FAILED;
            case MINOR_STOP -> MINOR_STOP;
            case ANDON -> ANDON;
            case SETUP -> SETUP;
            case MAINTENANCE -> MAINTENANCE;
            case BREAK -> BREAK;
            case OFF_SHIFT -> OFF_SHIFT;
            case NOT_OBSERVED -> NO_DATA;
        };
    }

    /** The look of a state that may be unknown. */
    public static StateLook of(Optional<StationState> state) {
        return state.map(StateLook::of).orElse(NO_DATA);
    }

    /** Whether somebody should look why the station stands: a breakdown, a short stop or a call. */
    public boolean isStop() {
        return switch (this) {
            case FAILED, MINOR_STOP, ANDON -> true;
            case WORKING, STARVED, BLOCKED, SETUP, MAINTENANCE, BREAK, OFF_SHIFT, NO_DATA -> false;
        };
    }

    /** One letter, the same in every language; empty when all is well. */
    public String letter() {
        return letter;
    }

    public String styleClass() {
        return "state-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The key of its word. */
    public String textKey() {
        return "state." + name();
    }
}
