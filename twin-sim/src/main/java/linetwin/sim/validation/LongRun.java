package linetwin.sim.validation;

import java.time.Duration;
import linetwin.model.line.Line;
import linetwin.model.line.Sink;
import linetwin.model.line.Station;
import linetwin.sim.experiment.Experiment;
import linetwin.sim.experiment.ExperimentResult;
import linetwin.sim.experiment.Figure;
import linetwin.sim.experiment.ReplicationRunner;
import linetwin.sim.experiment.Watch;
import linetwin.sim.scenario.Expectation;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.stats.Tally;
import linetwin.sim.validation.CheckedValue.Estimate;
import org.jspecify.annotations.Nullable;

/**
 * Means over long replications of a scenario, which is run once for all of them. The standard error must be at most 0.2 % of
 * the value, for a share of time 0.1 % of the time: an interval too wide proves nothing.
 */
final class LongRun {
    private static final double RELATIVE_STANDARD_ERROR = 0.002;
    private static final double STANDARD_ERROR_OF_A_SHARE = 0.001;
    private static final double SECONDS_PER_HOUR = 3_600;

    private final Scenario scenario;
    private final ReplicationRunner runner;
    private final Watch watch;
    private @Nullable ExperimentResult result;

    LongRun(Scenario scenario, ReplicationRunner runner, Watch watch) {
        this.scenario = scenario;
        this.runner = runner;
        this.watch = watch;
    }

    CheckedValue check(Expectation expected) {
        Tally tally = new Tally();
        for (int replication = 0; replication < result().replications(); replication++) {
            tally.add(value(expected, replication));
        }
        return new CheckedValue(
                scenario,
                expected,
                new Estimate(tally.count(), tally.mean(), tally.standardError()),
                expected.figure() == Expectation.Figure.STATE_FRACTION
                        ? STANDARD_ERROR_OF_A_SHARE
                        : RELATIVE_STANDARD_ERROR * Math.abs(expected.value()));
    }

    private double value(Expectation expected, int replication) {
        return switch (expected.figure()) {
            case THROUGHPUT -> sum(expected, "processedPerHour", replication) / SECONDS_PER_HOUR;
            case LINE_EFFICIENCY -> completedPerHour(replication) * idealTaktHours();
            case VISITS -> sum(expected, "visitsPerVehicle", replication);
            case STATE_FRACTION -> stateFraction(expected, replication);
            case MEAN_CONTENT -> content(expected, replication);
            case MEAN_STAY -> SECONDS_PER_HOUR * content(expected, replication) / completedPerHour(replication);
            case OUTPUT, OUTPUT_VARIANCE_RATE, RATE_ELASTICITY, REPAIR_ELASTICITY, FAILURE_ELASTICITY ->
                throw new IllegalArgumentException(expected + " is no mean over one long run");
        };
    }

    private double stateFraction(Expectation expected, int replication) {
        String state = expected.state().orElseThrow();
        return sum(expected, state + "Fraction", replication)
                / expected.elements().size();
    }

    /** A station holds one item unless it is starved; a buffer says what it holds. */
    private double content(Expectation expected, int replication) {
        return expected.elements().stream()
                .mapToDouble(id -> line().findElement(id).orElseThrow() instanceof Station
                        ? 1 - value(id, "starvedFraction", replication)
                        : value(id, "meanContent", replication))
                .sum();
    }

    private double completedPerHour(int replication) {
        return line().elements().stream()
                .filter(Sink.class::isInstance)
                .mapToDouble(sink -> value(sink.id(), "processedPerHour", replication))
                .sum();
    }

    private double idealTaktHours() {
        return line().plan().idealTakt().toNanos()
                / (double) Duration.ofHours(1).toNanos();
    }

    private double sum(Expectation expected, String figure, int replication) {
        return expected.elements().stream()
                .mapToDouble(id -> value(id, figure, replication))
                .sum();
    }

    private double value(String element, String figure, int replication) {
        return result().sample(Figure.of(element, figure)).values().get(replication);
    }

    private Line line() {
        return scenario.line();
    }

    private ExperimentResult result() {
        if (result == null) {
            result = Experiment.of(line(), scenario.runPlan()).run(runner, watch);
        }
        return result;
    }
}
