package linetwin.sim.line;

import static linetwin.sim.line.DrawnLine.label;
import static linetwin.sim.line.DrawnLine.seconds;
import static linetwin.sim.line.DrawnLine.work;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import linetwin.model.line.CarrierUse;
import linetwin.model.line.Source;
import linetwin.model.line.Station;
import linetwin.model.line.work.CrewCall;
import linetwin.model.line.work.CycleTime;
import linetwin.model.line.work.Material;
import linetwin.model.line.work.Quality;
import linetwin.model.line.work.Setup;
import linetwin.model.line.work.StopClock;
import linetwin.model.line.work.StopKind;
import linetwin.model.line.work.StopMode;
import linetwin.model.line.work.Work;
import linetwin.model.telemetry.body.LineEvent;
import linetwin.model.value.Text;
import org.junit.jupiter.api.Test;

/** People with skills, who mend, set up and operate: constant times, every state change worked out by hand. */
class CrewStoriesTest {
    private static final Optional<CrewCall> FITTER = Optional.of(new CrewCall("fitters", Optional.empty()));

    /**
     * Two fitters, one of them able to do PLCs. b (any fitter, 3 s) fails every second of work, a and c (PLC, 4 s) after
     * 2 and 3 s of it.
     *
     * <pre>
     * fitter with PLC   a 3-7   c 7-11   a 11-
     * other fitter      b 2-5   b 6-9    b 10-
     * </pre>
     *
     * At 5 the other fitter is free, but cannot help c.
     */
    @Test
    void aCallForASkillWaitsForSomebodyWhoHasIt() {
        DrawnLine drawn = new DrawnLine()
                .crew("fitters", 2, Map.of("plc", 1))
                .source("one", seconds(1), "a")
                .station("a", work(seconds(99), fault(2, 4, Optional.of("plc"))), "sink")
                .source("two", seconds(1), "b")
                .station("b", work(seconds(99), fault(1, 3, Optional.empty())), "sink")
                .source("three", seconds(1), "c")
                .station("c", work(seconds(99), fault(3, 4, Optional.of("plc"))), "sink")
                .sink();

        assertThat(Trace.of(drawn.run(), 11, Set.of(LineEvent.StateChanged.class))
                        .lines()
                        .filter(line -> line.contains("FAILED")))
                .containsExactly(
                        "2.0 b WORKING>FAILED fault@b",
                        "3.0 a WORKING>FAILED fault@a",
                        "4.0 c WORKING>FAILED fault@c",
                        "5.0 b FAILED>WORKING",
                        "6.0 b WORKING>FAILED fault@b",
                        "7.0 a FAILED>WORKING",
                        "9.0 b FAILED>WORKING",
                        "9.0 a WORKING>FAILED fault@a",
                        "10.0 b WORKING>FAILED fault@b",
                        "11.0 c FAILED>WORKING");
    }

    /** One fitter: x fails at 1.5 for 4 s, so that the die change that is due at 2 begins at 5.5 and takes 3 s. */
    @Test
    void aDieChangeWaitsForItsSetter() {
        DrawnLine drawn = new DrawnLine()
                .crew("fitters", 1)
                .source("arrivals", seconds(0.5), "x")
                .station("x", work(seconds(99), fault(1, 4, Optional.empty())), "sink");
        PressShop.addTo(drawn, Optional.of(new CrewCall("fitters", Optional.empty())));

        LineRun run = drawn.run();
        assertThat(Trace.of(run, 9.5, Set.of(LineEvent.StateChanged.class, LineEvent.ChangedOver.class))
                        .lines()
                        .filter(line -> line.contains("press") || line.contains("x ")))
                .containsExactly(
                        "0.5 x STARVED>WORKING",
                        "1.5 x WORKING>FAILED fault@x",
                        "2.0 press WORKING>SETUP changeover@press",
                        "5.5 x FAILED>WORKING",
                        "6.5 x WORKING>FAILED fault@x",
                        "8.5 press changed over door to hood",
                        "8.5 press SETUP>WORKING");
        assertThat(Readings.of(run).state("press").counters().setups()).isEqualTo(1);
        assertThat(Readings.of(run).state("press").counters().stops()).isZero();
    }

    /**
     * One mender for a (5 s) and b (3 s), items from 1 s and 2 s on. Whoever asks first is served first.
     *
     * <pre>
     * mender   a 1-6   b 6-9   a 9-14
     * </pre>
     */
    @Test
    void anOperatorWorksAtOneStationAfterTheOther() {
        Optional<CrewCall> mender = Optional.of(new CrewCall("menders", Optional.empty()));
        DrawnLine drawn = new DrawnLine()
                .crew("menders", 1)
                .source("one", seconds(1), "a")
                .add(operated("a", 5, mender))
                .source("two", seconds(2), "b")
                .add(operated("b", 3, mender))
                .sink();

        assertThat(Trace.of(drawn.run(), 10, Set.of(LineEvent.StateChanged.class))
                        .lines()
                        .filter(line -> line.contains(" a ") || line.contains(" b ")))
                .containsExactly(
                        "1.0 a STARVED>WORKING",
                        "2.0 b STARVED>STARVED no-operator@menders",
                        "6.0 a WORKING>STARVED no-operator@menders",
                        "6.0 b STARVED>WORKING",
                        "9.0 b WORKING>STARVED no-operator@menders",
                        "9.0 a STARVED>WORKING");
    }

    /**
     * One fitter operates a (5 s, from 1 s on) and repairs it, which takes 3 s after each 2 s of work. He leaves the item
     * for the repair and goes on with it afterwards.
     *
     * <pre>
     * a   works 1-3   repair 3-6   works 6-8   repair 8-11   works 11-12, next item 12-13   repair 13-
     * </pre>
     */
    @Test
    void whoOperatesAStationAlsoRepairsIt() {
        DrawnLine drawn = new DrawnLine()
                .crew("fitters", 1)
                .source("one", seconds(1), "a")
                .add(operated("a", work(seconds(5), fault(2, 3, Optional.empty())), FITTER))
                .sink();

        LineRun run = drawn.run();
        assertThat(Trace.of(run, 13, Set.of(LineEvent.StateChanged.class))
                        .lines()
                        .filter(line -> line.contains(" a ")))
                .containsExactly(
                        "1.0 a STARVED>WORKING",
                        "3.0 a WORKING>FAILED fault@a",
                        "6.0 a FAILED>WORKING",
                        "8.0 a WORKING>FAILED fault@a",
                        "11.0 a FAILED>WORKING",
                        "13.0 a WORKING>FAILED fault@a");
        assertThat(Readings.of(run).state("a").counters().processed()).isEqualTo(1);
    }

    /**
     * One fitter for a (5 s, jams for 4 s after 2 s of work and frees itself) and b (3 s). While a is jammed he works at b.
     *
     * <pre>
     * fitter   a 1-3   b 3-6   b 6-9   a 9-11   b 11-
     * </pre>
     *
     * At 7 a could go on, but he is at b until 9.
     */
    @Test
    void theOperatorOfAStoppedStationWorksAtAnother() {
        DrawnLine drawn = new DrawnLine()
                .crew("fitters", 1)
                .source("one", seconds(1), "a")
                .add(operated(
                        "a",
                        work(seconds(5), DrawnLine.stop("jam", StopKind.MINOR_STOP, seconds(2), seconds(4))),
                        FITTER))
                .source("two", seconds(2), "b")
                .add(operated("b", work(seconds(3)), FITTER))
                .sink();

        assertThat(Trace.of(drawn.run(), 11, Set.of(LineEvent.StateChanged.class))
                        .lines()
                        .filter(line -> line.contains(" a ") || line.contains(" b ")))
                .containsExactly(
                        "1.0 a STARVED>WORKING",
                        "2.0 b STARVED>STARVED no-operator@fitters",
                        "3.0 a WORKING>MINOR_STOP jam@a",
                        "3.0 b STARVED>WORKING",
                        "7.0 a MINOR_STOP>STARVED no-operator@fitters",
                        "9.0 b WORKING>STARVED no-operator@fitters",
                        "9.0 a STARVED>WORKING",
                        "11.0 a WORKING>MINOR_STOP jam@a",
                        "11.0 b STARVED>WORKING");
    }

    /** One fitter operates a (5 s) and changes it over, which takes 2 s, before the second item, an m7. */
    @Test
    void whoOperatesAStationAlsoChangesItOver() {
        Setup setup = new Setup(Setup.Attribute.VARIANT, seconds(2), FITTER);
        Work work = new Work(CycleTime.of(seconds(5)), Optional.of(setup), Optional.empty(), List.of());
        DrawnLine drawn = new DrawnLine()
                .crew("fitters", 1)
                .variant("m7")
                .add(new Source(
                        label("one"),
                        Source.Item.VEHICLE,
                        Optional.of(seconds(1)),
                        List.of("m5", "m7"),
                        CarrierUse.NONE,
                        "a"))
                .add(operated("a", work, FITTER))
                .sink();

        assertThat(Trace.of(drawn.run(), 12, Set.of(LineEvent.StateChanged.class))
                        .lines()
                        .filter(line -> line.contains(" a ")))
                .containsExactly("1.0 a STARVED>WORKING", "6.0 a WORKING>SETUP changeover@a", "8.0 a SETUP>WORKING");
    }

    private static Station operated(String id, Work work, Optional<CrewCall> operator) {
        return new Station(label(id), 1, work, Quality.NEUTRAL, Material.NONE, CarrierUse.NONE, operator, "sink");
    }

    private static Station operated(String id, double cycle, Optional<CrewCall> operator) {
        return operated(id, work(seconds(cycle)), operator);
    }

    private static StopMode fault(double timeToStop, double repair, Optional<String> skill) {
        return new StopMode(
                "fault",
                Text.of("fault"),
                StopKind.BREAKDOWN,
                StopClock.WORKING_TIME,
                seconds(timeToStop),
                seconds(0),
                seconds(repair),
                Optional.of("fitters"),
                skill,
                Optional.empty());
    }
}
