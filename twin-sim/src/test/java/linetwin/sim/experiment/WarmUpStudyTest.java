package linetwin.sim.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import linetwin.model.value.Distribution;
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
        assertThat(study.needed()).isBetween(Duration.ofHours(6), Duration.ofDays(10));
    }

    @Test
    void lineThatIsFullAtOnceNeedsHardlyAny() {
        var line = TestLines.queue(Optional.empty(), new Distribution.Constant(Duration.ofMinutes(1)));

        WarmUpStudy study = WarmUpStudy.of(new Experiment(line, 1, 2, Duration.ZERO, Duration.ofMinutes(500)));

        assertThat(study.isSettled()).isTrue();
        assertThat(study.needed()).as("the first vehicle is on its way").isLessThanOrEqualTo(Duration.ofMinutes(5));
    }

    /** At 95 % load a queue forgets its empty start with a time constant of 1 / (1 - sqrt 0.95)^2 = 1 560 services. */
    @Test
    void queueThatFillsLongAfterItsOutputIsSteadyNeedsTheTimeOfItsContent() {
        var line = TestLines.queue(
                Optional.of(new Distribution.Exponential(Duration.ofNanos(Math.round(1e9 / 0.95)))),
                new Distribution.Exponential(Duration.ofSeconds(1)));

        WarmUpStudy study = WarmUpStudy.of(new Experiment(line, 1, 2, Duration.ZERO, Duration.ofSeconds(20_000)));

        assertThat(study.needed()).isBetween(Duration.ofSeconds(1_000), Duration.ofSeconds(10_000));
    }

    /** At a load of 120 % the queue grows for ever, while the output is that of a busy server from the begin. */
    @Test
    void queueThatGrowsForEverIsNamed() {
        var line = TestLines.queue(
                Optional.of(new Distribution.Exponential(Duration.ofNanos(Math.round(1e9 / 1.2)))),
                new Distribution.Exponential(Duration.ofSeconds(1)));

        WarmUpStudy study = WarmUpStudy.of(new Experiment(line, 1, 2, Duration.ZERO, Duration.ofSeconds(20_000)));

        assertThat(study.unsettled()).contains("content of waiting", "work in process", "lead time");
    }
}
