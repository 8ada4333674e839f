package linetwin.ui.source.playback;

import java.time.Duration;
import java.time.Instant;
import linetwin.link.recording.RecordingSurvey;

/** A recording in the place of a line: what it is, and the controls of its play. Safe for use by several threads. */
public interface Playback {
    RecordingFacts facts();

    /** What was found in it so far. */
    RecordingSurvey survey();

    /** Whether all of it was searched. */
    boolean isSurveyed();

    /** The time on the line; while a jump is under way, where it leads. */
    Instant position();

    /** Whether frames stand still until a jump has reached its time. */
    boolean isUnderWay();

    boolean isAtEnd();

    /** Simulated seconds per second; 0 for as fast as possible. */
    double pace();

    void setPace(double pace);

    void pause();

    void resume();

    /**
     * Goes to a time, forth or back.
     *
     * @param past how long before it everything is heard, so that states, figures and histories are those of that time
     */
    void goTo(Instant time, Duration past);
}
