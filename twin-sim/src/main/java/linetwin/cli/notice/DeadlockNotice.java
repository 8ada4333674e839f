package linetwin.cli.notice;

import java.util.List;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.StatusMessage;
import linetwin.model.telemetry.TelemetrySink;
import linetwin.model.telemetry.body.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once that elements of a running line wait for each other for ever, and once when they no longer do. */
public final class DeadlockNotice implements TelemetrySink {
    private static final Logger LOG = LoggerFactory.getLogger(DeadlockNotice.class);

    private boolean isSaid;

    @Override
    public void accept(Message message) {
        if (message instanceof StatusMessage status) {
            List<Problem> deadlocks = status.problems().stream()
                    .filter(problem -> problem.kind().equals(Problem.DEADLOCK))
                    .toList();
            if (deadlocks.isEmpty() == isSaid) {
                isSaid = !deadlocks.isEmpty();
                say(deadlocks);
            }
        }
    }

    private static void say(List<Problem> deadlocks) {
        if (deadlocks.isEmpty()) {
            LOG.info("The line can move again");
        } else {
            LOG.warn(
                    "The line locks up: since {} nothing moves where these wait for each other, and nothing there ever"
                            + " can: {}",
                    deadlocks.get(0).since(),
                    deadlocks.get(0).detail());
        }
    }
}
