package linetwin.sim.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import linetwin.model.line.Distribution;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.scenario.Scenarios;
import org.junit.jupiter.api.Test;

class WarmUpStudyTest {
    /** A vehicle takes about eight hours through the plant; before that nothing leaves it. */
    @Test
    void emptyPlantNeedsAtLeastTheTimeOfTheFirstVehicle() {
        Scenario digital = Scenarios.find("liangjiang-digital");
        Experiment experiment = new Experiment(digital.line(), 1, 2, Duration.ofDays(5), Duration.ofDays(20));

        WarmUpStudy study = WarmUpStudy.of(experiment);

        assertThat(study.isSettled()).isTrue();
        assertThat(study.needed()).isBetween(Duration.ofHours(6), Duration.ofDays(4));
    }

    @Test
    void lineThatIsFullAtOnceNeedsNone() {
        var line = TestLines.queue(Optional.empty(), new Distribution.Constant(Duration.ofMinutes(1)));

        WarmUpStudy study = WarmUpStudy.of(new Experiment(line, 1, 2, Duration.ZERO, Duration.ofMinutes(500)));

        assertThat(study).isEqualTo(new WarmUpStudy(Duration.ZERO, true));
    }
}
