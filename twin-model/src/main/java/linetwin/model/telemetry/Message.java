package linetwin.model.telemetry;

/** A message of the contract. */
public sealed interface Message
        permits DescriptionMessage,
                StatusMessage,
                StateMessage,
                EventMessage,
                LevelMessage,
                ClockMessage,
                KpiMessage,
                CommandMessage,
                ReplyMessage {
    Header header();

    MessageClass messageClass();

    /** The same message under another header. */
    Message withHeader(Header header);

    /** The version of the contract that it needs: {@link Header#SCHEMA}, or that with the minor version that it came with. */
    default String schema() {
        return Header.SCHEMA;
    }

    default Topic topic() {
        return new Topic(header().source(), messageClass());
    }
}
