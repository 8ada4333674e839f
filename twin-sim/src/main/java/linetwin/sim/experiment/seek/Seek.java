package linetwin.sim.experiment.seek;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import linetwin.model.line.Line;
import linetwin.sim.experiment.Experiment;
import linetwin.sim.experiment.ExperimentResult;
import linetwin.sim.experiment.InterruptedExperimentException;
import linetwin.sim.experiment.MissingFigureException;
import linetwin.sim.experiment.ReplicationJob;
import linetwin.sim.experiment.ReplicationResult;
import linetwin.sim.experiment.ReplicationRunner;
import linetwin.sim.experiment.Watch;
import linetwin.sim.experiment.seek.SeekPoints.Bracket;
import linetwin.sim.scenario.RunPlan;
import linetwin.sim.stats.ConfidenceInterval;
import linetwin.sim.stats.Ratio;
import linetwin.sim.stats.Sample;

/**
 * Looks for the value of a parameter at which a figure of the line reaches a target, by bisection under common random
 * numbers: every value is tried in the same replications, so that the mean of the figure is a steady function of the
 * parameter.
 *
 * <p>A coarse row of values first shows where the target is crossed; of several crossings the one nearest to the usual
 * value counts. Between two neighbours the figure is taken to rise or fall throughout. One search is run once.
 */
public final class Seek {
    private static final int COARSE_STEPS = 4;
    private static final int LIKELY_HALVINGS = 9;
    private static final double TOLERANCE = 0.005;
    private static final double LEVEL = ExperimentResult.LEVEL_FRACTION;

    private final DoubleFunction<Line> lines;
    private final SeekTarget target;
    private final RunPlan plan;
    private final SettingRange range;
    private final SeekPoints points;

    /**
     * A search.
     *
     * @param lines the line at each value of the parameter
     */
    public Seek(DoubleFunction<Line> lines, SeekTarget target, RunPlan plan, SettingRange range) {
        this.lines = lines;
        this.target = target;
        this.plan = plan;
        this.range = range;
        this.points = new SeekPoints(range);
    }

    /** A guess at the number of runs, most of which bisection takes. */
    public long likelyRuns() {
        return (long) plan.replications() * (COARSE_STEPS + 2 + 2 * LIKELY_HALVINGS);
    }

    /**
     * Searches until the answer and its interval are known to half a percent.
     *
     * @throws InterruptedExperimentException if the watch stops it before the coarse row is finished
     * @throws MissingFigureException if a replication has no value of the figure
     */
    public SeekResult run(ReplicationRunner runner, Watch watch) {
        Optional<Sample> reference = target.reference().map(line -> complete(line, runner, watch));
        Tries tries = new Tries(reference, runner, watch);
        for (double setting : range.coarse(COARSE_STEPS)) {
            if (!tries.tryOut(setting)) {
                throw new InterruptedExperimentException(0);
            }
        }
        Optional<SeekAnswer> answer =
                tries.narrowed(point -> point.distance().mean(), range.usual()).map(root -> answer(root, tries));
        return new SeekResult(target, plan, points.all(), answer, points.nearest(), watch.isStopped());
    }

    /** All settings whose interval holds the target: from where one bound of the interval meets it to where the other does. */
    private SeekAnswer answer(Bracket root, Tries tries) {
        double setting = points.middle(root);
        Optional<Bracket> lowerBound = tries.narrowed(point -> point.distance().lower(), setting);
        Optional<Bracket> upperBound = tries.narrowed(point -> point.distance().upper(), setting);
        Optional<Bracket> left = root.isRising() ? upperBound : lowerBound;
        Optional<Bracket> right = root.isRising() ? lowerBound : upperBound;
        return new SeekAnswer(
                setting,
                left.map(bracket -> bracket.low().setting()).orElse(range.from()),
                right.map(bracket -> bracket.high().setting()).orElse(range.to()));
    }

    private Sample complete(Line line, ReplicationRunner runner, Watch watch) {
        return find(line, runner, watch).orElseThrow(() -> new InterruptedExperimentException(0));
    }

    /** Empty if the watch stopped a replication. */
    private Optional<Sample> find(Line line, ReplicationRunner runner, Watch watch) {
        Experiment experiment = Experiment.of(line, plan);
        List<ReplicationResult> results =
                runner.runAll(experiment.jobs(0, plan.replications(), ReplicationJob.Detail.LINE), watch);
        if (results.size() < plan.replications()) {
            return Optional.empty();
        }
        ExperimentResult result = new ExperimentResult(experiment, results);
        if (!result.has(target.figure().figure())) {
            throw new MissingFigureException(target.figure(), line.name());
        }
        return Optional.of(result.sample(target.figure().figure()));
    }

    /** Tries settings out, as long as the watch allows. */
    private final class Tries {
        private final Optional<Sample> reference;
        private final ReplicationRunner runner;
        private final Watch watch;

        private Tries(Optional<Sample> reference, ReplicationRunner runner, Watch watch) {
            this.reference = reference;
            this.runner = runner;
            this.watch = watch;
        }

        /** Whether it was finished. */
        private boolean tryOut(double setting) {
            Optional<SeekPoint> point =
                    find(lines.apply(setting), runner, watch).map(sample -> point(setting, sample));
            point.ifPresent(points::add);
            return point.isPresent();
        }

        private SeekPoint point(double setting, Sample sample) {
            ConfidenceInterval distance = reference
                    .map(other -> sample.minus(other, target.value()).confidenceInterval(LEVEL))
                    .orElseGet(() -> less(sample.confidenceInterval(LEVEL), target.value()));
            return new SeekPoint(
                    setting,
                    sample.confidenceInterval(LEVEL),
                    reference.map(other ->
                            Ratio.estimate(sample.minus(other, 1), other, LEVEL).scaledBy(100)),
                    distance);
        }

        private static ConfidenceInterval less(ConfidenceInterval interval, double value) {
            return new ConfidenceInterval(interval.mean() - value, interval.halfWidth(), interval.levelFraction());
        }

        /** Halves the bracket of a crossing until it is narrow, or the watch stops it; empty if nothing is crossed. */
        private Optional<Bracket> narrowed(ToDoubleFunction<SeekPoint> value, double nearTo) {
            Optional<Bracket> bracket = points.findCrossing(value, nearTo);
            while (bracket.isPresent()
                    && points.isWide(bracket.get(), TOLERANCE)
                    && tryOut(points.middle(bracket.get()))) {
                bracket = points.findCrossing(value, nearTo);
            }
            return bracket;
        }
    }
}
