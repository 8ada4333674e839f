package linetwin.sim.line;

import static linetwin.sim.line.DrawnLine.duration;
import static linetwin.sim.line.DrawnLine.label;
import static linetwin.sim.line.DrawnLine.seconds;
import static linetwin.sim.line.DrawnLine.stop;
import static linetwin.sim.line.DrawnLine.work;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import linetwin.model.line.CarrierUse;
import linetwin.model.line.Conveyor;
import linetwin.model.line.Line;
import linetwin.model.line.PanelStore;
import linetwin.model.line.PressLine;
import linetwin.model.line.Station;
import linetwin.model.line.SynchronousLine;
import linetwin.model.line.resource.PanelFamily;
import linetwin.model.line.resource.ShiftPlan.Interval;
import linetwin.model.line.work.Consumption;
import linetwin.model.line.work.Material;
import linetwin.model.line.work.Quality;
import linetwin.model.line.work.StopKind;
import linetwin.model.present.LinePresent;
import linetwin.model.telemetry.body.VehicleRef;
import linetwin.model.value.Text;
import linetwin.sim.random.RunSeed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Where nothing is left to chance, a run that goes on from the present of another one does exactly what that does: what is left
 * of cycles, repairs, times to stops, dwells, lots and takts follows from how long they have lasted.
 */
class StartAtStoriesTest {
    private static final long SECOND = 1_000_000;

    @ParameterizedTest
    @MethodSource("moments")
    void withoutChanceItDoesWhatTheLineDoes(int seconds) {
        Line line = line(3);
        LineRun truth = LineRun.start(line, new RunSeed(1, 0));
        LinePresent present = HeardPresent.after(truth, seconds * SECOND);
        LineRun started = LineRun.startAt(line, present, new RunSeed(2, 0));

        for (int later = 1; later <= 40; later++) {
            long until = (seconds + later * 43L) * SECOND;
            truth.runUntil(until);
            started.runUntil(until);

            assertThat(seen(started)).as("%d s after %d s", later * 43, seconds).isEqualTo(seen(truth));
        }
    }

    @Test
    void whatThereIsNoRoomForIsRefused() {
        LineRun truth = LineRun.start(line(3), new RunSeed(1, 0));
        LinePresent present = HeardPresent.after(truth, 500 * SECOND);

        assertThatThrownBy(() -> LineRun.startAt(line(1), present, new RunSeed(2, 0)))
                .isInstanceOf(PresentMismatchException.class)
                .hasMessage(
                        "'b1' of the line that is heard, 'drawn', holds 2, in scenario 'drawn' there is room for 1.\n"
                                + "Maybe its capacity is to be raised.");
    }

    /** Every 97 s of work a jam of 20 s; 40 minutes of work, then a break of 10; a takt of 14 s behind an oven. */
    private static Line line(int room) {
        return new DrawnLine()
                .shifts(
                        Duration.ofHours(2),
                        List.of(new Interval(Duration.ZERO, Duration.ofMinutes(100))),
                        List.of(new Interval(Duration.ofMinutes(40), Duration.ofMinutes(50))))
                .add(new PressLine(
                        label("press"),
                        work(seconds(4)),
                        seconds(60),
                        List.of(
                                new PanelFamily("door", Text.of("door"), 40, 2),
                                new PanelFamily("hood", Text.of("hood"), 30, 1)),
                        "racks"))
                .add(new PanelStore(
                        label("racks"),
                        List.of(new PanelStore.Rack("door", 400, 50), new PanelStore.Rack("hood", 300, 20))))
                .source("a")
                .station("a", work(seconds(10), stop("jam", StopKind.MINOR_STOP, seconds(97), seconds(20))), "b1")
                .buffer("b1", room, "b")
                .add(new Station(
                        label("b"),
                        1,
                        work(seconds(13)),
                        Quality.NEUTRAL,
                        new Material(
                                List.of(),
                                List.of(new Consumption("racks", "door", 2), new Consumption("racks", "hood", 1))),
                        CarrierUse.NONE,
                        "oven"))
                .add(new Conveyor(label("oven"), 12, duration(60), duration(5), Optional.empty(), "trim"))
                .add(new SynchronousLine(
                        label("trim"),
                        duration(14),
                        List.of(position("t1", 9), position("t2", 15), position("t3", 12)),
                        "sink"))
                .sink()
                .line();
    }

    private static SynchronousLine.Position position(String id, double cycle) {
        return new SynchronousLine.Position(
                label(id),
                work(seconds(cycle), stop("slip", StopKind.MINOR_STOP, seconds(211), seconds(25))),
                0,
                Material.NONE);
    }

    private static Map<String, String> seen(LineRun run) {
        Map<String, String> seen = new TreeMap<>();
        Readings.of(run)
                .states()
                .forEach(state -> seen.put(
                        state.header().source().cell(),
                        state.state() + " since " + state.since() + " " + state.cause() + " "
                                + state.vehicles().stream()
                                        .map(VehicleRef::body)
                                        .toList() + " " + state.counters()
                                + state.times()));
        Readings.of(run)
                .levels()
                .forEach(level -> seen.put(
                        level.header().source().cell() + " level",
                        level.content() + " " + level.byFamily() + " " + level.entered() + " "
                                + level.contentMicros()));
        return seen;
    }

    static IntStream moments() {
        return IntStream.rangeClosed(0, 24).map(i -> i * 211 + 1);
    }
}
