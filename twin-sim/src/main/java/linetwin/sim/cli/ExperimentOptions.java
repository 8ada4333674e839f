package linetwin.sim.cli;

import java.time.Duration;
import linetwin.model.line.Line;
import linetwin.sim.experiment.Experiment;
import linetwin.sim.experiment.LocalReplicationRunner;
import linetwin.sim.experiment.ReplicationRunner;
import linetwin.sim.scenario.RunPlan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how an experiment is run; what is left out, the scenario itself says. */
final class ExperimentOptions {
    @Option(names = "--replications", paramLabel = "N", description = "Independent runs, 2 or more.")
    private @Nullable Integer replications;

    @Option(
            names = "--duration",
            paramLabel = "TIME",
            description = "Simulated time that each run measures, such as '5 d' or '20 h'.")
    private @Nullable Duration duration;

    @Option(names = "--warm-up", paramLabel = "TIME", description = "Simulated time before that which is not measured.")
    private @Nullable Duration warmUp;

    @Option(names = "--seed", paramLabel = "N", description = "Fixes every random number.")
    private @Nullable Long seed;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Runs side by side; does not change the result (default: one per processor).")
    private int threads = Runtime.getRuntime().availableProcessors();

    /** The experiment with a line, by these options and else as a scenario is usually run. */
    Experiment experiment(Line line, RunPlan usual) {
        return Experiment.of(line, plan(usual));
    }

    /** How lines are run, by these options and else as a scenario is usually run. */
    RunPlan plan(RunPlan usual) {
        int count = replications == null ? usual.replications() : replications;
        Duration deleted = warmUp == null ? usual.warmUp() : warmUp;
        Duration measured = duration == null ? usual.duration() : duration;
        require(count >= 2, "--replications is " + count + "; must be 2 or more, because an interval needs a spread");
        require(!deleted.isNegative(), "--warm-up is " + DurationArgument.text(deleted) + "; must be 0 or more");
        require(
                !measured.isNegative() && !measured.isZero(),
                "--duration is " + DurationArgument.text(measured) + "; must be more than 0");
        return new RunPlan(count, deleted, measured, seed == null ? usual.seed() : seed);
    }

    /** Where replications run. */
    ReplicationRunner runner() {
        require(threads >= 1, "--threads is " + threads + "; must be 1 or more");
        return new LocalReplicationRunner(threads);
    }

    private static void require(boolean isMet, String otherwise) {
        if (!isMet) {
            throw new InputException(otherwise + ".");
        }
    }
}
