package linetwin.sim.line;

import static linetwin.sim.line.DrawnLine.duration;
import static linetwin.sim.line.DrawnLine.seconds;
import static linetwin.sim.line.DrawnLine.work;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import linetwin.model.line.work.StopClock;
import linetwin.model.line.work.StopKind;
import linetwin.model.line.work.StopMode;
import linetwin.model.line.work.Wear;
import linetwin.model.value.Text;
import org.junit.jupiter.api.Test;

/**
 * A gun that fails every 10 s of work for 1 s. Wear sets in after 15 s of work and doubles the rate; a round may find it,
 * and maintenance of 3 s removes it. All worked out by hand.
 */
class WearStoriesTest {
    /**
     * At 10 s of work the next failure is 10 s ahead, of which 5 s lie behind the onset and count half: 17.5 s of work.
     * From then on it fails every 5 s of work, since a repair leaves the wear.
     */
    @Test
    void unansweredWearMakesTheStopComeMoreOften() {
        assertThat(Trace.of(wearing(1000, 0).run(), 26)).isEqualTo("""
                10.0 a WORKING>FAILED gun@a
                11.0 a FAILED>WORKING
                18.5 a WORKING>FAILED gun@a
                19.5 a FAILED>WORKING
                24.5 a WORKING>FAILED gun@a
                25.5 a FAILED>WORKING
                """);
    }

    /**
     * A round every 20 s that finds all there is. At 20 the station has worked for 18 s and is worn: maintenance until 23,
     * then again 10 s of work to the next failure (28 s, at 33) and 15 s to the next onset (33 s). At 40 it has worked for
     * 34 s, is worn and is maintained again; the round that finds no wear changes nothing.
     */
    @Test
    void aRoundThatFindsWearBringsPlannedMaintenance() {
        assertThat(Trace.of(wearing(20, 1).run(), 45)).isEqualTo("""
                10.0 a WORKING>FAILED gun@a
                11.0 a FAILED>WORKING
                18.5 a WORKING>FAILED gun@a
                19.5 a FAILED>WORKING
                20.0 a WORKING>MAINTENANCE gun-maintenance@a
                23.0 a MAINTENANCE>WORKING
                33.0 a WORKING>FAILED gun@a
                34.0 a FAILED>WORKING
                40.0 a WORKING>MAINTENANCE gun-maintenance@a
                43.0 a MAINTENANCE>WORKING
                """);
    }

    /** The round comes at 19, while the gun is being repaired: maintenance follows the repair. */
    @Test
    void maintenanceWaitsForARepairToEnd() {
        assertThat(Trace.of(wearing(19, 1).run(), 33)).isEqualTo("""
                10.0 a WORKING>FAILED gun@a
                11.0 a FAILED>WORKING
                18.5 a WORKING>FAILED gun@a
                19.5 a FAILED>MAINTENANCE gun-maintenance@a
                22.5 a MAINTENANCE>WORKING
                32.5 a WORKING>FAILED gun@a
                """);
    }

    private static DrawnLine wearing(double every, double detection) {
        Wear wear =
                new Wear(Text.of("new gun"), seconds(15), 2, new Wear.Rounds(duration(every), detection), seconds(3));
        StopMode gun = new StopMode(
                "gun",
                Text.of("gun"),
                StopKind.BREAKDOWN,
                StopClock.WORKING_TIME,
                seconds(10),
                seconds(0),
                seconds(1),
                Optional.of("fitters"),
                Optional.empty(),
                Optional.of(wear));
        return new DrawnLine()
                .crew("fitters", 1)
                .source("a")
                .station("a", work(seconds(100), gun), "sink")
                .sink();
    }
}
