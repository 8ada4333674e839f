package linetwin.sim.experiment;

import java.time.Duration;
import linetwin.model.line.Line;
import linetwin.model.line.Sink;
import linetwin.model.line.Station;
import linetwin.sim.scenario.Expectation;
import linetwin.sim.scenario.RunPlan;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.stats.Tally;
import org.jspecify.annotations.Nullable;

/** What a scenario with a known truth shows when it is run as its file says: one value per replication for each figure. */
final class Observation {
    private final Scenario scenario;
    private @Nullable ExperimentResult result;

    Observation(Scenario scenario) {
        this.scenario = scenario;
    }

    Tally of(Expectation expected) {
        Tally tally = new Tally();
        for (int replication = 0; replication < scenario.runPlan().replications(); replication++) {
            tally.add(value(expected, replication));
        }
        return tally;
    }

    private double value(Expectation expected, int replication) {
        return switch (expected.figure()) {
            case THROUGHPUT -> sum(expected, "processedPerHour", replication) / 3_600;
            case LINE_EFFICIENCY -> completedPerHour(replication) * idealTaktHours();
            case VISITS -> sum(expected, "visitsPerVehicle", replication);
            case STATE_FRACTION -> stateFraction(expected, replication);
            case MEAN_CONTENT -> content(expected, replication);
            case MEAN_STAY -> 3_600 * content(expected, replication) / completedPerHour(replication);
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
            RunPlan usual = scenario.runPlan();
            result = new Experiment(line(), usual.seed(), usual.replications(), usual.warmUp(), usual.duration())
                    .run(LocalReplicationRunner.onAllProcessors(), () -> {});
        }
        return result;
    }
}
