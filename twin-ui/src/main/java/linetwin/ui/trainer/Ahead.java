package linetwin.ui.trainer;

import java.time.Instant;
import linetwin.ui.source.Answer;

/**
 * How far a line is that was told to run until a time.
 *
 * @param at until when it runs, or where it is since it does not
 * @param now time on the line when it was told
 * @param error why it was refused; empty if it was not
 */
record Ahead(Stage stage, Instant at, Instant now, String error) {
    static final Ahead NONE = new Ahead(Stage.NONE, Instant.EPOCH, Instant.EPOCH, "");

    enum Stage {
        NONE,
        /** What was written is neither a time nor a while. */
        UNREADABLE,
        /** The time has passed already. */
        PASSED,
        WAITING,
        MISSING,
        REFUSED,
        RUNNING,
        /** It is there, and paused. */
        ARRIVED,
        /** Somebody stopped it before. */
        STOPPED
    }

    static Ahead of(Stage stage, Instant at) {
        return new Ahead(stage, at, at, "");
    }

    static Ahead of(Answer answer) {
        return switch (answer.kind()) {
            case NONE, ACCEPTED -> NONE;
            case WAITING -> of(Stage.WAITING, Instant.EPOCH);
            case MISSING -> of(Stage.MISSING, Instant.EPOCH);
            case REFUSED -> new Ahead(Stage.REFUSED, Instant.EPOCH, Instant.EPOCH, answer.error());
        };
    }

    /** Whether it is about something that the line has not done yet. */
    boolean isUnderWay() {
        return stage == Stage.RUNNING;
    }

    /** The key of its words, where there are any. */
    String textKey() {
        return switch (stage) {
            case NONE -> "";
            case UNREADABLE -> "trainer.ahead.UNREADABLE";
            case PASSED -> "trainer.ahead.PASSED";
            case WAITING -> "trainer.waiting";
            case MISSING -> "trainer.missing";
            case REFUSED -> "trainer.refused";
            case RUNNING -> "trainer.ahead.RUNNING";
            case ARRIVED -> "trainer.ahead.ARRIVED";
            case STOPPED -> "trainer.ahead.STOPPED";
        };
    }
}
