package linetwin.sim.experiment;

import java.time.Duration;
import linetwin.model.line.Line;
import linetwin.sim.line.LineRun;
import linetwin.sim.random.RunSeed;
import linetwin.sim.scenario.RunPlan;

/** The first replication of a line, as far as it takes a moment, to see whether the line locks up in it. */
public final class TrialRun {
    /** About a second; a plant of a hundred stations does so much in some weeks. */
    private static final long MOST_EVENTS = 2_000_000;

    private static final Duration STEP = Duration.ofHours(1);

    private TrialRun() {}

    /**
     * Runs it; always the same run for the same plan.
     *
     * @throws DeadlockException if the line locks up: what was seen to happen once is proved to be possible
     */
    public static void of(Line line, RunPlan plan) {
        LineRun run = LineRun.start(line, new RunSeed(plan.seed(), 0));
        long end = micros(plan.warmUp().plus(plan.duration()));
        long events = 0;
        while (run.now() < end && events < MOST_EVENTS) {
            events += run.runUntil(Math.min(end, run.now() + micros(STEP)));
        }
        DeadlockException.refuse(run, line, 0);
    }

    private static long micros(Duration duration) {
        return duration.toNanos() / 1_000;
    }
}
