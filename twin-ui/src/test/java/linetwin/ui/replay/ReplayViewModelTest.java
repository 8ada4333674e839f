package linetwin.ui.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import linetwin.link.recording.format.RecordingException.Reason;
import linetwin.ui.fixture.FakePlayback;
import linetwin.ui.fixture.FakeRecordings;
import linetwin.ui.fixture.FakeScreen;
import linetwin.ui.replay.ReplayViewModel.Sample;
import linetwin.ui.source.LineFeed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReplayViewModelTest {
    private static final Sample SAMPLE = new Sample("sample.jsonl.zst", () -> Path.of("sample.jsonl.zst"));
    private static final Path FILE = Path.of("monday.jsonl.zst");

    private final FakeRecordings recordings = new FakeRecordings();
    private final FakePlayback playback = recordings.playback();
    private final FakeScreen screen = new FakeScreen();
    private final ReplayViewModel model = new ReplayViewModel(recordings, screen);
    private Instant wall = Instant.parse("2026-11-22T14:00:00Z");

    @BeforeEach
    void open() {
        model.open(FILE);
        await().until(() -> {
            screen.catchUp();
            return model.openProperty().get();
        });
    }

    private void waitAndLook(int millis) {
        wall = wall.plusMillis(millis);
        model.look(wall);
    }

    private Instant position() {
        return model.shownProperty().get().position();
    }

    private static Instant minute(double minutes) {
        return FakePlayback.BEGIN.plusMillis((long) (60_000 * minutes));
    }

    @Test
    void whatWasOpenedIsRememberedTheLatestFirstAndOnce() {
        for (int day = 1; day <= 8; day++) {
            model.remember(Path.of("day-" + day + ".jsonl"));
        }
        model.remember(FILE);
        assertThat(model.recent()).hasSize(ReplayViewModel.MOST_RECENT);
        assertThat(model.recent().get(0)).isEqualTo(FILE.toAbsolutePath());
        assertThat(model.recent().get(1)).isEqualTo(Path.of("day-8.jsonl").toAbsolutePath());
        model.remember(Path.of("day-7.jsonl"));
        assertThat(model.recent()).doesNotHaveDuplicates().hasSize(ReplayViewModel.MOST_RECENT);
    }

    @Test
    void theSampleIsOpenedLikeAnyRecordingButNotRemembered() {
        ReplayViewModel fresh = new ReplayViewModel(recordings, screen, Optional.of(SAMPLE));
        fresh.openSample();
        await().until(() -> {
            screen.catchUp();
            return fresh.openProperty().get();
        });
        assertThat(recordings.opened()).last().isEqualTo(Path.of("sample.jsonl.zst"));
        assertThat(fresh.recent()).isEmpty();
    }

    @Test
    void aSampleThatCanNotBeWrittenIsRefused() {
        ReplayViewModel fresh =
                new ReplayViewModel(recordings, screen, Optional.of(new Sample("sample.jsonl.zst", () -> {
                    throw new UncheckedIOException(new IOException("full"));
                })));
        fresh.openSample();
        await().until(() -> {
            screen.catchUp();
            return fresh.openingProperty().get().stage() == Opening.Stage.REFUSED;
        });
        assertThat(fresh.openProperty().get()).isFalse();
    }

    @Test
    void draggingShowsEachTimeAtOnceAndItsPastWhenTheHandIsTakenOff() {
        model.drag(0.25);
        model.drag(0.5);
        waitAndLook(1_000);

        assertThat(position()).isEqualTo(minute(240));
        assertThat(playback.isPaused()).isTrue();
        assertThat(playback.visits())
                .extracting(FakePlayback.Visit::time, FakePlayback.Visit::past)
                .containsExactly(tuple(minute(120), Duration.ofMinutes(2)), tuple(minute(240), Duration.ofMinutes(2)));

        model.release();
        waitAndLook(20);

        assertThat(playback.visits()).last().isEqualTo(new FakePlayback.Visit(minute(240), Duration.ofHours(12)));
        assertThat(playback.isPaused()).as("it played before").isFalse();
    }

    @Test
    void stepsBackInARowAreGlancesAndThePastFollowsOnce() {
        model.drag(0.5);
        model.release();
        waitAndLook(300);
        int before = playback.visits().size();

        model.step(Duration.ofSeconds(-10));
        waitAndLook(100);
        model.step(Duration.ofSeconds(-10));
        waitAndLook(100);
        waitAndLook(300);

        assertThat(position()).isEqualTo(minute(240).minusSeconds(20));
        assertThat(playback.visits().subList(before, playback.visits().size()))
                .extracting(FakePlayback.Visit::past)
                .containsExactly(Duration.ofMinutes(2), Duration.ofMinutes(2), Duration.ofHours(12));
    }

    @Test
    void aShortStepForwardsHurriesOnInsteadOfBeginningAnew() {
        model.step(Duration.ofSeconds(10));

        assertThat(playback.visits())
                .containsExactly(new FakePlayback.Visit(FakePlayback.BEGIN.plusSeconds(10), Duration.ofHours(12)));
    }

    @Test
    void jumpsLeadToWhatIsToldOfAStopAndHoldThere() {
        model.jumpToNext();

        assertThat(position())
                .as("andon call at minute 67")
                .isEqualTo(minute(67).plusSeconds(1));
        assertThat(model.shownProperty().get().isPlaying()).isFalse();

        model.jumpToNext();
        assertThat(position()).as("breakdown at minute 69").isEqualTo(minute(69).plusSeconds(1));

        model.jumpToPrevious();
        assertThat(position()).isEqualTo(minute(67).plusSeconds(1));
    }

    @Test
    void jumpsPassOverLanesThatAreNotChosen() {
        model.lanes().clear();
        model.lanes().add(Lane.MINOR_STOP);

        model.jumpToNext();

        assertThat(position()).isEqualTo(minute(7).plusSeconds(1));
    }

    @Test
    void playingAtTheEndBeginsAgain() {
        model.goToEnd();
        waitAndLook(300);
        assertThat(model.shownProperty().get().isPlaying()).isFalse();

        model.togglePlay();
        waitAndLook(300);

        assertThat(position()).isEqualTo(FakePlayback.BEGIN);
        assertThat(playback.isPaused()).isFalse();
    }

    @Test
    void holdingHoldsAndPlayingGoesOn() {
        model.togglePlay();
        assertThat(playback.isPaused()).isTrue();

        model.togglePlay();
        assertThat(playback.isPaused()).isFalse();
    }

    @Test
    void leavingShowsTheLiveLineAgain() {
        model.leave();

        assertThat(recordings.isLeft()).isTrue();
        assertThat(model.openProperty().get()).isFalse();
    }

    @Test
    void aFileThatIsNoRecordingIsRefusedAndTheOpenOneStays() {
        LineFeed line = LineFeed.ofNoLine();
        ReplayViewModel refusing = new ReplayViewModel(line, screen);
        refusing.open(Path.of("pom.xml"));
        await().until(() -> {
            screen.catchUp();
            return refusing.openingProperty().get().stage() == Opening.Stage.REFUSED;
        });

        assertThat(refusing.openingProperty().get())
                .isEqualTo(new Opening(Opening.Stage.REFUSED, "pom.xml", Reason.NO_RECORDING));
        assertThat(refusing.openProperty().get()).isFalse();
        line.close();
    }
}
