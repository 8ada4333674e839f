package linetwin.link.recording.verify;

import linetwin.link.recording.format.Position;

/**
 * A place at which a recording breaks a rule.
 *
 * @param position where the message stands at which it shows
 * @param topic of the message; empty for a line that holds none
 * @param message what is wrong, as a sentence without its end
 */
public record Finding(Position position, String topic, Rule rule, String message) {
    /** Such as {@code monday.jsonl, line 12: sequence: linetwin/v1/…/state: seq is 9 after 6, so 2 messages are missing}. */
    @Override
    public String toString() {
        return position + ": " + rule + ": " + (topic.isEmpty() ? "" : topic + ": ") + message;
    }
}
