package linetwin.model.telemetry;

import linetwin.model.telemetry.body.LineDescription;

/** The line as its publisher describes it; retained, so that a late subscriber can draw it. */
public record DescriptionMessage(Header header, LineDescription description) implements Message {
    @Override
    public MessageClass messageClass() {
        return MessageClass.DESCRIPTION;
    }

    @Override
    public DescriptionMessage withHeader(Header newHeader) {
        return new DescriptionMessage(newHeader, description);
    }
}
