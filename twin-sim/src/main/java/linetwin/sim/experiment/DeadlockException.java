package linetwin.sim.experiment;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import linetwin.model.line.Durations;
import linetwin.sim.line.Deadlock;

/** A line locked itself up in a replication: elements that wait for each other can never move again, so its figures mislead. */
public final class DeadlockException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DeadlockException(String line, int replication, Deadlock deadlock) {
        super(line + " locks up: in replication " + (replication + 1) + " nothing has moved since "
                + Durations.text(
                        Duration.of(deadlock.sinceTicks(), ChronoUnit.MICROS).truncatedTo(ChronoUnit.SECONDS))
                + " after its begin where these wait for each other, and nothing there ever can:\n  "
                + String.join(";\n  ", deadlock.waits())
                + ".\nMaybe more carriers, or an unlimited buffer where rework comes back, is meant.");
    }
}
