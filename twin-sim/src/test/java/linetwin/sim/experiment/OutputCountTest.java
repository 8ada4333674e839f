package linetwin.sim.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.stream.Stream;
import linetwin.sim.scenario.Expectation;
import linetwin.sim.scenario.RunPlan;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.scenario.Scenarios;
import linetwin.sim.stats.Tally;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Not only the long run but also the start of a line and the fluctuation of its output agree with exact values: three
 * exponential stations with buffers of two, from empty, from full, and settled.
 */
class OutputCountTest {
    private static final double STANDARD_ERRORS = 3;
    private static final double RELATIVE_STANDARD_ERROR = 0.002;
    private static final int RUNS_AT_A_TIME = 1_000;

    @TestFactory
    Stream<DynamicTest> meanOutputSinceTheStartOfTheLine() {
        return Stream.of("validation/out-3-2-from-empty", "validation/out-3-2-from-full")
                .map(Scenarios::find)
                .flatMap(scenario -> scenario.expectations().stream()
                        .map(expected -> DynamicTest.dynamicTest(
                                scenario.name() + " after " + expected.after().orElseThrow(),
                                () -> checkOutput(scenario, expected))));
    }

    /** Runs as many replications as the precision needs, and at most as many as the file allows. */
    private static void checkOutput(Scenario scenario, Expectation expected) {
        Duration after = expected.after().orElseThrow();
        Tally counts = new Tally();
        for (long seed = 1; counts.count() < scenario.runPlan().replications() && !isPrecise(counts); seed++) {
            new Experiment(scenario.line(), seed, RUNS_AT_A_TIME, Duration.ZERO, after)
                    .run(LocalReplicationRunner.onAllProcessors(), () -> {})
                    .sample(LineFigure.GOOD.figure())
                    .values()
                    .forEach(counts::add);
        }
        assertThat(isPrecise(counts)).as("precision of %s runs", counts.count()).isTrue();
        assertThat(counts.mean()).isCloseTo(expected.value(), within(STANDARD_ERRORS * counts.standardError()));
    }

    private static boolean isPrecise(Tally counts) {
        return counts.count() > 0 && counts.standardError() <= RELATIVE_STANDARD_ERROR * counts.mean();
    }

    /** The standard error of a variance of n normal values is √(2/(n−1)) of it: 2.2 % here. */
    @Test
    void varianceOfTheOutputGrowsAtTheExactRate() {
        Scenario scenario = Scenarios.find("validation/out-3-2");
        RunPlan usual = scenario.runPlan();
        double exact = scenario.expectations().stream()
                .filter(expected -> expected.figure() == Expectation.Figure.OUTPUT_VARIANCE_RATE)
                .findFirst()
                .orElseThrow()
                .value();

        Tally counts = new Experiment(
                        scenario.line(), usual.seed(), usual.replications(), usual.warmUp(), usual.duration())
                .run(LocalReplicationRunner.onAllProcessors(), () -> {})
                .sample(LineFigure.GOOD.figure())
                .tally();

        double rate = counts.variance() / usual.duration().toSeconds();
        double standardError = rate * Math.sqrt(2.0 / (counts.count() - 1));
        assertThat(rate).isCloseTo(exact, within(STANDARD_ERRORS * standardError));
        assertThat(standardError / exact).isLessThan(0.025);
    }
}
