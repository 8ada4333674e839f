package linetwin.sim.live;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import linetwin.model.telemetry.body.Problem;
import linetwin.model.telemetry.limit.Limits;
import linetwin.sim.line.Deadlock;
import linetwin.sim.line.LineRun;

/**
 * Looks every few minutes of a run whether some of its elements wait for each other for ever, and no longer do, since a parameter
 * can be set. Belongs to the thread of the run.
 */
final class DeadlockWatch {
    private static final long INTERVAL_TICKS = TimeUnit.MINUTES.toMicros(5);

    private final LineRun run;
    private long nextTicks;
    private List<Problem> problems = List.of();

    DeadlockWatch(LineRun run) {
        this.run = run;
        nextTicks = run.now();
    }

    /** Returns whether what is known has changed. */
    boolean look() {
        if (run.now() < nextTicks) {
            return false;
        }
        nextTicks = run.now() + INTERVAL_TICKS;
        List<Problem> before = problems;
        problems = run.findDeadlock().map(this::problems).orElse(List.of());
        return !problems.equals(before);
    }

    /** What is known: one problem for each element that holds an item for ever. */
    List<Problem> problems() {
        return problems;
    }

    private List<Problem> problems(Deadlock deadlock) {
        Instant since = run.simTime().minus(run.now() - deadlock.sinceTicks(), ChronoUnit.MICROS);
        String waits = String.join("; ", deadlock.waits());
        return deadlock.elements().stream()
                .limit(Limits.PROBLEMS)
                .map(element -> new Problem(Problem.DEADLOCK, element, since, since, 1, waits))
                .toList();
    }
}
