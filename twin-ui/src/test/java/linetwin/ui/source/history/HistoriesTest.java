package linetwin.ui.source.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import linetwin.model.state.Cause;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.EventMessage;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.body.LineEvent.CycleDone;
import linetwin.model.telemetry.body.LineEvent.StateChanged;
import linetwin.ui.fixture.DescribedLine;
import org.junit.jupiter.api.Test;

class HistoriesTest {
    private static final Instant START = DescribedLine.START;
    private static final Address AREA = new Address("e", "s", "welding", "l", Address.NONE);

    private final StateHistory states = new StateHistory();

    private static Instant at(long seconds) {
        return START.plusSeconds(seconds);
    }

    private void change(long second, StationState to) {
        states.accept(new EventMessage(
                new Header("run-1", AREA, 1, at(second), null),
                List.of(new StateChanged("framing", at(second), StationState.WORKING, to, Cause.NONE))));
    }

    @Test
    void aPeriodShowsWhatWasGoingOnAtItsBeginAndIsCutAtItsEnd() {
        change(0, StationState.WORKING);
        change(100, StationState.FAILED);
        change(160, StationState.WORKING);
        assertThat(states.segments("framing", new Period(at(50), at(130))))
                .containsExactly(
                        new StateSegment(StationState.WORKING, at(50), at(100)),
                        new StateSegment(StationState.FAILED, at(100), at(130)));
    }

    @Test
    void eventsThatComeLateStillStandInTheirPlace() {
        change(160, StationState.WORKING);
        change(100, StationState.FAILED);
        assertThat(states.segments("framing", new Period(at(0), at(200))))
                .extracting(StateSegment::state)
                .containsExactly(StationState.FAILED, StationState.WORKING);
    }

    @Test
    void memoryIsBoundedHoweverOftenAStationChanges() {
        for (int i = 0; i < StateHistory.MOST_CHANGES + 500; i++) {
            change(i, i % 2 == 0 ? StationState.WORKING : StationState.STARVED);
        }
        assertThat(states.segments("framing", new Period(at(0), at(10_000)))).hasSize(StateHistory.MOST_CHANGES);
    }

    @Test
    void cyclesOfAnotherStationOrTimeDoNotCount() {
        CycleHistory cycles = new CycleHistory();
        cycles.accept(new EventMessage(
                new Header("run-1", AREA, 1, at(500), null),
                List.of(
                        new CycleDone("framing", at(100), 96_000_000, null, null),
                        new CycleDone("framing", at(400), 104_000_000, null, null),
                        new CycleDone("respot", at(400), 80_000_000, null, null))));
        assertThat(cycles.seconds("framing", new Period(at(200), at(500)))).containsExactly(104.0);
    }
}
