package linetwin.sim.experiment;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import linetwin.model.line.Line;
import linetwin.model.value.Durations;
import linetwin.sim.line.Deadlock;
import linetwin.sim.line.LineRun;

/** A line locked itself up in a replication: elements that wait for each other can never move again, so its figures mislead. */
public final class DeadlockException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Line line;
    private final transient List<ReplicationResult> before;

    private DeadlockException(Line line, String message, List<ReplicationResult> before) {
        super(message);
        this.line = line;
        this.before = List.copyOf(before);
    }

    private static DeadlockException of(Line line, int replication, Deadlock deadlock) {
        return new DeadlockException(
                line,
                line.name() + " locks up: in replication " + (replication + 1) + " nothing has moved since "
                        + Durations.text(Duration.of(deadlock.sinceTicks(), ChronoUnit.MICROS)
                                .truncatedTo(ChronoUnit.SECONDS))
                        + " after its begin where these wait for each other, and nothing there ever can:\n  "
                        + String.join(";\n  ", deadlock.waits())
                        + ".\nMaybe more carriers, or an unlimited buffer where rework comes back, is meant.",
                List.of());
    }

    /**
     * Lets a run pass that can go on.
     *
     * @param replication its number, from 0
     */
    static void refuse(LineRun run, Line line, int replication) {
        run.findDeadlock().ifPresent(deadlock -> {
            throw of(line, replication, deadlock);
        });
    }

    /** The same, with the results of the jobs before the one that it came from. */
    DeadlockException after(List<ReplicationResult> results) {
        DeadlockException placed = new DeadlockException(line, String.valueOf(getMessage()), results);
        placed.initCause(this);
        return placed;
    }

    /** The line that locked up. */
    public Line line() {
        return line;
    }

    /** The results of the jobs before the one in which it locked up, in their order; empty if it was no batch. */
    public List<ReplicationResult> before() {
        return before;
    }
}
