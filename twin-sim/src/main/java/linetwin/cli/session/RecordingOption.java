package linetwin.cli.session;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import linetwin.cli.option.ExitStatus;
import linetwin.cli.option.RecordingOptions;
import linetwin.link.recording.RecordingWriter;
import linetwin.link.recording.format.RecordingHeader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of commands that run a line and may record what it says. */
public final class RecordingOption {
    @Option(names = "--record", paramLabel = "FILE", description = "Record the telemetry too. " + RecordingOptions.FILE)
    private @Nullable Path file;

    @Mixin
    private final RecordingOptions options = new RecordingOptions();

    /** Whether a recording is wanted. */
    public boolean isGiven() {
        return file != null;
    }

    /** Begins the recording; empty if none is wanted. */
    public Optional<RecordingWriter> open(RecordingHeader header) {
        if (file == null) {
            options.requireUnused();
            return Optional.empty();
        }
        return Optional.of(options.open(file, header));
    }

    /** Says what a recording that is closed holds, and gives the exit status: whether that is all. */
    public static int tell(RecordingWriter recording, PrintWriter messages) {
        messages.println("Recording: " + recording.file() + ", " + recording.written() + " messages");
        recording
                .failure()
                .ifPresent(reason -> messages.println("The recording stopped: " + reason + ". " + recording.lost()
                        + " messages are not in it; what is in it can be read."));
        messages.flush();
        return recording.failure().isPresent() ? ExitStatus.FAILED_CHECK : ExitStatus.OK;
    }
}
