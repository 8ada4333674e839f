package linetwin.sim.line;

import static linetwin.sim.line.DrawnLine.duration;
import static linetwin.sim.line.DrawnLine.label;
import static linetwin.sim.line.DrawnLine.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linetwin.model.kpi.LineKpis;
import linetwin.model.kpi.total.LineTotals;
import linetwin.model.line.Conveyor;
import linetwin.model.line.resource.ShiftPlan.Interval;
import linetwin.model.line.work.CycleTime;
import linetwin.model.line.work.Power;
import linetwin.model.line.work.Work;
import linetwin.model.telemetry.body.LineDescription;
import org.junit.jupiter.api.Test;

/** What meters show; powers of 36, 18 and 3.6 kW make 10, 5 and 1 Wh in a second. */
class EnergyStoriesTest {
    private static final Optional<Power> POWER = Optional.of(new Power(36, 18, 3.6, 0));

    /** A vehicle every 60 s that takes 20 s, until 100: 60 s idle, 20 s at work, 20 s idle. */
    @Test
    void aStationDrawsLessWhileItStands() {
        LineRun run = new DrawnLine()
                .source("arrivals", seconds(60), "a")
                .station("a", metered(20), "sink")
                .sink()
                .run();
        run.runUntil(100_000_000);

        assertThat(Readings.of(run).state("a").energyWattHours()).isEqualTo(60 * 5 + 20 * 10 + 20 * 5);
    }

    /** A shift of 30 s with a break from 10 to 15 in a period of 40 s: 25 s at work, 5 s idle, 10 s off. */
    @Test
    void aStationDrawsLeastOutsideItsShifts() {
        LineRun run = new DrawnLine()
                .shifts(
                        Duration.ofSeconds(40),
                        List.of(new Interval(Duration.ZERO, Duration.ofSeconds(30))),
                        List.of(new Interval(Duration.ofSeconds(10), Duration.ofSeconds(15))))
                .source("a")
                .station("a", metered(1000), "sink")
                .sink()
                .run();
        run.runUntil(40_000_000);

        assertThat(Readings.of(run).state("a").energyWattHours()).isEqualTo(25 * 10 + 5 * 5 + 10);
    }

    /**
     * <pre>
     * source, one every 10 s --> oven of 25 s (36 kW, idle 18 kW, and 3.6 kW for each body in it) --> sink
     * </pre>
     *
     * Until 40 the oven is empty for 10 s; bodies are in it from 10, 20 and 30 on, the first until 35, and the fourth just
     * enters. The one vehicle that left is charged with all of it.
     */
    @Test
    void anOvenHeatsForEachBodyInIt() {
        DrawnLine drawn = new DrawnLine()
                .source("arrivals", seconds(10), "oven")
                .add(new Conveyor(
                        label("oven"),
                        9,
                        duration(25),
                        duration(0),
                        Optional.empty(),
                        Optional.of(new Power(36, 18, 0, 3.6)),
                        "sink"))
                .sink();
        LineRun run = drawn.run();
        LineDescription line = run.description(null);
        run.runUntil(40_000_000);

        int expected = 10 * 5 + 30 * 10 + (25 + 20 + 10) * 1;
        assertThat(Readings.of(run).state("oven").energyWattHours()).isEqualTo(expected);
        LineKpis kpis = LineKpis.between(LineTotals.atStart(line), LineTotals.read(line, run.simTime(), run::report));
        assertThat(kpis.energyKwhByArea()).isEqualTo(Map.of("area", expected / 1000.0));
        assertThat(kpis.energyKwhPerVehicle()).isEqualTo(expected / 1000.0);
    }

    private static Work metered(double cycle) {
        return new Work(
                CycleTime.of(seconds(cycle)), Optional.empty(), Optional.empty(), List.of(), Optional.empty(), POWER);
    }
}
