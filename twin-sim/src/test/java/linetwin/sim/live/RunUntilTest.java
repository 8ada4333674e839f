package linetwin.sim.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import linetwin.model.telemetry.ClockMessage;
import linetwin.model.telemetry.body.LineCommand;
import linetwin.model.telemetry.body.LineCommand.RunUntil;
import org.junit.jupiter.api.Test;

/** The run goes at pace 10, and each command comes a second of wall time after the one before. */
class RunUntilTest {
    private static final Instant EVENING = SmallLine.START.plus(Duration.ofHours(18));
    private static final Instant IN_A_YEAR = SmallLine.START.plus(Duration.ofDays(300));

    private static final Duration STRETCH = Duration.ofMillis(200);

    private final ManualClock clock = new ManualClock();
    private final CommandedRun commanded = new CommandedRun(
            SmallLine::run, new PacedRunSettings(SmallLine.PLANT, "1", new Pace(10), Long.MAX_VALUE, null), clock);

    private ClockMessage lastAfter(LineCommand... commands) throws InterruptedException {
        commanded.perform(commands);
        return commanded.sink().last(ClockMessage.class);
    }

    private List<ClockMessage> clocks() {
        return commanded.sink().of(ClockMessage.class);
    }

    @Test
    void itEndsExactlyThereInAPauseAtTheFormerPace() throws InterruptedException {
        ClockMessage last = lastAfter(new RunUntil(EVENING, null));

        assertThat(commanded.replies()).containsExactly("c1 accepted");
        assertThat(last.header().simTime()).isEqualTo(EVENING);
        assertThat(last.paused()).isTrue();
        assertThat(last.pace()).isEqualTo(10);
        assertThat(last.until()).isNull();
    }

    @Test
    void whileItRunsItTellsUntilWhenAndThatItIsAsFastAsPossible() throws InterruptedException {
        lastAfter(new RunUntil(EVENING, null));

        assertThat(clocks())
                .filteredOn(told -> told.until() != null)
                .isNotEmpty()
                .allSatisfy(told -> {
                    assertThat(told.until()).isEqualTo(EVENING);
                    assertThat(told.pace()).isZero();
                    assertThat(told.paused()).isFalse();
                });
    }

    @Test
    void aTimeAfterIsCountedFromWhenItIsObeyed() throws InterruptedException {
        lastAfter(new LineCommand.Pause(), new RunUntil(null, Duration.ofMillis(7_234_567)));

        Instant paused = clocks().stream()
                .filter(ClockMessage::paused)
                .findFirst()
                .orElseThrow()
                .header()
                .simTime();
        assertThat(Duration.between(
                        paused, clocks().get(clocks().size() - 1).header().simTime()))
                .isEqualTo(Duration.ofMillis(7_234_567));
    }

    @Test
    void aPauseEndsItBefore() throws InterruptedException {
        commanded.performSlowly(STRETCH, new RunUntil(IN_A_YEAR, null), new LineCommand.Pause());

        ClockMessage last = commanded.sink().last(ClockMessage.class);
        assertThat(last.paused()).isTrue();
        assertThat(last.until()).isNull();
        assertThat(last.pace()).isEqualTo(10);
        assertThat(last.header().simTime()).isBefore(IN_A_YEAR);
    }

    @Test
    void anotherPaceAndAResumeEndItBeforeAndTheRunGoesOn() throws InterruptedException {
        commanded.performSlowly(
                STRETCH,
                new RunUntil(IN_A_YEAR, null),
                new LineCommand.SetPace(20),
                new RunUntil(IN_A_YEAR, null),
                new LineCommand.Resume());

        ClockMessage last = commanded.sink().last(ClockMessage.class);
        assertThat(last.paused()).isFalse();
        assertThat(last.until()).isNull();
        assertThat(last.pace()).isEqualTo(20);
    }

    @Test
    void aResetForgetsItAndKeepsThePaceThatWasSet() throws InterruptedException {
        commanded.performSlowly(STRETCH, new RunUntil(IN_A_YEAR, null), new LineCommand.Reset(null));

        ClockMessage last = commanded.sink().last(ClockMessage.class);
        assertThat(last.until()).isNull();
        assertThat(last.pace()).isEqualTo(10);
    }

    @Test
    void aTimeThatHasPassedOrIsTooFarAheadIsRefusedAndNothingChanges() throws InterruptedException {
        ClockMessage last = lastAfter(
                new LineCommand.Pause(),
                new RunUntil(SmallLine.START.plusSeconds(1), null),
                new RunUntil(SmallLine.START.plus(Duration.ofDays(400)), null),
                RunUntil.nextShift());

        assertThat(commanded.replies().get(1))
                .startsWith("c2 refused: the time 2026-01-05T00:00:01Z has passed; the line is at 2026-01-05T00:00:");
        assertThat(commanded.replies().subList(2, 4))
                .containsExactly(
                        "c3 refused: the run ends before that, or it is more than 366 days ahead",
                        "c4 refused: the line knows no shifts");
        assertThat(last.paused()).isTrue();
    }
}
