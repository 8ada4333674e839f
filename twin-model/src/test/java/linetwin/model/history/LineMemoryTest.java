package linetwin.model.history;

import static linetwin.model.state.StationState.FAILED;
import static linetwin.model.state.StationState.STARVED;
import static linetwin.model.state.StationState.WORKING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import linetwin.model.state.Cause;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.FakePublisher;
import linetwin.model.telemetry.LineSketch;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.body.LineEvent;
import linetwin.model.telemetry.body.LineEvent.CycleDone;
import linetwin.model.telemetry.body.LineEvent.StateChanged;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of framing, after it was described; times in seconds. */
class LineMemoryTest {
    private static final Cause NO_ITEM = new Cause(Cause.NO_ITEM, "bodies");
    private static final Cause NO_OPERATOR = new Cause(Cause.NO_OPERATOR, "hands");
    private static final Cause BROKEN = new Cause("robot-fault", "framing");

    private final FakePublisher publisher = new FakePublisher(LineSketch.twoStations(), "run-1");
    private LineHistory history = LineHistory.keepingAll();

    @BeforeEach
    void describe() {
        history.accept(publisher.description());
    }

    @Test
    void aPeriodShowsWhatWasGoingOnAtItsBeginAndIsCutAtItsEnd() {
        change(0, WORKING, Cause.NONE);
        change(100, FAILED, BROKEN);
        change(160, WORKING, Cause.NONE);

        assertThat(segments(50, 130))
                .extracting(StateSegment::state, StateSegment::from, StateSegment::until)
                .containsExactly(tuple(WORKING, at(50), at(100)), tuple(FAILED, at(100), at(130)));
    }

    @Test
    void aSegmentKnowsItsCauseAndItsBeginBeforeThePeriodAndWhetherItEndedInIt() {
        change(0, WORKING, Cause.NONE);
        change(100, FAILED, BROKEN);
        change(160, WORKING, Cause.NONE);

        assertThat(segments(120, 180))
                .containsExactly(
                        new StateSegment(FAILED, BROKEN, at(100), at(120), at(160), true),
                        new StateSegment(WORKING, Cause.NONE, at(160), at(160), at(180), false));
    }

    @Test
    void nothingIsSaidOfTheTimeBeforeItWasHeardOf() {
        change(100, WORKING, Cause.NONE);

        assertThat(segments(0, 90)).isEmpty();
        assertThat(segments(50, 130))
                .extracting(StateSegment::state, StateSegment::from, StateSegment::until)
                .containsExactly(tuple(WORKING, at(100), at(130)));
    }

    @Test
    void eventsThatComeLateStillStandInTheirPlace() {
        change(160, WORKING, Cause.NONE);
        change(100, FAILED, BROKEN);

        assertThat(segments(0, 200)).extracting(StateSegment::state).containsExactly(FAILED, WORKING);
    }

    /** The messages of the areas and of the stations overtake each other. */
    @Test
    void stateMessageThatOvertakesTheEventsOfItsTimeDisplacesNone() {
        change(0, WORKING, Cause.NONE);
        hear(60, STARVED, 50, NO_ITEM);
        change(20, FAILED, BROKEN);
        change(40, WORKING, Cause.NONE);
        change(50, STARVED, NO_ITEM);

        assertThat(segments(0, 60))
                .extracting(StateSegment::state, StateSegment::from, StateSegment::until)
                .containsExactly(
                        tuple(WORKING, at(0), at(20)),
                        tuple(FAILED, at(20), at(40)),
                        tuple(WORKING, at(40), at(50)),
                        tuple(STARVED, at(50), at(60)));
    }

    @Test
    void stateMessageHealsTheEventThatWasLost() {
        change(0, WORKING, Cause.NONE);
        hear(60, FAILED, 50, BROKEN);

        assertThat(segments(0, 60))
                .extracting(StateSegment::state, StateSegment::from, StateSegment::until)
                .containsExactly(tuple(WORKING, at(0), at(50)), tuple(FAILED, at(50), at(60)));
    }

    /** The state has lasted since 10 s, its cause only since 30 s. */
    @Test
    void stateMessageTakesNoEarlierCauseOfTheSameStateAway() {
        change(0, WORKING, Cause.NONE);
        change(10, STARVED, NO_ITEM);
        change(30, STARVED, NO_OPERATOR);
        hear(60, STARVED, 10, NO_OPERATOR);

        StateTrack track = track();
        assertThat(IntStream.range(0, track.size()).mapToObj(track::cause))
                .containsExactly(Cause.NONE, NO_ITEM, NO_OPERATOR);
        assertThat(track.begin(2)).isEqualTo(30_000_000);
        assertThat(track.everLackedShared()).isTrue();
    }

    @Test
    void messageThatTellsNothingNewIsNoChange() {
        change(0, WORKING, Cause.NONE);
        hear(60, WORKING, 0, Cause.NONE);
        hear(120, WORKING, 0, Cause.NONE);

        assertThat(track().size()).isEqualTo(1);
    }

    @Test
    void segmentsAreBoundedHoweverOftenAStationChanges() {
        for (int i = 0; i < 5_000; i++) {
            change(i, i % 2 == 0 ? WORKING : STARVED, Cause.NONE);
        }

        List<StateSegment> latest = segments(0, 5_000);
        assertThat(latest).hasSize(4_000);
        assertThat(latest.get(3_999).until()).isEqualTo(at(5_000));
    }

    @Test
    void memoryIsBoundedInTimeAndWhateverAPublisherSends() {
        history = LineHistory.keeping(Duration.ofHours(1));
        describe();
        for (int i = 0; i < 250_000; i++) {
            change(i / 1_000.0, i % 2 == 0 ? WORKING : STARVED, Cause.NONE);
        }
        assertThat(track().size()).isBetween(50_000, 100_000);

        change(7_200, FAILED, BROKEN);
        assertThat(track().size())
                .as("what was going on an hour before, and what is now")
                .isEqualTo(2);
    }

    @Test
    void causesAreRememberedUpToALimitAndStatesBeyondIt() {
        for (int i = 0; i < 100_100; i++) {
            change(i, FAILED, new Cause("stop-" + i, "framing"));
        }

        StateTrack track = track();
        assertThat(track.cause(99_999)).isEqualTo(new Cause("stop-99999", "framing"));
        assertThat(track.state(track.size() - 1)).isEqualTo(FAILED);
        assertThat(track.cause(track.size() - 1)).isEqualTo(Cause.NONE);
    }

    @Test
    void cyclesOfAnotherStationOrTimeDoNotCount() {
        accept(500, new CycleDone("framing", at(100), 96_000_000, null, null));
        accept(500, new CycleDone("framing", at(400), 7_200_000_000L, null, null));
        accept(500, new CycleDone("respot", at(400), 80_000_000, null, null));

        assertThat(memory().cycleSeconds("framing", new Period(at(200), at(500))))
                .containsExactly(7_200.0);
    }

    private Instant at(double seconds) {
        return publisher.instant(seconds);
    }

    private void change(double seconds, StationState to, Cause cause) {
        accept(seconds, new StateChanged("framing", at(seconds), WORKING, to, cause));
    }

    private void accept(double seconds, LineEvent event) {
        history.accept(publisher.at(seconds).events(event));
    }

    private void hear(double seconds, StationState state, double since, Cause cause) {
        StateMessage now = publisher.at(seconds).state("framing", state, cause);
        history.accept(new StateMessage(
                now.header(), state, at(since), cause, now.vehicles(), now.counters(), now.times(), now.leadTimes()));
    }

    private List<StateSegment> segments(double from, double until) {
        return memory().segments("framing", new Period(at(from), at(until)));
    }

    private StateTrack track() {
        return memory().states(memory().route().index("framing"));
    }

    private LineMemory memory() {
        return history.memory().orElseThrow();
    }
}
