package linetwin.ui.gain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import linetwin.sim.experiment.ReplicationJob;
import linetwin.sim.experiment.ReplicationRunner;
import linetwin.sim.experiment.Watch;
import linetwin.sim.experiment.gain.GainExperiment;
import linetwin.sim.experiment.gain.GainExperiment.Effects;
import linetwin.sim.random.RunSeed;
import linetwin.sim.report.GainData;
import linetwin.sim.scenario.RunPlan;
import linetwin.sim.scenario.Scenario;

/**
 * The gain of a scenario that is being calculated beside the screen, by the same study as the command {@code gain --uncertainty}.
 * Before it begins, a few runs are measured, by which it is said how long it takes; may be asked from any thread.
 */
final class GainRun implements Watch {
    /** From so many runs on the remaining time follows from these instead of those that were measured. */
    private static final int TELLING_RUNS = 50;

    private final Scenario scenario;
    private final RunPlan plan;
    private final GainExperiment experiment;
    private final LongSupplier nanoTime;
    private final AtomicLong finished = new AtomicLong();
    private volatile long nanosPerRun;
    private volatile long begun;
    private volatile boolean isStopped;

    /**
     * One that is not begun.
     *
     * @param scenario with one lever or more
     * @param nanoTime as {@link System#nanoTime()} tells it
     */
    GainRun(Scenario scenario, RunPlan plan, LongSupplier nanoTime) {
        this.scenario = scenario;
        this.plan = plan;
        this.nanoTime = nanoTime;
        experiment = new GainExperiment(scenario, plan, Effects.DRAWN_TOO);
    }

    /**
     * Runs it to the end, which takes a while; to be called beside the screen.
     *
     * @param version of the program
     * @return what {@code gain --json} prints
     * @throws linetwin.sim.experiment.InterruptedExperimentException if it is stopped before two replications are finished
     */
    String calculate(ReplicationRunner runner, String version) {
        measure(runner);
        begun = nanoTime.getAsLong();
        return new GainData(scenario, experiment.run(runner, this), version)
                .fields()
                .json();
    }

    /** The first time is that of code that was not compiled yet. */
    private void measure(ReplicationRunner runner) {
        List<ReplicationJob> jobs = new ArrayList<>();
        for (int i = 0; i < Math.max(2, Runtime.getRuntime().availableProcessors()); i++) {
            Scenario end = i % 2 == 0 ? scenario : scenario.withLevers(Set.of());
            jobs.add(new ReplicationJob(
                    end.line(),
                    new RunSeed(plan.seed(), i / 2),
                    plan.warmUp(),
                    plan.duration(),
                    ReplicationJob.Detail.LINE));
        }
        Watch measuring = new Watch() {
            @Override
            public void onDone() {}

            @Override
            public boolean isStopped() {
                return isStopped;
            }
        };
        runner.runAll(jobs, measuring);
        long from = nanoTime.getAsLong();
        runner.runAll(jobs, measuring);
        nanosPerRun = Math.max(1, (nanoTime.getAsLong() - from) / jobs.size());
    }

    int replications() {
        return plan.replications();
    }

    /** Runs that are finished. */
    long finished() {
        return finished.get();
    }

    long runs() {
        return experiment.runs();
    }

    /** How long the rest takes; empty while that is being measured. */
    Optional<Duration> remaining() {
        long done = finished.get();
        long each = done < TELLING_RUNS ? nanosPerRun : (nanoTime.getAsLong() - begun) / done;
        return nanosPerRun == 0 ? Optional.empty() : Optional.of(Duration.ofNanos(each * (runs() - done)));
    }

    /** Whether the rest was told by the runs that were measured, and not yet by its own. */
    boolean isMeasured() {
        return finished.get() < TELLING_RUNS;
    }

    /** Begins no further run; the replications that are finished count. */
    void stop() {
        isStopped = true;
    }

    @Override
    public void onDone() {
        finished.incrementAndGet();
    }

    @Override
    public boolean isStopped() {
        return isStopped;
    }
}
