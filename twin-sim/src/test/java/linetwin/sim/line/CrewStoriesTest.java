package linetwin.sim.line;

import static linetwin.sim.line.DrawnLine.label;
import static linetwin.sim.line.DrawnLine.seconds;
import static linetwin.sim.line.DrawnLine.work;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import linetwin.model.line.CarrierUse;
import linetwin.model.line.CrewCall;
import linetwin.model.line.Material;
import linetwin.model.line.Quality;
import linetwin.model.line.Station;
import linetwin.model.line.StopClock;
import linetwin.model.line.StopKind;
import linetwin.model.line.StopMode;
import linetwin.model.line.Text;
import linetwin.model.telemetry.LineEvent;
import org.junit.jupiter.api.Test;

/** People with skills, who mend, set up and operate: constant times, every state change worked out by hand. */
class CrewStoriesTest {
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

    private static Station operated(String id, double cycle, Optional<CrewCall> operator) {
        return new Station(
                label(id), 1, work(seconds(cycle)), Quality.NEUTRAL, Material.NONE, CarrierUse.NONE, operator, "sink");
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
