package linetwin.sim.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import linetwin.model.kpi.Figure;
import linetwin.model.kpi.LineFigure;
import linetwin.sim.random.RunSeed;
import org.junit.jupiter.api.Test;

class ExperimentTest {
    private static final Figure ALWAYS = Figure.ofLine("goodVehicles");
    private static final Figure SOMETIMES = Figure.ofLine("leadTimeHours");

    @Test
    void replicationsAreNumberedUnderOneSeed() {
        ScriptedRunner runner = ScriptedRunner.of(LineFigure.GOOD, 1, 2, 3);
        AtomicInteger done = new AtomicInteger();

        experiment(3).run(runner, done::incrementAndGet);

        assertThat(runner.jobs)
                .extracting(ReplicationJob::seed)
                .containsExactly(new RunSeed(7, 0), new RunSeed(7, 1), new RunSeed(7, 2));
        assertThat(done).hasValue(3);
    }

    @Test
    void figureThatOneReplicationLacksIsNotEstimatedFromTheOthers() {
        ScriptedRunner runner = new ScriptedRunner(List.of(Map.of(ALWAYS, 1.0, SOMETIMES, 2.0), Map.of(ALWAYS, 3.0)));

        ExperimentResult result = experiment(2).run(runner, () -> {});

        assertThat(result.figures()).containsExactly(ALWAYS);
        assertThat(result.estimate(ALWAYS).mean()).isEqualTo(2);
        assertThatThrownBy(() -> result.estimate(SOMETIMES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no figure 'leadTimeHours' was measured in every replication");
    }

    @Test
    void singleReplicationIsRefusedBecauseItHasNoInterval() {
        assertThatThrownBy(() -> experiment(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("replications is 1; must be 2 or more");
    }

    private static Experiment experiment(int replications) {
        return new Experiment(TestLines.named("trial"), 7, replications, Duration.ZERO, Duration.ofHours(1));
    }
}
