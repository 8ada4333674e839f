package linetwin.ui.run;

import java.time.Duration;
import java.util.Locale;
import linetwin.model.telemetry.body.RunStatus;
import linetwin.model.twin.LineSnapshot;
import linetwin.model.twin.RunView;
import linetwin.ui.source.LineFrame;

/** Whether what the screen shows is the present of the line. */
public enum ConnectionState {
    /** The broker is not reached. */
    NO_BROKER,
    /** The broker is there, the line has not been heard yet. */
    WAITING,
    LIVE,
    /** Live, but the run waits for the network and falls behind its pace. */
    SLOWED,
    /** Live, but what arrives has waited so long on the way that it is no longer the present. */
    BEHIND,
    /** The line has gone silent without saying goodbye. */
    STALE,
    /** The publisher said that it left, or the broker did on its behalf. */
    OFFLINE,
    /** The run came to its end. */
    FINISHED,
    /** A recording is shown in its place. */
    REPLAY;

    /** A running publisher sends its clock each second, so this long a silence is no chance. */
    public static final Duration STALE_AFTER = Duration.ofSeconds(4);

    /** The delay from which on a figure is told to be behind. */
    private static final Duration BEHIND_FROM = Duration.ofSeconds(3);

    static ConnectionState of(LineFrame frame) {
        LineSnapshot snapshot = frame.snapshot();
        RunView run = snapshot.run();
        if (!snapshot.reception().connected()) {
            return NO_BROKER;
        }
        if (run == null) {
            return WAITING;
        }
        if (run.status() != null && run.status() != RunStatus.ONLINE) {
            return run.status() == RunStatus.FINISHED ? FINISHED : OFFLINE;
        }
        if (snapshot.reception().isStale(frame.wallTime(), STALE_AFTER)) {
            return STALE;
        }
        if (frame.behind().compareTo(BEHIND_FROM) > 0) {
            return BEHIND;
        }
        return run.slowed() ? SLOWED : LIVE;
    }

    /** Whether the states on the screen may be believed. */
    public boolean isCurrent() {
        return switch (this) {
            case LIVE, SLOWED, BEHIND, FINISHED, REPLAY -> true;
            case NO_BROKER, WAITING, STALE, OFFLINE -> false;
        };
    }

    /** Whether the line answers commands. */
    boolean isReached() {
        return this == LIVE || this == SLOWED || this == BEHIND;
    }

    public String textKey() {
        return "connection." + name();
    }

    public String styleClass() {
        return "connection-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
