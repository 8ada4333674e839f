package linetwin.sim.validation;

import java.time.Duration;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import linetwin.model.kpi.Figure;
import linetwin.model.line.Line;
import linetwin.model.state.StationState;
import linetwin.sim.experiment.Experiment;
import linetwin.sim.experiment.ExperimentResult;
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
    private final ItemFlow itemFlow;
    private @Nullable ExperimentResult result;

    LongRun(Scenario scenario, ReplicationRunner runner, Watch watch) {
        this.scenario = scenario;
        this.runner = runner;
        this.watch = watch;
        itemFlow = new ItemFlow(scenario.line());
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
            case THROUGHPUT -> sum(expected, id -> itemFlow.perHour(id, figures(replication))) / SECONDS_PER_HOUR;
            case LINE_EFFICIENCY -> completedPerHour(replication) * idealTaktHours();
            case VISITS -> sum(expected, id -> value(id, "visitsPerVehicle", replication));
            case STATE_FRACTION -> stateFraction(expected, replication);
            case MEAN_CONTENT -> content(expected, replication);
            case MEAN_STAY -> meanStaySeconds(expected, replication);
            case OUTPUT, OUTPUT_VARIANCE_RATE, RATE_ELASTICITY, REPAIR_ELASTICITY, FAILURE_ELASTICITY ->
                throw new IllegalArgumentException(expected + " is no mean over one long run");
        };
    }

    private double stateFraction(Expectation expected, int replication) {
        StationState state = expected.state().orElseThrow();
        return sum(expected, id -> value(Figure.ofState(id, state), replication))
                / expected.elements().size();
    }

    private double content(Expectation expected, int replication) {
        return sum(expected, id -> value(id, "meanContent", replication));
    }

    /** Little's law: what is in the elements over what leaves them for elsewhere, as scrap too, whichever way. */
    private double meanStaySeconds(Expectation expected, int replication) {
        double leaving = itemFlow.leavingPerHour(Set.copyOf(expected.elements()), figures(replication));
        return SECONDS_PER_HOUR * content(expected, replication) / leaving;
    }

    private ToDoubleFunction<Figure> figures(int replication) {
        return figure -> value(figure, replication);
    }

    private double completedPerHour(int replication) {
        return line().elements().stream()
                .filter(element -> element.kind().isEnd())
                .mapToDouble(sink -> value(sink.id(), "processedPerHour", replication))
                .sum();
    }

    private double idealTaktHours() {
        return line().plan().idealTakt().toNanos()
                / (double) Duration.ofHours(1).toNanos();
    }

    private static double sum(Expectation expected, ToDoubleFunction<String> ofElement) {
        return expected.elements().stream().mapToDouble(ofElement).sum();
    }

    private double value(String element, String figure, int replication) {
        return value(Figure.of(element, figure), replication);
    }

    private double value(Figure figure, int replication) {
        return result().sample(figure).values().get(replication);
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
