package linetwin.sim.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.stream.IntStream;
import linetwin.model.kpi.LineFigure;
import linetwin.sim.stats.RelativePrecision;
import org.junit.jupiter.api.Test;

class SequentialExperimentTest {
    /** 95 and 105 in turn: standard deviation 5, so that n replications give about ± 10 / √n percent. */
    private static final double[] VALUES =
            IntStream.range(0, 100).mapToDouble(i -> 95 + 10 * (i % 2)).toArray();

    @Test
    void replicationsAreAddedUntilTheFigureIsPrecise() {
        ScriptedRunner runner = ScriptedRunner.of(LineFigure.GOOD_PER_PLANNED_HOUR, VALUES);

        ExperimentResult result = sequential(0.02, 100).run(runner, Watch.NONE);

        // t(19; 0.975) · 5.13 / √20 = 2.40 is too much for 2 / 1.02, t(29) · 5.09 / √30 = 1.90 is not.
        assertThat(result.replications()).isEqualTo(30);
        assertThat(runner.jobs)
                .hasSize(30)
                .extracting(job -> job.seed().replication())
                .doesNotHaveDuplicates();
        assertThat(result.isInterrupted()).isFalse();
    }

    @Test
    void limitEndsItWithWhatIsThereAndTellsHowManyItWouldTake() {
        SequentialExperiment sequential = sequential(0.01, 25);

        ExperimentResult result =
                sequential.run(ScriptedRunner.of(LineFigure.GOOD_PER_PLANNED_HOUR, VALUES), Watch.NONE);

        assertThat(result.replications()).isEqualTo(25);
        assertThat(sequential.isReached(result)).isFalse();
        assertThat((double) sequential.precision().likelyReplications(sequential.estimate(result), 25))
                .isCloseTo(110, within(10.0));
    }

    private static SequentialExperiment sequential(double precision, int most) {
        return new SequentialExperiment(
                new Experiment(TestLines.named("trial"), 1, 10, Duration.ZERO, Duration.ofHours(1)),
                LineFigure.GOOD_PER_PLANNED_HOUR,
                new RelativePrecision(precision),
                most);
    }
}
