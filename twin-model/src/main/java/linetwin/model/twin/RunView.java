package linetwin.model.twin;

import java.time.Instant;
import java.util.List;
import linetwin.model.telemetry.body.Problem;
import linetwin.model.telemetry.body.RunStatus;
import org.jspecify.annotations.Nullable;

/**
 * The run that the mirror follows.
 *
 * @param id its UUID
 * @param status of its publisher; absent until it said so
 * @param version of the publishing program; empty until it said so
 * @param simTime latest time on the line that any of its messages bears
 * @param pace simulated seconds per wall second; 0 for as fast as possible; 1 until its clock was heard
 * @param slowed whether it waits for the network
 * @param until when it will pause by command, on the line; absent if it was not told to
 * @param statusSince when its publisher said that status first, on the line; absent until it said so
 * @param problems what its publisher says that whoever reads its figures should know
 */
public record RunView(
        String id,
        @Nullable RunStatus status,
        String version,
        Instant simTime,
        double pace,
        boolean paused,
        boolean slowed,
        @Nullable Instant until,
        @Nullable Instant statusSince,
        List<Problem> problems) {
    public RunView {
        problems = List.copyOf(problems);
    }

    /** Simulated seconds per wall second now: 0 also while it is paused, and once its publisher has finished or gone. */
    public double paceNow() {
        return paused || status == RunStatus.FINISHED || status == RunStatus.OFFLINE ? 0 : pace;
    }
}
