package linetwin.cli.option;

import java.nio.file.Path;
import java.time.Duration;
import linetwin.cli.option.argument.DurationArgument;
import linetwin.cli.option.argument.SizeArgument;
import linetwin.link.recording.RecordingWriter;
import linetwin.link.recording.Rotation;
import linetwin.link.recording.format.RecordingHeader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how a recording is written, apart from its name. */
public final class RecordingOptions {
    public static final String FILE =
            "Such as monday.jsonl, or packed monday.jsonl.gz or monday.jsonl.zst; never written over.";

    @Option(names = "--append", description = "Go on with a recording that exists, in a new part.")
    private boolean append;

    @Option(
            names = "--rotate-size",
            paramLabel = "SIZE",
            description = "Begin a new part after so much, before packing, such as '100 MB'.")
    private @Nullable SizeArgument rotateSize;

    @Option(
            names = "--rotate-time",
            paramLabel = "TIME",
            description = "Begin a new part after such a time, such as '1 h'; simulated time with run.")
    private @Nullable Duration rotateTime;

    /** Begins the recording, or goes on with it. */
    public RecordingWriter open(Path file, RecordingHeader header) {
        return append
                ? RecordingWriter.append(file, header, rotation())
                : RecordingWriter.create(file, header, rotation());
    }

    /** Refuses options that say how to write a recording if none is written. */
    public void requireUnused() {
        if (append || rotateSize != null || rotateTime != null) {
            throw new InputException("--append, --rotate-size and --rotate-time are of no use without a recording.\n"
                    + "Maybe --record is missing.");
        }
    }

    /** Refuses what is of no use for messages of any kind. */
    public void requireUnusedWithRaw(boolean isUntilFinished) {
        if (append || rotateSize != null || rotateTime != null || isUntilFinished) {
            throw new InputException("--append, --rotate-size, --rotate-time and --until-finished are for telemetry.\n"
                    + "Maybe --raw is one too many.");
        }
    }

    private Rotation rotation() {
        Rotation rotation = Rotation.NEVER;
        if (rotateSize != null) {
            rotation = rotation.withBytes(rotateSize.bytes());
        }
        if (rotateTime != null) {
            if (rotateTime.isNegative() || rotateTime.isZero()) {
                throw new InputException(
                        "--rotate-time is " + DurationArgument.text(rotateTime) + "; must be more than 0.");
            }
            rotation = rotation.withTime(rotateTime);
        }
        return rotation;
    }

    /** Whether a recording that exists is gone on with. */
    public boolean isAppended() {
        return append;
    }
}
