package linetwin.ui.replay;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import linetwin.link.recording.RecordingSurvey;
import linetwin.link.recording.RecordingSurvey.Mark;
import linetwin.ui.source.Pending;
import linetwin.ui.source.Playback;
import linetwin.ui.source.RecordingFacts;
import linetwin.ui.source.Recordings;
import org.jspecify.annotations.Nullable;

/**
 * The recording that is open, where its play is, and what moves it.
 *
 * <p>Whoever drags the position sees the states of each time at once; when he has stopped, the past of that time is heard too,
 * so that figures and histories are those of somebody who watched all along.
 */
public final class ReplayViewModel {
    /** Publishers may tell unchanged states once a minute only. */
    private static final Duration GLANCE = Duration.ofMinutes(2);

    /** The longest that any figure looks back: a shift, and the eight hours of the analysis. */
    private static final Duration PAST = Duration.ofHours(12);

    private static final Duration SETTLING = Duration.ofMillis(250);

    /** So far ahead the play simply hurries on. */
    private static final Duration NEAR = Duration.ofMinutes(10);

    private final Recordings recordings;
    private final ReadOnlyObjectWrapper<Opening> opening = new ReadOnlyObjectWrapper<>(Opening.NONE);
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);
    private final ReadOnlyObjectWrapper<Timeline> timeline = new ReadOnlyObjectWrapper<>(Timeline.NONE);
    private final Set<Lane> lanes = EnumSet.of(Lane.FAILURE, Lane.CALL);
    private @Nullable Pending<Playback> pending;
    private @Nullable Playback playback;
    private @Nullable RecordingSurvey surveyed;
    private @Nullable Instant glanced;
    private Instant settleAt = Instant.MAX;
    private Instant wall = Instant.EPOCH;
    private boolean isDragged;
    private boolean isPlaying;

    public ReplayViewModel(Recordings recordings) {
        this.recordings = recordings;
    }

    /** Whether a recording is shown in the place of the live line. */
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Opening> openingProperty() {
        return opening.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Timeline> timelineProperty() {
        return timeline.getReadOnlyProperty();
    }

    /** What is known of the open recording; empty if none is open. */
    Optional<RecordingFacts> facts() {
        return Optional.ofNullable(playback).map(Playback::facts);
    }

    Optional<RecordingSurvey> survey() {
        return Optional.ofNullable(surveyed);
    }

    /** Begins to open a recording; the one that is open stays until then. */
    public void open(Path file) {
        if (opening.get().stage() != Opening.Stage.UNDER_WAY) {
            opening.set(Opening.of(file));
            pending = recordings.open(file);
        }
    }

    /** Closes the recording; the live line is shown again. */
    public void leave() {
        playback = null;
        surveyed = null;
        stopGlancing();
        recordings.leave();
        open.set(false);
        timeline.set(Timeline.NONE);
        shown.set(Shown.NOTHING);
    }

    /** Looks how far everything is; to be called with every frame. */
    public void look(Instant now) {
        wall = now;
        if (pending != null) {
            pending.tell(this::opened, why -> opening.set(opening.get().refused(why)));
        }
        Playback played = playback;
        if (played != null) {
            if (!isDragged && !now.isBefore(settleAt)) {
                settle(played);
            }
            follow(played);
        }
    }

    private void opened(Playback next) {
        opening.set(Opening.NONE);
        stopGlancing();
        playback = next;
        surveyed = null;
        isPlaying = true;
        follow(next);
        open.set(true);
    }

    private void follow(Playback played) {
        RecordingSurvey newest = played.survey();
        if (!newest.equals(surveyed)) {
            surveyed = newest;
            timeline.set(Timeline.of(played.facts(), newest));
        }
        shown.set(new Shown(
                glanced == null ? played.position() : glanced,
                isPlaying && !played.isAtEnd(),
                played.pace(),
                played.isUnderWay(),
                newest.rejected(),
                newest.firstRejected(),
                played.isSurveyed()));
    }

    private void stopGlancing() {
        glanced = null;
        settleAt = Instant.MAX;
        isDragged = false;
    }

    /** Plays on, or holds; at the end it begins again. */
    void togglePlay() {
        Playback played = playback;
        if (played == null) {
            return;
        }
        isPlaying = !shown.get().isPlaying();
        if (isPlaying && played.isAtEnd()) {
            goTo(timeline.get().begin());
        } else if (glanced == null) {
            hold(played);
        }
        follow(played);
    }

    private void hold(Playback played) {
        if (isPlaying) {
            played.resume();
        } else {
            played.pause();
        }
    }

    void setPace(double pace) {
        Playback played = playback;
        if (played != null) {
            played.setPace(pace);
            follow(played);
        }
    }

    /** Moves the position by hand: to a share of the whole, 0..1, until it is {@link #release released}. */
    void drag(double share) {
        isDragged = true;
        glance(timeline.get().at(share));
    }

    /** The hand is taken off. */
    void release() {
        isDragged = false;
        settleAt = wall;
    }

    /** Moves the position by so much time on the line. */
    void step(Duration distance) {
        goTo(shown.get().position().plus(distance));
    }

    void goToBegin() {
        goTo(timeline.get().begin());
    }

    void goToEnd() {
        goTo(timeline.get().end());
    }

    /** The lanes whose marks are jumped to. */
    Set<Lane> lanes() {
        return lanes;
    }

    /** Jumps to where the next stop or alarm is told of, and holds there, so that it can be looked at. */
    void jumpToNext() {
        timeline.get().next(shown.get().position(), lanes).ifPresent(this::holdAt);
    }

    /** Jumps back to where a stop or alarm is told of; while playing, not to one that was passed in the last second. */
    void jumpToPrevious() {
        Duration second =
                Duration.ofMillis(isPlaying ? (long) (1000 * shown.get().pace()) : 0);
        timeline.get().previous(shown.get().position().minus(second), lanes).ifPresent(this::holdAt);
    }

    /** Jumps to a mark and holds there. */
    void holdAt(Mark mark) {
        isPlaying = false;
        goTo(mark.toldAt());
    }

    private void goTo(Instant wanted) {
        Playback played = playback;
        if (played == null) {
            return;
        }
        Instant time = timeline.get().clamp(wanted);
        Instant here = played.position();
        boolean isNearAhead = glanced == null && !time.isBefore(here) && !time.isAfter(here.plus(NEAR));
        if (isNearAhead) {
            played.goTo(time, PAST);
            hold(played);
        } else {
            glance(time);
        }
        follow(played);
    }

    /** Shows the states of a time at once; the past follows when nobody moves on. */
    private void glance(Instant time) {
        Playback played = playback;
        if (played != null) {
            glanced = time;
            settleAt = wall.plus(SETTLING);
            played.pause();
            played.goTo(time, GLANCE);
            follow(played);
        }
    }

    private void settle(Playback played) {
        Instant time = glanced;
        stopGlancing();
        if (time != null) {
            played.goTo(time, PAST);
            hold(played);
        }
    }
}
