package linetwin.model.kpi;

import static linetwin.model.state.StationState.BLOCKED;
import static linetwin.model.state.StationState.FAILED;
import static linetwin.model.state.StationState.STARVED;
import static linetwin.model.state.StationState.WORKING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import linetwin.model.kpi.MomentaryBottleneck.Share;
import linetwin.model.telemetry.LineSketch;
import org.junit.jupiter.api.Test;

/** Times in seconds. */
class BottleneckWatchTest {
    private final BottleneckWatch watch = new BottleneckWatch(LineSketch.twoStations());

    /**
     * <pre>
     * framing  0 =========== 60 . . . . . 80 === 100
     * respot         40 ============== 80 . . . . .
     *          sole F  shifting  sole R      sole F
     * </pre>
     */
    @Test
    void longestActivePeriodIsTheBottleneckAndOverlapsAreShifting() {
        watch.changed("framing", WORKING, at(0));
        watch.changed("respot", WORKING, at(40));
        watch.changed("framing", BLOCKED, at(60));
        assertThat(watch.bottleneck().station()).isEqualTo("respot");
        assertThat(watch.bottleneck().activeSince()).isEqualTo(at(40));

        watch.changed("respot", STARVED, at(80));
        assertThat(watch.bottleneck().station()).isNull();
        watch.changed("framing", WORKING, at(80));
        watch.reached(at(100));

        assertThat(watch.bottleneck().shares())
                .containsExactly(new Share("framing", 0.8, 0.6, 0.2), new Share("respot", 0.2, 0.2, 0.2));
    }

    @Test
    void breakdownContinuesTheActivePeriod() {
        watch.changed("framing", WORKING, at(0));
        watch.changed("respot", WORKING, at(1));
        watch.changed("framing", FAILED, at(10));
        watch.changed("framing", WORKING, at(50));

        assertThat(watch.bottleneck().station()).isEqualTo("framing");
        assertThat(watch.bottleneck().activeSince()).isEqualTo(at(0));
    }

    @Test
    void sharesOfTheTimeWithABottleneckAddUpToOne() {
        for (int i = 0; i < 100; i++) {
            watch.changed("framing", i % 3 == 0 ? STARVED : WORKING, at(10L * i));
            watch.changed("respot", i % 5 == 0 ? BLOCKED : WORKING, at(10L * i + 5));
        }
        double sum = watch.bottleneck().shares().stream()
                .mapToDouble(Share::fraction)
                .sum();
        // of 995 s, none is active in the first 10, and for 5 each after 60, 210 … 960 and after 155, 305 … 905
        assertThat(sum).isEqualTo((995 - 10 - 7 * 5 - 6 * 5) / 995.0, within(1e-9));
    }

    @Test
    void sourcesConveyorsAndSinksAreNoBottleneck() {
        watch.changed("bodies", WORKING, at(0));
        watch.changed("line-off", WORKING, at(0));

        assertThat(watch.bottleneck()).isEqualTo(MomentaryBottleneck.NONE);
    }

    @Test
    void statesAloneDoWhereNobodySendsEvents() {
        watch.heard("framing", WORKING, at(0));
        watch.heard("respot", WORKING, at(5));
        watch.heard("framing", STARVED, at(20));

        assertThat(watch.bottleneck().station()).isEqualTo("respot");
    }

    /** The state is sent before the events that led to it; taking it at once would hide that framing starved meanwhile. */
    @Test
    void stateThatOvertakesItsEventsIsKeptBack() {
        watch.changed("framing", WORKING, at(0));
        watch.changed("respot", WORKING, at(1));
        watch.heard("framing", WORKING, at(20));
        watch.changed("framing", STARVED, at(10));
        watch.changed("framing", WORKING, at(20));

        assertThat(watch.bottleneck().station()).isEqualTo("respot");
    }

    @Test
    void nextStateHealsALostEvent() {
        watch.changed("framing", WORKING, at(0));
        watch.changed("respot", WORKING, at(1));
        watch.heard("framing", BLOCKED, at(10));
        watch.heard("framing", WORKING, at(30));

        assertThat(watch.bottleneck().station()).isEqualTo("respot");
    }

    private static Instant at(long seconds) {
        return LineSketch.START.plusSeconds(seconds);
    }
}
