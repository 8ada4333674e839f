package linetwin.model.telemetry;

/**
 * Whether the publisher of a line is there.
 *
 * @param version of the publishing program
 */
public record StatusMessage(Header header, RunStatus status, String version) implements Message {
    @Override
    public MessageClass messageClass() {
        return MessageClass.STATUS;
    }

    @Override
    public StatusMessage withHeader(Header newHeader) {
        return new StatusMessage(newHeader, status, version);
    }
}
