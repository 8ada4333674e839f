package linetwin.sim.line;

import static linetwin.sim.line.DrawnLine.exponential;
import static linetwin.sim.line.DrawnLine.seconds;
import static linetwin.sim.line.DrawnLine.stop;
import static linetwin.sim.line.DrawnLine.work;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import linetwin.model.line.Line;
import linetwin.model.line.work.StopKind;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.LevelMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.value.Distribution;
import linetwin.sim.engine.CommandRefusedException;
import linetwin.sim.engine.Ticks;
import linetwin.sim.line.telling.Reporting;
import linetwin.sim.random.RunSeed;
import org.junit.jupiter.api.Test;

/** A line whose values are changed while it runs, and runs that go on from the present of another: worked out by hand. */
class ChangeStoriesTest {
    private static final RunSeed SEED = new RunSeed(1, 0);

    private static Line line(Distribution cycle, Distribution timeToStop, int buffer) {
        return new DrawnLine()
                .source("a")
                .station("a", work(seconds(1)), "buffer")
                .buffer("buffer", buffer, "b")
                .station("b", work(cycle, stop("gun", StopKind.BREAKDOWN, timeToStop, seconds(4))), "sink")
                .sink()
                .line();
    }

    private static StateMessage state(LineRun run, String station) {
        return Readings.of(run).states().stream()
                .filter(state -> state.header().source().cell().equals(station))
                .findFirst()
                .orElseThrow();
    }

    private static long done(LineRun run, String station) {
        return state(run, station).counters().processed();
    }

    private static long second(double seconds) {
        return Ticks.of(DrawnLine.duration(seconds));
    }

    /** The cycle in progress ends at 12 as it began; the next ones take 5 s instead of 2. */
    @Test
    void aCycleThatIsChangedHoldsFromTheNextItemOn() {
        LineRun run = LineRun.start(line(seconds(2), seconds(1_000), 5), SEED);
        run.runUntil(second(12));
        assertThat(done(run, "b")).isEqualTo(5);

        run.change(line(seconds(5), seconds(1_000), 5));

        run.runUntil(second(13));
        assertThat(done(run, "b")).isEqualTo(6);
        run.runUntil(second(17.9));
        assertThat(done(run, "b")).isEqualTo(6);
        run.runUntil(second(18));
        assertThat(done(run, "b")).isEqualTo(7);
    }

    /** The stop would have come after 1000 s of work; now it comes 3 s of work after the change, and each 3 s from then on. */
    @Test
    void aStopThatIsStillToComeIsDrawnAnew() {
        LineRun run = LineRun.start(line(seconds(2), seconds(1_000), 5), SEED);
        run.runUntil(second(10));

        run.change(line(seconds(2), seconds(3), 5));

        run.runUntil(second(20));
        assertThat(state(run, "b").times().micros(StationState.FAILED)).isEqualTo(second(4));
    }

    /** It stood at work for 8 s, and would have failed at 100 s; a cycle is in progress at the change and goes on. */
    @Test
    void aStopThatIsDrawnAnewInTheMiddleOfACycleComesAfterItsTimeAtWork() {
        LineRun earlier = LineRun.start(line(seconds(30), seconds(100), 5), SEED);
        earlier.runUntil(second(10));
        earlier.change(line(seconds(30), seconds(3), 5));
        earlier.runUntil(second(13.5));
        assertThat(state(earlier, "b").times().micros(StationState.FAILED)).isEqualTo(second(0.5));

        LineRun later = LineRun.start(line(seconds(30), seconds(12), 5), SEED);
        later.runUntil(second(10));
        later.change(line(seconds(30), seconds(100), 5));
        later.runUntil(second(60));
        assertThat(state(later, "b").times().micros(StationState.FAILED)).isZero();
    }

    @Test
    void aLargerBufferLetsTheBlockedStationGoOnAtOnceAndIsTold() {
        LineRun run = LineRun.start(line(seconds(100), seconds(1_000), 2), SEED);
        List<Message> heard = new ArrayList<>();
        run.publishTo(heard::add, Reporting.forRecording());
        run.runUntil(second(20));
        assertThat(done(run, "a")).isEqualTo(4);

        run.change(line(seconds(100), seconds(1_000), 5));

        run.runUntil(second(30));
        run.flush();
        assertThat(done(run, "a")).isEqualTo(7);
        assertThat(heard)
                .filteredOn(LevelMessage.class::isInstance)
                .map(LevelMessage.class::cast)
                .last()
                .satisfies(level -> assertThat(level.capacity()).isEqualTo(5));
    }

    @Test
    void aBufferThatHoldsMoreThanItsNewCapacityRefusesAndTheRunGoesOn() {
        LineRun run = LineRun.start(line(seconds(100), seconds(1_000), 5), SEED);
        run.runUntil(second(20));

        assertThatThrownBy(() -> run.change(line(seconds(100), seconds(1_000), 3)))
                .isInstanceOf(CommandRefusedException.class)
                .hasMessage("'buffer' holds 5, more than there would be room for (3)");

        run.runUntil(second(250));
        assertThat(done(run, "b")).isEqualTo(2);
    }

    @Test
    void whatTheLineConsistsOfCannotChange() {
        LineRun run = LineRun.start(line(seconds(2), seconds(1_000), 5), SEED);

        assertThatThrownBy(() -> run.change(new DrawnLine()
                        .source("a")
                        .station("a", work(seconds(1)), "sink")
                        .sink()
                        .line()))
                .isInstanceOf(CommandRefusedException.class)
                .hasMessageContaining("can't change while it runs");
    }

    /** Exponential stops lie ahead at other times, while the work in progress ends at the same time in every continuation. */
    @Test
    void continuationsOfOneRunDrawTheirOwnNumbersFromItsPresentOn() {
        Line line = line(exponential(2), exponential(50), 5);
        LineRun run = LineRun.start(line, SEED);
        run.runUntil(second(1_000));
        SavedRun saved = run.save();
        long before = done(run, "b");

        List<Long> done = LongStream.range(0, 20)
                .mapToObj(replication -> {
                    LineRun goesOn = LineRun.goOn(line, saved, new RunSeed(1, (int) replication));
                    assertThat(goesOn.now()).isEqualTo(second(1_000));
                    assertThat(done(goesOn, "b")).isEqualTo(before);
                    goesOn.runUntil(second(2_000));
                    return done(goesOn, "b") - before;
                })
                .toList();

        assertThat(done.stream().distinct()).hasSizeGreaterThan(10);
        LineRun again = LineRun.goOn(line, saved, new RunSeed(1, 7));
        again.runUntil(second(2_000));
        assertThat(done(again, "b") - before).isEqualTo(done.get(7));
    }
}
