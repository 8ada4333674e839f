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

    default Topic topic() {
        return new Topic(header().source(), messageClass());
    }
}
