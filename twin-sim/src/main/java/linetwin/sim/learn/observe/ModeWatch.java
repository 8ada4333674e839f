package linetwin.sim.learn.observe;

import linetwin.model.state.StationState;
import linetwin.sim.learn.sample.Episode;
import linetwin.sim.learn.sample.StopSamples;
import org.jspecify.annotations.Nullable;

/** Watches one way in which a station stops by itself: when it begins and ends, and what lies between two of its stops. */
final class ModeWatch {
    private final StopSamples samples;
    private @Nullable Long begin;
    private boolean isDown;
    private boolean isInjected;

    ModeWatch(StopSamples samples) {
        this.samples = samples;
    }

    /** The station is watched from now on. */
    void enter(Reading now) {
        if (!isDown) {
            samples.byWork().enter(now.worked());
            samples.byCalendar().enter(now.micros());
        }
    }

    /**
     * The stop begins.
     *
     * @param after when a stop of another kind began that ended just now: it may have waited for as long; the same time if none did
     */
    void begin(StationState shown, Reading now, long after, boolean wasIdle) {
        if (isInjected) {
            found(now);
            return;
        }
        samples.begun(shown, wasIdle);
        samples.byWork().end(now.worked());
        samples.byCalendar().end(after + (now.micros() - after) / 2);
        begin = now.micros();
        isDown = true;
    }

    /** The next stop is none of its own: it tells nothing, but that there was none of its own before. */
    void injectNext() {
        isInjected = true;
    }

    /** The station is found in the stop, whose begin was not seen. */
    void found(Reading now) {
        if (!isDown) {
            samples.byWork().lose(now.worked());
            samples.byCalendar().lose(now.micros());
            isDown = true;
        }
    }

    /** The stop ends. */
    void end(Reading now) {
        if (begin != null) {
            samples.add(new Episode(begin, now.micros(), true));
        }
        begin = null;
        isDown = false;
        if (isInjected) {
            isInjected = false;
            enter(now); // the one that is due by itself is not drawn anew
            return;
        }
        samples.byWork().renew(now.worked());
        samples.byCalendar().renew(now.micros());
    }

    /** A pause hides what happens: how the stop goes on, and whether the calendar brings one. */
    void pause(Reading now) {
        hide(now);
        samples.byCalendar().lose(now.micros());
    }

    /** After a pause the station is not in the stop, in which it may have been before. */
    void resume(Reading now) {
        if (isDown) {
            isDown = false;
            samples.byWork().renew(now.worked());
        }
        enter(now);
    }

    /** What happened since this time is not known; nothing is seen before it is watched again. */
    void lose(Reading now) {
        pause(now);
        samples.byWork().lose(now.worked());
        isDown = false;
    }

    private void hide(Reading now) {
        if (begin != null) {
            samples.add(new Episode(begin, now.micros(), false));
            begin = null;
        }
    }

    /**
     * What the clocks of a station show.
     *
     * @param micros since the start of the run
     * @param worked time in which it worked, in microseconds, from any begin
     */
    record Reading(long micros, long worked) {}
}
