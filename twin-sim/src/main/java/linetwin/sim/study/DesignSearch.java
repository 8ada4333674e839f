package linetwin.sim.study;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import linetwin.model.kpi.LineFigure;
import linetwin.model.line.Line;
import linetwin.sim.experiment.DeadlockException;
import linetwin.sim.experiment.ExperimentResult;
import linetwin.sim.experiment.InterruptedExperimentException;
import linetwin.sim.experiment.ReplicationJob;
import linetwin.sim.experiment.ReplicationResult;
import linetwin.sim.experiment.ReplicationRunner;
import linetwin.sim.experiment.Watch;
import linetwin.sim.random.RunSeed;
import linetwin.sim.scenario.RunPlan;
import linetwin.sim.stats.ConfidenceInterval;
import linetwin.sim.stats.Sample;

/** Finds the best of several designs of a line with a stated probability, under common random numbers. */
public final class DesignSearch {
    private final List<Line> designs;
    private final LineFigure figure;
    private final RunPlan plan;
    private final Goal goal;

    /**
     * When a search is at its end.
     *
     * @param indifferenceFraction smallest difference that matters, over the mean of all designs in the first stage
     * @param confidenceFraction probability that the design found is the best, 0..1
     * @param mostReplications of a design, after which the search gives up
     */
    public record Goal(double indifferenceFraction, double confidenceFraction, int mostReplications) {}

    /**
     * What a search found of one design; {@code isLeft} if it may still be the best.
     *
     * @param design its number
     * @param mean of the figure over the replications that were spent on it
     */
    public record Candidate(int design, ConfidenceInterval mean, int replications, boolean isLeft) {}

    /**
     * The outcome.
     *
     * @param candidates the best first
     * @param lockedUp numbers of the designs that are no candidates, since their line locks up
     * @param isDecided whether the first one is the best with the confidence asked for
     */
    public record Outcome(
            List<Candidate> candidates,
            List<Integer> lockedUp,
            double indifference,
            long replications,
            boolean isDecided) {
        public Outcome {
            candidates = List.copyOf(candidates);
            lockedUp = List.copyOf(lockedUp);
        }
    }

    /** A search in which each design is first run as often as the plan says. */
    public DesignSearch(List<Line> designs, LineFigure figure, RunPlan plan, Goal goal) {
        this.designs = List.copyOf(designs);
        this.figure = figure;
        this.plan = plan;
        this.goal = goal;
    }

    /** Replications of the first stage, which a search takes at least. */
    public long firstRuns() {
        return (long) designs.size() * plan.replications();
    }

    /**
     * Runs the search.
     *
     * @throws InterruptedExperimentException if the watch stops it in the first stage
     * @throws StudyException if a design has no value of the figure
     * @throws DeadlockException if fewer than two designs are left that do not lock up
     */
    public Outcome run(ReplicationRunner runner, Watch watch) {
        List<Integer> sound = IntStream.range(0, designs.size()).boxed().toList();
        while (true) {
            try {
                return run(sound, runner, watch);
            } catch (
                    DeadlockException
                            e) { // begun again without it: the others have the same values under the same seeds
                sound = sound.stream()
                        .filter(design -> !designs.get(design).equals(e.line()))
                        .toList();
                if (sound.size() < 2) {
                    throw e;
                }
            }
        }
    }

    /** Of designs that are not known to lock up. */
    private Outcome run(List<Integer> sound, ReplicationRunner runner, Watch watch) {
        List<Line> lines = sound.stream().map(designs::get).toList();
        Outcome outcome = new DesignSearch(lines, figure, plan, goal).select(runner, watch);
        return new Outcome(
                outcome.candidates().stream()
                        .map(found -> new Candidate(
                                sound.get(found.design()), found.mean(), found.replications(), found.isLeft()))
                        .toList(),
                IntStream.range(0, designs.size())
                        .filter(design -> !sound.contains(design))
                        .boxed()
                        .toList(),
                outcome.indifference(),
                outcome.replications(),
                outcome.isDecided());
    }

    private Outcome select(ReplicationRunner runner, Watch watch) {
        List<List<Double>> values = new ArrayList<>();
        List<Integer> all = new ArrayList<>();
        for (int design = 0; design < designs.size(); design++) {
            values.add(new ArrayList<>());
            all.add(design);
        }
        for (int replication = 0; replication < plan.replications(); replication++) {
            if (!observe(all, replication, values, runner, watch)) {
                throw new InterruptedExperimentException(0);
            }
        }
        double mean = values.stream()
                .flatMap(List::stream)
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow();
        double indifference = goal.indifferenceFraction() * Math.abs(mean);
        KimNelson selection = new KimNelson(signed(values), indifference, goal.confidenceFraction());
        while (!selection.isDecided() && selection.replications() < goal.mostReplications()) {
            watch.onPlanned(spent(values) + selection.mostToCome(goal.mostReplications()));
            List<Integer> left = selection.survivors();
            if (!observe(left, selection.replications(), values, runner, watch)) {
                break;
            }
            selection.add(left.stream()
                    .map(design ->
                            sign() * values.get(design).get(values.get(design).size() - 1))
                    .toList());
        }
        return outcome(values, selection, indifference);
    }

    /** One more replication of each of the designs; false if the watch stopped it. */
    private boolean observe(
            List<Integer> which, int replication, List<List<Double>> values, ReplicationRunner runner, Watch watch) {
        List<ReplicationJob> jobs = which.stream()
                .map(design -> new ReplicationJob(
                        designs.get(design),
                        new RunSeed(plan.seed(), replication),
                        plan.warmUp(),
                        plan.duration(),
                        ReplicationJob.Detail.LINE))
                .toList();
        List<ReplicationResult> results = runner.runAll(jobs, watch);
        if (results.size() < jobs.size()) {
            return false;
        }
        for (int i = 0; i < jobs.size(); i++) {
            values.get(which.get(i)).add(value(results.get(i), figure));
        }
        return true;
    }

    static double value(ReplicationResult result, LineFigure figure) {
        Double value = result.figures().get(figure.figure());
        if (value == null) {
            throw new StudyException(
                    "the line has no value of '" + figure.title().strip() + "' to compare by.");
        }
        return value;
    }

    private List<List<Double>> signed(List<List<Double>> values) {
        return values.stream()
                .map(own -> own.stream().map(value -> sign() * value).toList())
                .toList();
    }

    /** KN looks for the largest. */
    private int sign() {
        return figure.isMoreBetter() ? 1 : -1;
    }

    private Outcome outcome(List<List<Double>> values, KimNelson selection, double indifference) {
        List<Candidate> candidates = new ArrayList<>();
        for (int design = 0; design < values.size(); design++) {
            Sample sample = new Sample(values.get(design));
            candidates.add(new Candidate(
                    design,
                    sample.confidenceInterval(ExperimentResult.LEVEL_FRACTION),
                    sample.size(),
                    selection.survivors().contains(design)));
        }
        candidates.sort((one, other) -> one.isLeft() == other.isLeft()
                ? Double.compare(
                        sign() * other.mean().mean(), sign() * one.mean().mean())
                : Boolean.compare(other.isLeft(), one.isLeft()));
        return new Outcome(candidates, List.of(), indifference, spent(values), selection.isDecided());
    }

    private static long spent(List<List<Double>> values) {
        return values.stream().mapToLong(List::size).sum();
    }
}
