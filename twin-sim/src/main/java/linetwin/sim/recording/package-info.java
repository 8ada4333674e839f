/**
 * Telemetry in files: written as it comes, read, and played again.
 *
 * <ul>
 *   <li>{@link linetwin.sim.recording.RecordingWriter} writes one message a line and is a sink like any other.
 *   <li>{@link linetwin.sim.recording.RecordingReader} reads line by line, whatever became of the file;
 *       {@link linetwin.sim.recording.MessageDecoder} makes messages of what it read.
 *   <li>{@link linetwin.sim.recording.Recording} can be entered at any time, and knows its begin and end, its runs and marks.
 *   <li>{@link linetwin.sim.recording.RecordedTelemetrySource} is a recording in the place of a broker: whoever listens to a
 *       line can listen to it, at any pace, with pause and jumps.
 *   <li>{@link linetwin.sim.recording.Player} is what plays, for whoever needs the bytes as they were recorded.
 * </ul>
 */
@NullMarked
package linetwin.sim.recording;

import org.jspecify.annotations.NullMarked;
