package linetwin.model.telemetry;

/**
 * The answer to a command.
 *
 * @param id of the command
 * @param error why the command was refused; empty if it was accepted
 */
public record ReplyMessage(Header header, String id, boolean accepted, String error) implements Message {
    @Override
    public MessageClass messageClass() {
        return MessageClass.REPLY;
    }

    @Override
    public ReplyMessage withHeader(Header newHeader) {
        return new ReplyMessage(newHeader, id, accepted, error);
    }
}
