package linetwin.sim.validation;

import java.util.ArrayList;
import java.util.List;
import linetwin.sim.experiment.ReplicationRunner;
import linetwin.sim.experiment.Watch;
import linetwin.sim.scenario.Expectation;
import linetwin.sim.scenario.Expectation.Figure;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.scenario.Scenarios;

/** A scenario that says in {@code expect} what its runs must give. */
public final class ExactCase {
    private static final String SHIPPED = "validation/";

    private final Scenario scenario;
    private final List<Expectation> expectations;

    private ExactCase(Scenario scenario, List<Expectation> expectations) {
        this.scenario = scenario;
        this.expectations = expectations;
    }

    /**
     * The case of a scenario.
     *
     * @throws ValidationException if there is nothing to compare with
     */
    public static ExactCase of(Scenario scenario) {
        List<Expectation> expectations = scenario.expectations().stream()
                .filter(expected -> isSimulated(expected.figure()))
                .toList();
        if (expectations.isEmpty()) {
            throw new ValidationException(scenario.name() + " has no exact value to compare with.\n"
                    + "Maybe 'expect' is missing in its file.");
        }
        return new ExactCase(scenario, expectations);
    }

    /** All that come with the program. */
    public static List<ExactCase> shipped() {
        return Scenarios.builtIn().stream()
                .filter(name -> name.startsWith(SHIPPED))
                .map(name -> of(Scenarios.find(name)))
                .toList();
    }

    public Scenario scenario() {
        return scenario;
    }

    /** What is compared, in the order of the file. */
    public List<Expectation> expectations() {
        return expectations;
    }

    /** Replications that checking takes, at most. */
    public long steps() {
        int runs = scenario.runPlan().replications();
        boolean isLong = expectations.stream().anyMatch(expected -> isMeanOfALongRun(expected.figure()));
        long others = expectations.stream()
                .filter(expected -> !isMeanOfALongRun(expected.figure()))
                .count();
        return runs * ((isLong ? 1 : 0) + others);
    }

    /** Runs the scenario and compares, in the order of the file. */
    public List<CheckedValue> check(ReplicationRunner runner, Watch watch) {
        LongRun longRun = new LongRun(scenario, runner, watch);
        OutputCounts counts = new OutputCounts(scenario, runner, watch);
        List<CheckedValue> values = new ArrayList<>();
        for (Expectation expected : expectations) {
            values.add(
                    switch (expected.figure()) {
                        case THROUGHPUT, MEAN_CONTENT, MEAN_STAY, STATE_FRACTION, VISITS, LINE_EFFICIENCY ->
                            longRun.check(expected);
                        case OUTPUT -> counts.checkMean(expected);
                        case OUTPUT_VARIANCE_RATE -> counts.checkVarianceRate(expected);
                        case RATE_ELASTICITY, REPAIR_ELASTICITY, FAILURE_ELASTICITY ->
                            throw new IllegalArgumentException(expected + " is not simulated");
                    });
        }
        return values;
    }

    private static boolean isMeanOfALongRun(Figure figure) {
        return switch (figure) {
            case THROUGHPUT, MEAN_CONTENT, MEAN_STAY, STATE_FRACTION, VISITS, LINE_EFFICIENCY -> true;
            case OUTPUT, OUTPUT_VARIANCE_RATE, RATE_ELASTICITY, REPAIR_ELASTICITY, FAILURE_ELASTICITY -> false;
        };
    }

    /** Elasticities are the matter of a sensitivity analysis. */
    private static boolean isSimulated(Figure figure) {
        return switch (figure) {
            case THROUGHPUT,
                    MEAN_CONTENT,
                    MEAN_STAY,
                    STATE_FRACTION,
                    VISITS,
                    LINE_EFFICIENCY,
                    OUTPUT,
                    OUTPUT_VARIANCE_RATE -> true;
            case RATE_ELASTICITY, REPAIR_ELASTICITY, FAILURE_ELASTICITY -> false;
        };
    }
}
