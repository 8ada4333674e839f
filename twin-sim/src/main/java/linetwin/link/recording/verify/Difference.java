package linetwin.link.recording.verify;

import linetwin.link.recording.format.Position;
import linetwin.model.telemetry.limit.Excerpt;

/**
 * A place at which two recordings say different things.
 *
 * @param left where it stands in the first one; of a recording that ends sooner, its last message
 * @param right where it stands in the second one
 * @param topic of the message in the first one
 * @param field a JSON pointer into the payload; empty if not the same message comes next
 * @param leftValue as JSON, or what comes next in words
 */
public record Difference(
        Position left, Position right, String topic, String field, String leftValue, String rightValue) {
    /** Three lines: the topic with the field, then position and value in each of the two recordings. */
    @Override
    public String toString() {
        return Excerpt.of(topic) + (field.isEmpty() ? "" : " " + field) + "\n  " + left + ": " + leftValue + "\n  "
                + right + ": " + rightValue;
    }
}
