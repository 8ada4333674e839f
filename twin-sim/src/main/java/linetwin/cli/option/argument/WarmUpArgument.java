package linetwin.cli.option.argument;

import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;

/** A warm-up that is given, or {@code auto}: to be found by MSER-5. */
public record WarmUpArgument(Optional<Duration> given) {
    private static final String AUTO = "auto";

    public boolean isAuto() {
        return given.isEmpty();
    }

    /** Reads warm-ups. */
    public static final class Converter implements ITypeConverter<WarmUpArgument> {
        @Override
        public WarmUpArgument convert(String text) {
            return text.equals(AUTO)
                    ? new WarmUpArgument(Optional.empty())
                    : new WarmUpArgument(Optional.of(new DurationArgument().convert(text)));
        }
    }
}
