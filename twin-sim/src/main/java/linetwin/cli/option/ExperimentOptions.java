package linetwin.cli.option;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import linetwin.cli.option.argument.DurationArgument;
import linetwin.cli.option.argument.WarmUpArgument;
import linetwin.model.line.Line;
import linetwin.model.value.Durations;
import linetwin.sim.experiment.Experiment;
import linetwin.sim.experiment.LocalReplicationRunner;
import linetwin.sim.experiment.ReplicationRunner;
import linetwin.sim.experiment.WarmUpStudy;
import linetwin.sim.scenario.RunPlan;
import linetwin.sim.scenario.Scenario;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how an experiment is run; what is left out, the scenario itself says. */
public final class ExperimentOptions {
    private static final int MOST_REPLICATIONS = 1_000_000;

    @Option(names = "--replications", paramLabel = "N", description = "Independent runs, 2 or more.")
    private @Nullable Integer replications;

    @Option(
            names = "--duration",
            paramLabel = "TIME",
            description = "Simulated time that each run measures, such as '5 d' or '20 h'.")
    private @Nullable Duration duration;

    @Option(
            names = "--warm-up",
            paramLabel = "TIME",
            description = "Simulated time before that which is not measured; auto finds it in five more runs.")
    private @Nullable WarmUpArgument warmUp;

    @Option(names = "--seed", paramLabel = "N", description = "Fixes every random number.")
    private @Nullable Long seed;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Runs side by side; does not change the result (default: one per processor).")
    private int threads = Runtime.getRuntime().availableProcessors();

    /** Whether one run alone is asked for, of which no interval can be told. */
    public boolean isSingle() {
        return replications != null && replications == 1;
    }

    /** An experiment whose first run is that one run, by these options and else as a scenario is usually run. */
    public Experiment single(Line line, RunPlan usual) {
        return Experiment.of(line, plan(2, usual, List.of(line)));
    }

    /** The experiment with a line, by these options and else as a scenario is usually run. */
    public Experiment experiment(Line line, RunPlan usual) {
        return Experiment.of(line, plan(usual, List.of(line)));
    }

    /**
     * How lines are run, by these options and else as a scenario is usually run.
     *
     * @param lines among which an automatic warm-up is found: the longest that one of them needs
     */
    public RunPlan plan(RunPlan usual, List<Line> lines) {
        return plan(replications == null ? usual.replications() : replications, usual, lines);
    }

    private RunPlan plan(int count, RunPlan usual, List<Line> lines) {
        Duration measured = duration == null ? usual.duration() : duration;
        require(count >= 2, "--replications is " + count + "; must be 2 or more, because an interval needs a spread");
        require(count <= MOST_REPLICATIONS, "--replications is " + count + "; must be at most " + MOST_REPLICATIONS);
        require(
                !measured.isNegative() && !measured.isZero(),
                "--duration is " + DurationArgument.text(measured) + "; must be more than 0");
        Duration deleted = givenWarmUp().orElse(usual.warmUp());
        require(!deleted.isNegative(), "--warm-up is " + DurationArgument.text(deleted) + "; must be 0 or more");
        require(
                !Durations.isTooLong(deleted.plus(measured)),
                "--duration " + DurationArgument.text(measured) + " after a warm-up of "
                        + DurationArgument.text(deleted) + " is too long; both together " + Durations.LIMIT);
        RunPlan plan = new RunPlan(count, deleted, measured, seed == null ? usual.seed() : seed);
        return isWarmUpAuto() ? new RunPlan(count, longestWarmUp(plan, lines), measured, plan.seed()) : plan;
    }

    /** How a scenario and its baseline are run. */
    public RunPlan plan(Scenario scenario) {
        return plan(
                scenario.runPlan(),
                Stream.concat(Stream.of(scenario), scenario.baseline().stream())
                        .map(Scenario::line)
                        .toList());
    }

    public boolean isWarmUpAuto() {
        return warmUp != null && warmUp.isAuto();
    }

    private Optional<Duration> givenWarmUp() {
        return warmUp == null ? Optional.empty() : warmUp.given();
    }

    private static Duration longestWarmUp(RunPlan plan, List<Line> lines) {
        Duration longest = Duration.ZERO;
        for (Line line : lines) {
            WarmUpStudy study = WarmUpStudy.of(Experiment.of(line, plan));
            if (!study.isSettled()) {
                throw new InputException("--warm-up auto finds none: the " + String.join(", the ", study.unsettled())
                        + " of "
                        + line.name() + (study.unsettled().size() == 1 ? " does" : " do") + " not settle within "
                        + DurationArgument.text(plan.warmUp().plus(plan.duration()))
                        + ".\nMaybe a longer --duration is meant: run longer.");
            }
            longest = longest.compareTo(study.needed()) < 0 ? study.needed() : longest;
        }
        return Duration.ofMinutes((longest.toSeconds() + 59) / 60);
    }

    /** Where replications run. */
    public ReplicationRunner runner() {
        require(threads >= 1, "--threads is " + threads + "; must be 1 or more");
        return new LocalReplicationRunner(threads);
    }

    private static void require(boolean isMet, String otherwise) {
        if (!isMet) {
            throw new InputException(otherwise + ".");
        }
    }
}
