/**
 * Telemetry in files: written as it comes, read, and played again.
 *
 * <ul>
 *   <li>{@link linetwin.link.recording.RecordingWriter} writes one message a line and is a sink like any other.
 *   <li>{@link linetwin.link.recording.RecordingReader} reads line by line, whatever became of the file;
 *       {@link linetwin.link.recording.MessageDecoder} makes messages of what it read.
 *   <li>{@link linetwin.link.recording.Recording} can be entered at any time, and knows its begin and end, its runs and marks.
 *   <li>{@link linetwin.link.recording.play.RecordedTelemetrySource} is a recording in the place of a broker: whoever listens to a
 *       line can listen to it, at any pace, with pause and jumps.
 *   <li>{@link linetwin.link.recording.play.Player} is what plays, for whoever needs the bytes as they were recorded.
 * </ul>
 */
@NullMarked
package linetwin.link.recording;

import org.jspecify.annotations.NullMarked;
