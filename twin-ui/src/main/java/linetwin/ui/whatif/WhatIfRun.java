package linetwin.ui.whatif;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import linetwin.sim.experiment.Comparisons;
import linetwin.sim.experiment.Experiment;
import linetwin.sim.experiment.ReplicationRunner;
import linetwin.sim.experiment.Watch;
import linetwin.sim.line.SavedRun;
import linetwin.sim.scenario.RunPlan;
import linetwin.sim.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/** Variants that are being run beside the screen, replication by replication; may be asked from any thread. */
final class WhatIfRun implements Watch {
    private final List<Variant> variants;
    private final RunPlan plan;
    private final Optional<LivePresent> present;
    private final AtomicInteger finished = new AtomicInteger();
    private final AtomicReference<@Nullable Comparisons> soFar = new AtomicReference<>();
    private volatile boolean isStopped;

    /**
     * A run of two variants or more that is not begun.
     *
     * @param variants the baseline first
     * @param present from which they go on; empty if they begin with an empty line
     */
    WhatIfRun(List<Variant> variants, RunPlan plan, Optional<LivePresent> present) {
        this.variants = List.copyOf(variants);
        this.plan = plan;
        this.present = present;
    }

    /** Runs them to the end, which takes a while; to be called beside the screen. */
    Comparisons compare(Scenario scenario, ReplicationRunner runner) {
        List<Experiment> experiments = variants.stream()
                .map(variant -> Experiment.of(variant.applyTo(scenario).line(), plan))
                .toList();
        if (present.isPresent()) {
            SavedRun begin = present.get().bringAbout(scenario, fraction -> !isStopped);
            LivePresent.require(variants, scenario, begin, plan);
            experiments = experiments.stream()
                    .map(experiment -> experiment.goingOnFrom(begin))
                    .toList();
        }
        int round = Math.max(1, Runtime.getRuntime().availableProcessors() / variants.size());
        return Comparisons.runInRounds(experiments, round, soFar::set, runner, this);
    }

    List<Variant> variants() {
        return variants;
    }

    /** The time on the line from which the runs go on; empty if they begin with an empty line. */
    Optional<Instant> presentAt() {
        return present.map(LivePresent::at);
    }

    RunPlan plan() {
        return plan;
    }

    /** Runs that are finished, of all variants together. */
    int finished() {
        return finished.get();
    }

    int steps() {
        return variants.size() * plan.replications();
    }

    /** Tells what is known so far if there is anything new. */
    void tellNews(Consumer<Comparisons> onNews) {
        Optional.ofNullable(soFar.getAndSet(null)).ifPresent(onNews);
    }

    /** Begins no further replication; what is finished counts. */
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
