package linetwin.ui.source.playback;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a recording once it is open.
 *
 * @param file of its first part
 * @param begin time on the line of its first message
 * @param end time on the line of its last message
 * @param recordedAt wall time of its first message; absent if it was made without a clock
 */
public record RecordingFacts(
        Path file, Instant begin, Instant end, @Nullable Instant recordedAt) {}
