package linetwin.model.twin.reception;

import linetwin.model.telemetry.ClockMessage;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.body.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A run that was announced at an earlier wall time than the one that is followed: an old one whose messages come late, or a new
 * one whose clock was put back. Only a run that goes on sends clocks; two of them, with nothing of the followed run between, tell.
 */
public final class Successor {
    /** Its problem, by which the window says why times on the wall go back. */
    static final String CLOCK_BEHIND = "clock-behind";

    private static final int LEAST_CLOCKS = 2;

    private @Nullable DescriptionMessage announcement;
    private @Nullable Problem problem;
    private int clocks;

    /** The run that is followed goes on. */
    public void otherGoesOn() {
        clocks = 0;
    }

    /** The description of the run of a message of the same plant, once it is sure that this run goes on instead of the other. */
    public @Nullable DescriptionMessage provedBy(Message message) {
        if (message instanceof DescriptionMessage description) {
            announcement = description;
            clocks = 0;
        }
        DescriptionMessage described = announcement;
        if (described == null
                || !(message instanceof ClockMessage)
                || !message.header().run().equals(described.header().run())) {
            return null;
        }
        clocks++;
        return clocks < LEAST_CLOCKS ? null : described;
    }

    /** It is followed from now on; what is to be said of that. */
    public Problem follow(Header followed) {
        announcement = null;
        clocks = 0;
        String detail = "run " + followed.run() + " says that it began at " + followed.wallTime()
                + ", which is before the run that it follows";
        Problem again = problem == null
                ? new Problem(CLOCK_BEHIND, "", followed.simTime(), followed.simTime(), 1, detail)
                : problem.again(followed.simTime(), detail);
        problem = again;
        return again;
    }
}
