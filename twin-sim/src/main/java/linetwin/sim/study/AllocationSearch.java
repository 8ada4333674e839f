package linetwin.sim.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import linetwin.model.kpi.LineFigure;
import linetwin.model.line.Line;
import linetwin.sim.experiment.DeadlockException;
import linetwin.sim.experiment.InterruptedExperimentException;
import linetwin.sim.experiment.ReplicationJob;
import linetwin.sim.experiment.ReplicationResult;
import linetwin.sim.experiment.ReplicationRunner;
import linetwin.sim.experiment.Watch;
import linetwin.sim.random.RunSeed;
import linetwin.sim.scenario.RunPlan;

/**
 * Looks for good allocations where there are too many to try them all: from the even one it moves places between any two
 * buffers as long as that helps, in ever smaller numbers down to one, and looks at {@value BufferAllocation#MOST} at most. A heuristic: what it finds is then to be compared by
 * {@link DesignSearch}, with other random numbers, since the best of many noisy values is partly luck.
 *
 * <p>Sources: pattern search after Kolda, Lewis and Torczon, "Optimization by direct search", SIAM Review 45 (2003);
 * selection afterwards after Boesel, Nelson and Kim, "Using ranking and selection to 'clean up' after simulation
 * optimization", Operations Research 51 (2003).
 */
public final class AllocationSearch {
    /** Replications of each allocation, under common random numbers. */
    static final int REPLICATIONS = 3;

    /** Replications that a search takes at most. */
    public static final int MOST_RUNS = BufferAllocation.MOST * REPLICATIONS;

    /** Replications from here on are not those of any comparison. */
    private static final int FIRST_REPLICATION = 1_000_000;

    private final Function<BufferAllocation, Line> design;
    private final LineFigure figure;
    private final RunPlan plan;
    private final int smallest;
    private final Map<BufferAllocation, Double> visited = new LinkedHashMap<>();

    /**
     * A search that has not begun.
     *
     * @param design the line with an allocation
     * @param smallest capacity of a buffer
     */
    public AllocationSearch(Function<BufferAllocation, Line> design, LineFigure figure, RunPlan plan, int smallest) {
        this.design = design;
        this.figure = figure;
        this.plan = plan;
        this.smallest = smallest;
    }

    /**
     * Searches, and returns the allocations it has visited, the best first.
     *
     * @throws InterruptedExperimentException if the watch stops it
     * @throws StudyException if an allocation has no value of the figure
     */
    public List<BufferAllocation> run(BufferAllocation start, ReplicationRunner runner, Watch watch) {
        visit(List.of(start), runner, watch);
        BufferAllocation best = start;
        int step = Math.max(1, start.capacities().get(0) / 2);
        while (step > 0 && visited.size() < BufferAllocation.MOST) {
            visit(best.neighbours(step, smallest), runner, watch);
            BufferAllocation found = ranked().get(0);
            step = found.equals(best) ? step / 2 : step;
            best = found;
        }
        return ranked();
    }

    private List<BufferAllocation> ranked() {
        return visited.entrySet().stream()
                .sorted(Map.Entry.<BufferAllocation, Double>comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void visit(List<BufferAllocation> allocations, ReplicationRunner runner, Watch watch) {
        List<BufferAllocation> unseen = allocations.stream()
                .filter(allocation -> !visited.containsKey(allocation))
                .limit(BufferAllocation.MOST - visited.size())
                .toList();
        try {
            visitAll(unseen, runner, watch);
        } catch (DeadlockException e) { // one by one, to find those that lock up
            unseen.forEach(allocation -> visitOne(allocation, runner, watch));
        }
    }

    /** An allocation whose line locks up is worse than all others. */
    private void visitOne(BufferAllocation allocation, ReplicationRunner runner, Watch watch) {
        try {
            visitAll(List.of(allocation), runner, watch);
        } catch (DeadlockException e) {
            visited.put(allocation, Double.NEGATIVE_INFINITY);
        }
    }

    private void visitAll(List<BufferAllocation> unseen, ReplicationRunner runner, Watch watch) {
        List<ReplicationJob> jobs = new ArrayList<>();
        for (BufferAllocation allocation : unseen) {
            Line line = design.apply(allocation);
            for (int i = 0; i < REPLICATIONS; i++) {
                jobs.add(new ReplicationJob(
                        line,
                        new RunSeed(plan.seed(), FIRST_REPLICATION + i),
                        plan.warmUp(),
                        plan.duration(),
                        ReplicationJob.Detail.LINE));
            }
        }
        List<ReplicationResult> results = runner.runAll(jobs, watch);
        if (results.size() < jobs.size()) {
            throw new InterruptedExperimentException(0);
        }
        for (int i = 0; i < unseen.size(); i++) {
            visited.put(unseen.get(i), mean(results.subList(i * REPLICATIONS, (i + 1) * REPLICATIONS)));
        }
    }

    /** The more the better. */
    private double mean(List<ReplicationResult> results) {
        double sum = 0;
        for (ReplicationResult result : results) {
            sum += DesignSearch.value(result, figure);
        }
        return (figure.isMoreBetter() ? sum : -sum) / results.size();
    }
}
