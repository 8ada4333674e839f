package linetwin.model.telemetry;

import linetwin.model.telemetry.body.LineCommand;
import linetwin.model.telemetry.body.RunSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a command.
 *
 * @param id of the command
 * @param error why the command was refused; empty if it was accepted
 * @param snapshot what was asked for by {@link LineCommand.TakeSnapshot}; absent in the answer to any other command
 */
public record ReplyMessage(
        Header header,
        String id,
        boolean accepted,
        String error,
        @Nullable RunSnapshot snapshot) implements Message {
    /** An answer that tells nothing else. */
    public ReplyMessage(Header header, String id, boolean accepted, String error) {
        this(header, id, accepted, error, null);
    }

    @Override
    public MessageClass messageClass() {
        return MessageClass.REPLY;
    }

    @Override
    public ReplyMessage withHeader(Header newHeader) {
        return new ReplyMessage(newHeader, id, accepted, error, snapshot);
    }
}
