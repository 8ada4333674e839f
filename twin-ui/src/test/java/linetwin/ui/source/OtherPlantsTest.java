package linetwin.ui.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import linetwin.model.analysis.Figures;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.ConnectionTrouble;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.sim.scenario.Scenarios;
import linetwin.ui.fixture.RunLine;
import org.junit.jupiter.api.Test;

/** A plant beside the one that is shown says of itself what it would say if it were shown. */
class OtherPlantsTest {
    private static final Address ELSEWHERE = Address.ofPlant("elsewhere", "works");

    private final RunLine run =
            new RunLine(Scenarios.find("teaching/two-stations").line(), 7);
    private final HeardLine beside = new HeardLine(run, command -> {}, () -> false, ELSEWHERE);
    private final HeardLine shown = new HeardLine(run, command -> {}, () -> false, null);

    private LineFrame besideNow() {
        return beside.plants().get(0).line();
    }

    private static Figures withoutBottleneck(Figures now) {
        return new Figures(
                now.heardSince(),
                now.run(),
                now.shift(),
                now.shiftBegin(),
                now.lastHour(),
                now.trend(),
                Figures.NONE.bottleneck());
    }

    @Test
    void itsFiguresAreThoseThatItHasWhereItIsShown() {
        beside.start();
        shown.start();
        Instant begin = run.listen().description().start();
        for (int hour = 1; hour <= 20; hour += 9) {
            run.runUntil(begin.plusSeconds(3600L * hour + 1234));
            await().untilAsserted(() -> {
                shown.refresh(null, null); // which makes figures twice a second
                assertThat(withoutBottleneck(shown.latest().figures()))
                        .isEqualTo(besideNow().figures());
            });
            assertThat(besideNow().snapshot().alarms())
                    .isEqualTo(shown.latest().snapshot().alarms());
        }
        LineDescription description = besideNow().snapshot().description();
        assertThat(description).isNotNull();
        assertThat(beside.latest().snapshot().description()).isNull();
    }

    @Test
    void itIsHeardOnlyAsLongAsTheBrokerIs() {
        beside.start();
        run.listen();
        assertThat(besideNow().snapshot().reception().connected()).isTrue();
        beside.onConnection(false, "gone");
        beside.onRetry(ConnectionTrouble.OTHER, Duration.ofSeconds(1));
        assertThat(besideNow().snapshot().reception().connected()).isFalse();
    }
}
