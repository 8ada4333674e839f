package linetwin.ui.whatif;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CancellationException;
import linetwin.model.telemetry.body.RunSnapshot;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.scenario.Scenarios;
import org.junit.jupiter.api.Test;

/** What another machine tells of its line is not believed without limits. */
class LivePresentTest {
    private final Scenario scenario = Scenarios.find("teaching/two-stations");

    private LivePresent told(Duration warmUp, Duration elapsed) {
        return new LivePresent(
                new RunSnapshot(scenario.name(), 1, warmUp, elapsed, List.of(), List.of(), "another"), Instant.EPOCH);
    }

    @Test
    void aWarmUpOfCenturiesIsRefused() {
        assertThatThrownBy(() -> told(Duration.ofDays(100_000), Duration.ZERO).bringAbout(scenario, done -> true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the line says that it warmed up for 100000 days; at most 366 are done again");
    }

    @Test
    void centuriesOfRunningCanBeStopped() {
        assertThatThrownBy(() -> told(Duration.ZERO, Duration.ofDays(100_000)).bringAbout(scenario, done -> false))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void aPresentThatDoesNotComeAboutIsRefused() {
        assertThatThrownBy(() -> told(Duration.ZERO, Duration.ofHours(1)).bringAbout(scenario, done -> true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not come to the same present");
    }
}
