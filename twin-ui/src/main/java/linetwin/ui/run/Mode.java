package linetwin.ui.run;

import java.util.List;
import java.util.Locale;
import linetwin.ui.run.RunViewModel.RunFacts;

/** What kind of line the screen shows, so that nobody takes a simulated or a recorded stop for a real one. */
public enum Mode {
    /** No line was heard of yet. */
    NO_LINE,
    /** A real line, now. */
    LIVE,
    /** A simulated line, now. */
    SIMULATED,
    /** A line whose time stands still. */
    PAUSED,
    /** A simulated line in which somebody causes stops on purpose. */
    TRAINER,
    /** The same while its time stands still. */
    TRAINER_PAUSED,
    /** A line as it was recorded. */
    REPLAY;

    /** All of them, for style classes. */
    public static final List<String> STYLE_CLASSES =
            List.of(values()).stream().map(Mode::styleClass).toList();

    /** What the user does with the line. */
    public enum Role {
        WATCHING,
        TRAINING,
        REPLAYING
    }

    static Mode of(RunFacts facts, Role role) {
        if (role == Role.REPLAYING) {
            return REPLAY;
        }
        if (facts.scenario().isEmpty()) {
            return NO_LINE;
        }
        if (role == Role.TRAINING && facts.isSimulated()) {
            return facts.isPaused() ? TRAINER_PAUSED : TRAINER;
        }
        if (facts.isPaused()) {
            return PAUSED;
        }
        return facts.isSimulated() ? SIMULATED : LIVE;
    }

    /** Whether somebody can tell the line how to run: neither a real one nor a recording. */
    boolean isPaced() {
        return switch (this) {
            case LIVE, REPLAY -> false;
            case NO_LINE, SIMULATED, PAUSED, TRAINER, TRAINER_PAUSED -> true;
        };
    }

    public String textKey() {
        return "mode." + name();
    }

    public String styleClass() {
        return "mode-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
