package linetwin.ui.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import linetwin.link.mqtt.wire.BrokerAccessException;
import linetwin.model.telemetry.ConnectionTrouble;
import linetwin.ui.fixture.FakeRecorder;
import linetwin.ui.fixture.FakeRecorder.FakeTake;
import linetwin.ui.fixture.FakeScreen;
import linetwin.ui.record.RecordViewModel.Outcome;
import linetwin.ui.record.RecordViewModel.Stage;
import linetwin.ui.text.Language;
import linetwin.ui.text.Texts;
import org.junit.jupiter.api.Test;

class RecordViewModelTest {
    private static final Path FILE = Path.of("monday.jsonl.zst");

    private final FakeRecorder recorder = new FakeRecorder();
    private final FakeScreen screen = new FakeScreen();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final RecordViewModel model = new RecordViewModel(recorder, screen, outcomes::add);
    private final Texts texts = new Texts(Language.ENGLISH);

    private FakeTake begin() {
        model.begin(FILE);
        awaitStage(Stage.GOING_ON);
        return recorder.latest().orElseThrow();
    }

    private void awaitStage(Stage wanted) {
        await().until(() -> {
            screen.catchUp();
            return model.stageProperty().get() == wanted;
        });
    }

    @Test
    void timeAndSizeAreSeenWhileItGoesOn() {
        FakeTake take = begin();
        take.reach(1234, 56_789, true, 0, "", 0);
        model.look(take.begin().plusSeconds(75));
        assertThat(model.seenProperty().get()).hasValueSatisfying(seen -> {
            assertThat(seen.time()).isEqualTo(Duration.ofSeconds(75));
            assertThat(seen.progress().bytes()).isEqualTo(56_789);
        });
        assertThat(outcomes).isEmpty();
    }

    @Test
    void whatWasRecordedIsToldWhenItIsEnded() {
        FakeTake take = begin();
        take.reach(1234, 1_250_000, true, 0, "", 0);
        model.end();
        awaitStage(Stage.NONE);
        assertThat(take.isEnded()).isTrue();
        assertThat(outcomes).singleElement().satisfies(outcome -> {
            assertThat(RecordWords.isTrouble(outcome)).isFalse();
            assertThat(RecordWords.of(outcome, texts))
                    .isEqualTo("Recorded to monday.jsonl.zst: 1234 messages, 1.3 MB.");
        });
    }

    @Test
    void aFullDiskEndsItWithOneMessageThatCountsWhatIsLost() {
        FakeTake take = begin();
        take.reach(1000, 900_000, true, 0, "monday.jsonl.zst: No space left on device", 7);
        model.look(take.begin().plusSeconds(9));
        awaitStage(Stage.NONE);
        assertThat(take.isEnded()).isTrue();
        assertThat(outcomes).singleElement().satisfies(outcome -> {
            assertThat(RecordWords.isTrouble(outcome)).isTrue();
            assertThat(RecordWords.of(outcome, texts)).isEqualTo("""
                    The recording ended by itself: the disk is full. All that was written before can be opened.
                    Recorded to monday.jsonl.zst: 1000 messages, 900 kB.
                    7 messages came after that and are not in it.""");
        });
    }

    @Test
    void itGoesOnWithoutItsBrokerAndSaysWhatNeverCame() {
        FakeTake take = begin();
        take.reach(10, 100, false, 0, "", 0);
        model.look(take.begin());
        assertThat(model.stageProperty().get()).isEqualTo(Stage.GOING_ON);
        take.reach(20, 200, true, 3, "", 0);
        model.end();
        awaitStage(Stage.NONE);
        assertThat(outcomes).singleElement().satisfies(outcome -> {
            assertThat(RecordWords.isTrouble(outcome)).isTrue();
            assertThat(RecordWords.of(outcome, texts)).endsWith("3 messages of the line never arrived.");
        });
    }

    @Test
    void aBrokerThatDoesNotAdmitUsIsToldInTheWordsOfTheScreen() {
        recorder.refuse(new BrokerAccessException(ConnectionTrouble.NOT_LISTENING, "nothing listens"));
        model.begin(FILE);
        await().until(() -> {
            screen.catchUp();
            return !outcomes.isEmpty();
        });
        assertThat(model.stageProperty().get()).isEqualTo(Stage.NONE);
        assertThat(RecordWords.of(outcomes.get(0), texts))
                .isEqualTo(
                        "The recording could not begin: Nothing listens on this port. Maybe the broker is not started,"
                                + " or uses another port.");
    }

    @Test
    void closingTheWindowWaitsForTheRecording() {
        FakeTake take = begin();
        model.close();
        assertThat(take.isEnded()).isTrue();
    }
}
