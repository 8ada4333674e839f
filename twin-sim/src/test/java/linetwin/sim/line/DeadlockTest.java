package linetwin.sim.line;

import static linetwin.sim.line.DrawnLine.label;
import static linetwin.sim.line.DrawnLine.seconds;
import static linetwin.sim.line.DrawnLine.work;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import linetwin.model.line.CarrierUse;
import linetwin.model.line.Source;
import linetwin.model.line.Station;
import linetwin.model.line.work.Material;
import linetwin.model.line.work.Quality;
import linetwin.model.line.work.StopKind;
import linetwin.sim.engine.Ticks;
import linetwin.sim.random.RunSeed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lines whose elements wait for each other for ever, and lines that only wait long. */
class DeadlockTest {
    /**
     * a (1 s) takes a carrier of x, b (1 s) one of y, of which there is one each; c (1 s) takes x again.
     *
     * <pre>
     * item 1   a 0-1 on x   b 1-2 on y   waits at b from 2 on: c needs x
     * item 2                a 1-2 on x   waits at a from 2 on: b is full
     * </pre>
     */
    @Test
    void carriersThatWaitForEachOtherAreADeadlock() {
        LineRun run = twoPools().run();
        run.runUntil(Ticks.ofSeconds(0.5));
        assertThat(run.findDeadlock()).isEmpty();

        run.runUntil(Ticks.ofSeconds(100));
        assertThat(run.findDeadlock())
                .contains(new Deadlock(
                        Ticks.ofSeconds(2),
                        List.of("a", "b"),
                        List.of(
                                "'a' waits for 'b' to take its item",
                                "'b' waits for 'c' to take its item",
                                "'c' waits for a carrier of 'x', which are under the items in 'a'")));
    }

    /** Another line beside it makes an item a second; the deadlock is found all the same. */
    @Test
    void aPartOfALineCanBeDeadWhileAnotherGoesOn() {
        DrawnLine drawn = twoPools()
                .add(new Source(label("other"), Source.Item.VEHICLE, Optional.of(seconds(1)), CarrierUse.NONE, "d"))
                .station("d", seconds(0.5), "sink");
        LineRun run = drawn.run();
        run.runUntil(Ticks.ofSeconds(100));

        assertThat(run.findDeadlock().orElseThrow().sinceTicks()).isEqualTo(Ticks.ofSeconds(2));
        assertThat(Readings.of(run).state("d").counters().processed()).isGreaterThan(90);
    }

    /** A station that is stopped for 90 s holds up the one before it, and a crew is busy elsewhere; both end some time. */
    @Test
    void waitingLongIsNoDeadlock() {
        LineRun run = new DrawnLine()
                .source("a")
                .station("a", seconds(1), "b")
                .station(
                        "b",
                        work(seconds(3), DrawnLine.stop("fault", StopKind.BREAKDOWN, seconds(1), seconds(90))),
                        "sink")
                .sink()
                .run();
        run.runUntil(Ticks.ofSeconds(60));

        assertThat(run.findDeadlock()).isEmpty();
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 20);
    }

    /** Lines that produce to the end are never called dead, at whatever moment, in or between shifts. */
    @ParameterizedTest
    @MethodSource("seeds")
    void noLineThatProducesIsCalledDead(long seed) {
        LineRun run = LineRun.start(RandomLine.of(seed), new RunSeed(seed, 0));
        for (int hour = 1; hour <= 15; hour++) {
            run.runUntil(Ticks.ofSeconds(3600.0 * hour - 1000));

            assertThat(run.findDeadlock()).as("seed %d, hour %d", seed, hour).isEmpty();
        }
    }

    private static DrawnLine twoPools() {
        return new DrawnLine()
                .carriers("x", 1)
                .carriers("y", 1)
                .source("a")
                .add(taking("a", "x", "b"))
                .add(taking("b", "y", "c"))
                .add(taking("c", "x", Optional.of("x"), "sink"))
                .sink();
    }

    private static Station taking(String id, String pool, String to) {
        return taking(id, pool, Optional.empty(), to);
    }

    private static Station taking(String id, String pool, Optional<String> releases, String to) {
        return new Station(
                label(id),
                1,
                work(seconds(1)),
                Quality.NEUTRAL,
                Material.NONE,
                new CarrierUse(Optional.of(pool), releases),
                to);
    }
}
