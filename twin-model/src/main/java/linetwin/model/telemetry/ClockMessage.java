package linetwin.model.telemetry;

/**
 * The time on the line, once per second of wall time.
 *
 * @param pace simulated seconds per wall second that was asked for; 0 for as fast as possible
 * @param paused whether simulated time stands still by command
 * @param slowed whether the run waits for the network and so falls behind its pace
 */
public record ClockMessage(Header header, double pace, boolean paused, boolean slowed) implements Message {
    @Override
    public MessageClass messageClass() {
        return MessageClass.CLOCK;
    }

    @Override
    public ClockMessage withHeader(Header newHeader) {
        return new ClockMessage(newHeader, pace, paused, slowed);
    }
}
