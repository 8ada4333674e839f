/**
 * Telemetry in files: written as it comes, read and replayed.
 *
 * <p>{@link linetwin.sim.recording.RecordingWriter} writes one message a line and is a sink like any other.
 * {@link linetwin.sim.recording.RecordingReader} reads line by line, whatever became of the file.
 */
@NullMarked
package linetwin.sim.recording;

import org.jspecify.annotations.NullMarked;
