package linetwin.model.telemetry;

import java.util.List;
import linetwin.model.telemetry.body.Problem;
import linetwin.model.telemetry.body.RunStatus;
import linetwin.model.telemetry.limit.Limits;

/**
 * Whether the publisher of a line is there.
 *
 * @param version of the publishing program
 * @param problems what whoever reads the figures should know, at most {@link Limits#PROBLEMS}; empty if there is nothing
 */
public record StatusMessage(Header header, RunStatus status, String version, List<Problem> problems)
        implements Message {
    /** Refuses more problems than there may be. */
    public StatusMessage {
        problems = List.copyOf(problems);
        if (problems.size() > Limits.PROBLEMS) {
            throw new IllegalArgumentException(
                    "has " + problems.size() + " problems; must have at most " + Limits.PROBLEMS);
        }
    }

    /** One without problems. */
    public StatusMessage(Header header, RunStatus status, String version) {
        this(header, status, version, List.of());
    }

    @Override
    public MessageClass messageClass() {
        return MessageClass.STATUS;
    }

    @Override
    public StatusMessage withHeader(Header newHeader) {
        return new StatusMessage(newHeader, status, version, problems);
    }
}
