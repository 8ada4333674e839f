package linetwin.link.recording.play;

import java.time.Duration;

/**
 * What shall go wrong with the messages of a replay, to test whoever listens. Each fraction is a probability for each message.
 *
 * @param dropFraction is not delivered
 * @param duplicateFraction is delivered twice
 * @param reorderFraction is delivered after the next one
 * @param corruptFraction has one bit of its payload turned
 * @param delay the longest time on the line that a message is late; how late each is, is drawn evenly
 */
public record Disturbance(
        double dropFraction, double duplicateFraction, double reorderFraction, double corruptFraction, Duration delay) {
    /** Nothing goes wrong. */
    public static final Disturbance NONE = new Disturbance(0, 0, 0, 0, Duration.ZERO);

    public Disturbance {
        requireFraction("drop", dropFraction);
        requireFraction("duplicate", duplicateFraction);
        requireFraction("reorder", reorderFraction);
        requireFraction("corrupt", corruptFraction);
        if (delay.isNegative()) {
            throw new IllegalArgumentException("delay is " + delay + "; must be 0 or more");
        }
    }

    private static void requireFraction(String name, double fraction) {
        if (!(fraction >= 0 && fraction <= 1)) {
            throw new IllegalArgumentException(name + " is " + fraction + "; must be 0 to 1");
        }
    }
}
