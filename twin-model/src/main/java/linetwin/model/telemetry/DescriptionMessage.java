package linetwin.model.telemetry;

import linetwin.model.telemetry.body.LineDescription;

/** The line as its publisher describes it; retained, so that a late subscriber can draw it. */
public record DescriptionMessage(Header header, LineDescription description) implements Message {
    /** Whether it repeats what an earlier one of the same run says, or changes values of it. */
    public boolean continues(DescriptionMessage earlier) {
        return header.run().equals(earlier.header.run())
                && header.seq() > earlier.header.seq()
                && earlier.description.isContinuedBy(description);
    }

    @Override
    public MessageClass messageClass() {
        return MessageClass.DESCRIPTION;
    }

    @Override
    public String schema() {
        if (description.hasRobots() || description.hasRounds() || description.hasCameras()) {
            return Header.SCHEMA + ".4";
        }
        return description.fleets().isEmpty() && !description.hasControlRoom() ? Header.SCHEMA : Header.SCHEMA + ".3";
    }

    @Override
    public DescriptionMessage withHeader(Header newHeader) {
        return new DescriptionMessage(newHeader, description);
    }
}
