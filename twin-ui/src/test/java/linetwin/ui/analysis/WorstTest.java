package linetwin.ui.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import linetwin.model.history.Period;
import linetwin.model.history.StateSegment;
import linetwin.model.kpi.loss.Charge;
import linetwin.model.kpi.loss.Loss;
import linetwin.model.state.Cause;
import linetwin.model.state.StationState;
import org.junit.jupiter.api.Test;

class WorstTest {
    private static final Instant BEGIN = Instant.parse("2026-03-02T06:00:00Z");
    private static final Loss ROBOT =
            new Loss(StationState.STARVED, new Charge("framing", StationState.FAILED, "robot"), 1);

    private static StateSegment stop(String reason, int fromMinute, int untilMinute) {
        Instant from = at(fromMinute);
        return new StateSegment(StationState.FAILED, new Cause(reason, "framing"), from, from, at(untilMinute), true);
    }

    private static Instant at(int minute) {
        return BEGIN.plus(Duration.ofMinutes(minute));
    }

    /** One stop of 12 minutes, and an hour with three of 5; those of another cause do not count. */
    @Test
    void theWorstHourIsThatWithMostOfTheCauseAndNotThatOfTheLongestStop() {
        List<StateSegment> stops = List.of(
                stop("robot", 0, 12),
                stop("clamp", 100, 150),
                stop("robot", 200, 205),
                stop("robot", 220, 225),
                stop("robot", 250, 255));

        assertThat(Worst.of(ROBOT, stops)).get().satisfies(worst -> {
            assertThat(worst.times()).isEqualTo(4);
            assertThat(worst.longest()).isEqualTo(stops.get(0));
            assertThat(worst.period()).isEqualTo(new Period(at(200), at(255)));
        });
    }

    @Test
    void ofAStopThatIsLongerThanAnHourItIsTheFirstHour() {
        assertThat(Worst.of(ROBOT, List.of(stop("robot", 10, 200))))
                .get()
                .extracting(Worst::period)
                .isEqualTo(new Period(at(10), at(70)));
    }

    @Test
    void aSlowCycleHasNoWorstHour() {
        Loss slow = new Loss(StationState.STARVED, new Charge("framing", StationState.WORKING, ""), 1);

        assertThat(Worst.of(slow, List.of(stop("robot", 0, 12)))).isEmpty();
    }
}
