package linetwin.link.recording.format;

/** A line of a recording after the header: a message, or what should have been one. */
public sealed interface RecordedLine permits RecordedMessage, BrokenLine {
    /** Where it stands. */
    Position position();
}
