package linetwin.link.recording.format;

/**
 * A line that holds no recorded message.
 *
 * @param reason continues the position, such as {@code is cut off}
 */
public record BrokenLine(Position position, String reason) implements RecordedLine {
    /** Such as {@code monday.jsonl, line 12 is cut off}. */
    @Override
    public String toString() {
        return position + " " + reason;
    }
}
