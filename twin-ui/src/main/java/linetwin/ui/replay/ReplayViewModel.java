package linetwin.ui.replay;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import linetwin.link.recording.RecordingSurvey;
import linetwin.link.recording.RecordingSurvey.Mark;
import linetwin.ui.source.Background;
import linetwin.ui.source.playback.Playback;
import linetwin.ui.source.playback.RecordingFacts;
import linetwin.ui.source.playback.Recordings;
import org.jspecify.annotations.Nullable;

/** The recording that is open, where its play is, and what moves it. */
public final class ReplayViewModel {
    /** How many are worth remembering. */
    public static final int MOST_RECENT = 6;

    private final Recordings recordings;
    private final Optional<Sample> sample;
    private final ObservableList<Path> recent = FXCollections.observableArrayList();
    private final Background work;
    private final ReadOnlyObjectWrapper<Opening> opening = new ReadOnlyObjectWrapper<>(Opening.NONE);
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);
    private final ReadOnlyObjectWrapper<Timeline> timeline = new ReadOnlyObjectWrapper<>(Timeline.NONE);
    private final Set<Lane> lanes = EnumSet.of(Lane.FAILURE, Lane.CALL);
    private @Nullable Play play;
    private @Nullable RecordingSurvey surveyed;
    private Instant wall = Instant.EPOCH;

    /**
     * A recording that is always there.
     *
     * @param name of its file
     * @param writer writes that file; may fail
     */
    public record Sample(String name, Supplier<Path> writer) {}

    /**
     * Without a recording, until one is opened.
     *
     * @param screen does what it is given on the thread of the screen
     */
    public ReplayViewModel(Recordings recordings, Executor screen) {
        this(recordings, screen, Optional.empty());
    }

    /**
     * The same.
     *
     * @param sample a recording that is always there
     */
    public ReplayViewModel(Recordings recordings, Executor screen, Optional<Sample> sample) {
        this.recordings = recordings;
        this.sample = sample;
        work = new Background(screen);
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
        return Optional.ofNullable(play).map(open -> open.playback().facts());
    }

    Optional<RecordingSurvey> survey() {
        return Optional.ofNullable(surveyed);
    }

    /** All stops and alarms that were found in the recording so far, in order of time; none without a recording. */
    public List<Mark> marks() {
        return timeline.get().all();
    }

    /** Recordings that were opened or made before, the latest first. */
    public ObservableList<Path> recent() {
        return recent;
    }

    /** Notes that there is this recording. */
    public void remember(Path file) {
        Path whole = file.toAbsolutePath();
        List<Path> files = new ArrayList<>(recent);
        files.remove(whole);
        files.add(0, whole);
        recent.setAll(files.subList(0, Math.min(MOST_RECENT, files.size())));
    }

    /** Whether there is a recording to begin with. */
    boolean hasSample() {
        return sample.isPresent();
    }

    /** Begins to open the recording that is always there. */
    void openSample() {
        sample.ifPresent(made -> open(made.name(), made.writer(), file -> {}));
    }

    /** Begins to open a recording; the one that is open stays until then. */
    public void open(Path file) {
        open(String.valueOf(file.getFileName()), () -> file, this::remember);
    }

    private void open(String name, Supplier<Path> file, Consumer<Path> onOpened) {
        if (opening.get().stage() != Opening.Stage.UNDER_WAY) {
            opening.set(Opening.of(name));
            work.begin(
                    () -> recordings.open(file.get()),
                    playback -> {
                        opened(playback);
                        onOpened.accept(playback.facts().file());
                    },
                    why -> opening.set(opening.get().refused(why)));
        }
    }

    /** Closes the recording; the live line is shown again. */
    public void leave() {
        play = null;
        surveyed = null;
        recordings.leave();
        open.set(false);
        timeline.set(Timeline.NONE);
        shown.set(Shown.NOTHING);
    }

    /** Looks how far everything is; to be called with every frame. */
    public void look(Instant now) {
        wall = now;
        change(played -> played.look(now));
    }

    /** Whatever moves the play comes here; without a recording, nothing does. */
    private void change(UnaryOperator<Play> transition) {
        Play before = play;
        if (before != null) {
            play = transition.apply(before);
            follow(play);
        }
    }

    private void opened(Playback next) {
        opening.set(Opening.NONE);
        play = new Play.Settled(next, true);
        surveyed = null;
        follow(play);
        open.set(true);
    }

    private void follow(Play played) {
        Playback playback = played.playback();
        RecordingSurvey newest = playback.survey();
        if (!newest.equals(surveyed)) {
            surveyed = newest;
            timeline.set(Timeline.of(playback.facts(), newest));
        }
        shown.set(new Shown(
                played.position(),
                played.isPlaying() && !playback.isAtEnd(),
                playback.pace(),
                playback.isUnderWay(),
                newest.rejected(),
                newest.firstRejected(),
                playback.isSurveyed()));
    }

    /** Plays on, or holds; at the end it begins again. */
    void togglePlay() {
        boolean isNowPlaying = !shown.get().isPlaying();
        change(played -> {
            Play next = played.playing(isNowPlaying);
            boolean isOver = isNowPlaying && played.playback().isAtEnd();
            return isOver ? next.goTo(timeline.get().begin(), wall) : next;
        });
    }

    void setPace(double pace) {
        change(played -> {
            played.playback().setPace(pace);
            return played;
        });
    }

    /** Moves the position by hand: to a share of the whole, 0..1, until it is {@link #release released}. */
    void drag(double share) {
        change(played -> played.glance(timeline.get().at(share), Instant.MAX));
    }

    /** The hand is taken off. */
    void release() {
        change(played -> played.look(Instant.MAX));
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
        Duration second = Duration.ofMillis(
                play != null && play.isPlaying() ? (long) (1000 * shown.get().pace()) : 0);
        timeline.get().previous(shown.get().position().minus(second), lanes).ifPresent(this::holdAt);
    }

    /** Jumps to a mark and holds there. */
    public void holdAt(Mark mark) {
        change(played -> played.playing(false).goTo(timeline.get().clamp(mark.toldAt()), wall));
    }

    private void goTo(Instant wanted) {
        change(played -> played.goTo(timeline.get().clamp(wanted), wall));
    }
}
