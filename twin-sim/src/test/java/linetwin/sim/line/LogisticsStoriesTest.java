package linetwin.sim.line;

import static linetwin.sim.line.DrawnLine.duration;
import static linetwin.sim.line.DrawnLine.label;
import static linetwin.sim.line.DrawnLine.seconds;
import static linetwin.sim.line.DrawnLine.work;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import linetwin.model.line.CarrierUse;
import linetwin.model.line.PanelStore;
import linetwin.model.line.PressLine;
import linetwin.model.line.Station;
import linetwin.model.line.SynchronousLine;
import linetwin.model.line.resource.Fleet;
import linetwin.model.line.resource.PanelFamily;
import linetwin.model.line.resource.Supply;
import linetwin.model.line.work.Material;
import linetwin.model.line.work.Quality;
import linetwin.model.telemetry.body.LineEvent;
import linetwin.model.value.Text;
import linetwin.sim.engine.Ticks;
import org.junit.jupiter.api.Test;

/** Bins called off and brought to the line-side: constant times, every state change worked out by hand. */
class LogisticsStoriesTest {
    private static final Set<Class<? extends LineEvent>> STATES_AND_DELIVERIES =
            Set.of(LineEvent.StateChanged.class, LineEvent.DeliveryLate.class);

    /**
     * <pre>
     * a: 10 s a vehicle, 1 kit each, bins of 1; one tugger: hears of a call after 2 s, 15 s there, 3 s back
     *
     * kits taken      0, 10, 20 | 35 | 53      called 0+2, 10+2, 20+2, 35+2
     * tugger brings   2-17, 20-35, 38-53       back   17-20, 35-38
     * </pre>
     *
     * At 30 both bins are empty until 35, at 45 until 53.
     */
    @Test
    void aLateDeliveryStarvesTheStationAndSaysWhatIsMissing() {
        assertThat(Trace.of(suppliedStation(Optional.empty()).run(), 54, STATES_AND_DELIVERIES))
                .isEqualTo("""
                30.0 a late kit
                30.0 a WORKING>STARVED kit@a
                35.0 a STARVED>WORKING
                45.0 a late kit
                45.0 a WORKING>STARVED kit@a
                53.0 a STARVED>WORKING
                """);
    }

    /** The same, but the tugger charges for 20 s after 30 s of driving: at 38 it has driven 36 s and sets out at 58 only. */
    @Test
    void aVehicleThatChargesLetsTheStationWait() {
        Fleet.Charging charging = new Fleet.Charging(duration(30), seconds(20));
        assertThat(Trace.of(suppliedStation(Optional.of(charging)).run(), 74)).isEqualTo("""
                30.0 a WORKING>STARVED kit@a
                35.0 a STARVED>WORKING
                45.0 a WORKING>STARVED kit@a
                73.0 a STARVED>WORKING
                """);
    }

    /**
     * The same as the first story, but the first bin, which would arrive at 17, is held for 50 s. The second, there at 35,
     * waits behind it. Both kits in stock are used up at 20; at 67 there are two more.
     */
    @Test
    void aDeliveryThatIsHeldStarvesTheStationAndIsNotOvertaken() {
        LineRun run = suppliedStation(Optional.empty()).run();
        run.interventions().delayDelivery("a", "kit", Duration.ofSeconds(50));

        assertThat(Trace.of(run, 88, STATES_AND_DELIVERIES)).isEqualTo("""
                20.0 a late kit
                20.0 a WORKING>STARVED kit@a
                67.0 a STARVED>WORKING
                """);
    }

    @Test
    void aHeldDeliveryIsSavedAndRestoredWithTheRun() {
        DrawnLine drawn = suppliedStation(Optional.empty());
        LineRun run = drawn.run();
        run.interventions().delayDelivery("a", "", Duration.ofSeconds(50));
        run.runUntil(40 * Ticks.PER_SECOND);

        LineRun restored = LineRun.restore(drawn.line(), run.save());

        assertThat(Trace.of(restored, 88)).isEqualTo(Trace.of(run, 88)).contains("67.0 a STARVED>WORKING");
    }

    @Test
    void whatIsNotBroughtCantBeLate() {
        LineRun run = suppliedStation(Optional.empty()).run();

        assertThatThrownBy(() -> run.interventions().delayDelivery("a", "door", Duration.ofSeconds(50)))
                .hasMessage("'door' is not brought to 'a', only [kit]");
        assertThatThrownBy(() -> run.interventions().delayDelivery("sink", "", Duration.ofSeconds(50)))
                .hasMessage("nothing is brought to 'sink' that could be late");
    }

    private static DrawnLine suppliedStation(Optional<Fleet.Charging> charging) {
        return new DrawnLine()
                .fleet(new Fleet("tuggers", Text.of("tuggers"), 1, seconds(2), seconds(15), seconds(3), charging))
                .source("a")
                .add(new Station(
                        label("a"),
                        1,
                        work(seconds(10)),
                        Quality.NEUTRAL,
                        supplied(new Supply("kit", Text.of("kit"), Optional.empty(), 1, 1, "tuggers")),
                        CarrierUse.NONE,
                        "sink"))
                .sink();
    }

    /**
     * <pre>
     * press, a door every 30 s --> racks, empty --> bins of 2, brought in 4 s --> a: a door every 10 s
     * </pre>
     *
     * a begins with 4 doors and calls for 2 at 10, when there is none in the racks, and again at 30. The second door is
     * pressed at 60; two doors leave the racks then and arrive at 64, while a has waited from 40 on.
     */
    @Test
    void aBinOfPanelsWaitsUntilTheStoreHasThem() {
        DrawnLine drawn = new DrawnLine()
                .fleet(new Fleet("agvs", Text.of("agvs"), 2, seconds(0), seconds(4), seconds(0), Optional.empty()))
                .add(new PressLine(
                        label("press"),
                        work(seconds(30)),
                        seconds(0),
                        List.of(new PanelFamily("door", Text.of("door"), 2, 1)),
                        "racks"))
                .add(new PanelStore(label("racks"), List.of(new PanelStore.Rack("door", 4, 0))))
                .source("a")
                .add(new Station(
                        label("a"),
                        1,
                        work(seconds(10)),
                        Quality.NEUTRAL,
                        supplied(new Supply("door", Text.of("door"), Optional.of("racks"), 1, 2, "agvs")),
                        CarrierUse.NONE,
                        "sink"))
                .sink();

        LineRun run = drawn.run();
        assertThat(Trace.of(run, 65, STATES_AND_DELIVERIES)).isEqualTo("""
                40.0 a late door
                40.0 a WORKING>STARVED door@a
                64.0 a STARVED>WORKING
                """);
        assertThat(Readings.of(run).level("racks").left()).isEqualTo(2);
    }

    /**
     * <pre>
     * p1 --> p2 (1 kit each, bins of 1), a takt of 10 s; one tugger that needs 25 s
     * </pre>
     *
     * p2 takes kits at 10 and 20; the first bin called is there at 35. So the line is ready at 30 and moves at 35.
     */
    @Test
    void aPositionWithoutItsPartHoldsTheSynchronousLine() {
        DrawnLine drawn = new DrawnLine()
                .fleet(new Fleet(
                        "tuggers", Text.of("tuggers"), 1, seconds(0), seconds(25), seconds(0), Optional.empty()))
                .source("trim")
                .add(new SynchronousLine(
                        label("trim"),
                        duration(10),
                        List.of(
                                new SynchronousLine.Position(label("p1"), work(seconds(8)), 0, Material.NONE),
                                new SynchronousLine.Position(
                                        label("p2"),
                                        work(seconds(8)),
                                        0,
                                        supplied(
                                                new Supply("kit", Text.of("kit"), Optional.empty(), 1, 1, "tuggers")))),
                        "sink"))
                .sink();

        assertThat(Trace.of(drawn.run(), 36, STATES_AND_DELIVERIES)).isEqualTo("""
                10.0 p2 STARVED>WORKING
                30.0 p2 late kit
                30.0 p1 WORKING>BLOCKED line-held@p2
                30.0 p2 WORKING>STARVED kit@p2
                35.0 p1 BLOCKED>WORKING
                35.0 p2 STARVED>WORKING
                """);
    }

    private static Material supplied(Supply... supplies) {
        return new Material(List.of(), List.of(), List.of(supplies));
    }
}
