package linetwin.model.telemetry;

import linetwin.model.genealogy.Passport;
import linetwin.model.telemetry.body.LineCommand;
import linetwin.model.telemetry.body.RunSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a command.
 *
 * @param id of the command
 * @param error why the command was refused; empty if it was accepted
 * @param snapshot what was asked for by {@link LineCommand.TakeSnapshot}; absent in the answer to any other command
 * @param passport what was asked for by {@link LineCommand.Resolve}; absent in the answer to any other command
 */
public record ReplyMessage(
        Header header,
        String id,
        boolean accepted,
        String error,
        @Nullable RunSnapshot snapshot,
        @Nullable Passport passport)
        implements Message {
    /** An answer that tells nothing else. */
    public ReplyMessage(Header header, String id, boolean accepted, String error) {
        this(header, id, accepted, error, null, null);
    }

    /** The answer to {@link LineCommand.TakeSnapshot}. */
    public static ReplyMessage with(Header header, String id, RunSnapshot snapshot) {
        return new ReplyMessage(header, id, true, "", snapshot, null);
    }

    /** The answer to {@link LineCommand.Resolve}. */
    public static ReplyMessage with(Header header, String id, Passport passport) {
        return new ReplyMessage(header, id, true, "", null, passport);
    }

    @Override
    public MessageClass messageClass() {
        return MessageClass.REPLY;
    }

    @Override
    public ReplyMessage withHeader(Header newHeader) {
        return new ReplyMessage(newHeader, id, accepted, error, snapshot, passport);
    }

    @Override
    public String schema() {
        return passport == null ? Header.SCHEMA : Header.SCHEMA + ".4";
    }
}
