package linetwin.ui.replay;

import java.time.Duration;
import java.time.Instant;
import linetwin.ui.source.playback.Playback;

/**
 * How the open recording is played. What changes it moves the playback too, and gives the state that follows.
 *
 * <p>Whoever moves the position sees the states of each time at once; when he has stopped, the past of that time is heard too, so
 * that figures and histories are those of somebody who watched all along.
 */
sealed interface Play {
    /** Publishers may tell unchanged states once a minute only. */
    Duration GLANCE = Duration.ofMinutes(2);

    /** The longest that any figure looks back: a shift, and the eight hours of the analysis. */
    Duration PAST = Duration.ofHours(12);

    Duration SETTLING = Duration.ofMillis(250);

    /** So far ahead the play simply hurries on. */
    Duration NEAR = Duration.ofMinutes(10);

    Playback playback();

    /** Whether it goes on by itself as soon as it has settled, and until the end. */
    boolean isPlaying();

    /** The time on the line that is shown. */
    Instant position();

    /** Goes on or holds where its past is heard. */
    record Settled(Playback playback, boolean isPlaying) implements Play {
        @Override
        public Instant position() {
            return playback.position();
        }

        @Override
        public Play goTo(Instant time, Instant now) {
            boolean isNearAhead =
                    !time.isBefore(position()) && !time.isAfter(position().plus(NEAR));
            return isNearAhead ? settle(time) : glance(time, now.plus(SETTLING));
        }
    }

    /** Shows the states of a time, whose past follows at a wall time; in somebody's hand, at none. */
    record Glancing(Playback playback, boolean isPlaying, Instant position, Instant settleAt) implements Play {
        @Override
        public Play goTo(Instant time, Instant now) {
            return glance(time, now.plus(SETTLING));
        }
    }

    /** Moves the position to a time on the line; the wall time is now. */
    Play goTo(Instant time, Instant now);

    /** Shows the states of a time at once; the past follows at a wall time, unless somebody moves on before. */
    default Play glance(Instant time, Instant settleAt) {
        playback().pause();
        playback().goTo(time, GLANCE);
        return new Glancing(playback(), isPlaying(), time, settleAt);
    }

    /** The wall time goes on, to the end of all glances if the position is let go. */
    default Play look(Instant now) {
        return this instanceof Glancing glance && !now.isBefore(glance.settleAt()) ? settle(position()) : this;
    }

    /** Hears the past of a time, and then goes on or holds there. */
    default Play settle(Instant time) {
        playback().goTo(time, PAST);
        return new Settled(playback(), isPlaying()).playing(isPlaying());
    }

    /** Plays on, or holds. */
    default Play playing(boolean isNowPlaying) {
        if (this instanceof Glancing glance) {
            return new Glancing(playback(), isNowPlaying, glance.position(), glance.settleAt());
        }
        if (isNowPlaying) {
            playback().resume();
        } else {
            playback().pause();
        }
        return new Settled(playback(), isNowPlaying);
    }
}
