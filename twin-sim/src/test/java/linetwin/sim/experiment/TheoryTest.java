package linetwin.sim.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import linetwin.sim.scenario.Expectation;
import linetwin.sim.scenario.Expectation.Figure;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.scenario.Scenarios;
import linetwin.sim.stats.Tally;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every scenario whose truth is known agrees with it, run by the same code as any other scenario.
 *
 * <p>An estimate may be 3 standard errors off, which a correct program exceeds with a probability of 1.5 % per figure and
 * new seed (t distribution, 10 replications); with the seeds of the files the outcome is always the same. The standard
 * error must be at most 0.2 % of the value, for a share of time 0.1 % of the time: an interval too wide proves nothing.
 */
class TheoryTest {
    private static final double STANDARD_ERRORS = 3;
    private static final double RELATIVE_STANDARD_ERROR = 0.002;
    private static final double STANDARD_ERROR_OF_A_SHARE = 0.001;

    @TestFactory
    Stream<DynamicContainer> figuresOfLinesWithAKnownTruth() {
        return Scenarios.builtIn().stream()
                .filter(name -> name.startsWith("validation/"))
                .map(Scenarios::find)
                .filter(scenario -> scenario.expectations().stream().anyMatch(TheoryTest::isMeanOfALongRun))
                .map(TheoryTest::tests);
    }

    private static DynamicContainer tests(Scenario scenario) {
        Observation observation = new Observation(scenario);
        Stream<DynamicTest> tests = scenario.expectations().stream()
                .filter(TheoryTest::isMeanOfALongRun)
                .map(expected -> DynamicTest.dynamicTest(
                        expected.figure() + " of " + String.join("+", expected.elements())
                                + expected.state().map(state -> " " + state).orElse(""),
                        () -> check(observation.of(expected), expected, scenario)));
        return DynamicContainer.dynamicContainer(scenario.name(), tests);
    }

    private static boolean isMeanOfALongRun(Expectation expectation) {
        return List.of(
                        Figure.THROUGHPUT,
                        Figure.MEAN_CONTENT,
                        Figure.MEAN_STAY,
                        Figure.STATE_FRACTION,
                        Figure.VISITS,
                        Figure.LINE_EFFICIENCY)
                .contains(expectation.figure());
    }

    private static void check(Tally tally, Expectation expected, Scenario scenario) {
        double error = tally.standardError();
        assertThat(Math.abs(tally.mean() - expected.value()))
                .as(
                        "%s with seed %d: %s instead of %s, standard error %s",
                        scenario.name(), scenario.runPlan().seed(), tally.mean(), expected.value(), error)
                .isLessThanOrEqualTo(STANDARD_ERRORS * error);
        assertThat(error).as("standard error of %s", expected).isLessThanOrEqualTo(largestError(expected));
    }

    private static double largestError(Expectation expected) {
        return expected.figure() == Figure.STATE_FRACTION
                ? STANDARD_ERROR_OF_A_SHARE
                : RELATIVE_STANDARD_ERROR * expected.value();
    }
}
