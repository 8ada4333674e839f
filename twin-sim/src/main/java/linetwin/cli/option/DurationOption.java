package linetwin.cli.option;

import java.time.Duration;
import java.util.Optional;
import linetwin.cli.option.argument.DurationArgument;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** For how long a line runs that is published. */
public final class DurationOption {
    @Option(names = "--duration", paramLabel = "TIME", description = "Simulated time after which the run is finished.")
    private @Nullable Duration duration;

    /** Empty for ever. */
    public Optional<Duration> find() {
        if (duration != null && (duration.isNegative() || duration.isZero())) {
            throw new InputException("--duration is " + DurationArgument.text(duration) + "; must be more than 0.");
        }
        return Optional.ofNullable(duration);
    }
}
