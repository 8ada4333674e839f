package linetwin.cli.option;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Where a command hears a line that it learns from: recordings, or a broker for a time. */
public final class HeardOptions {
    @Parameters(
            paramLabel = "RECORDING",
            arity = "0..*",
            description = "Recordings of the line; of several parts, the first. Without any, --broker is heard.")
    private List<Path> recordings = List.of();

    @Mixin
    private final HearingOptions hearing;

    public HeardOptions(BrokerOptions broker) {
        hearing = new HearingOptions(broker);
    }

    /** Refuses what names no source, or two. */
    public void requireOneSource() {
        if (recordings.isEmpty() && !hearing.isGiven()) {
            throw new InputException(
                    "nothing to learn from was named.\nMaybe a recording is missing, or --broker with --for.");
        }
        if (!recordings.isEmpty() && hearing.isGiven()) {
            throw new InputException(
                    "recordings and --broker are both named, and the line is learned from one of them.\n"
                            + "Maybe the broker is to be recorded first.");
        }
        hearing.require(
                ", and recordings are read whole.\nMaybe one plant is to be recorded alone, by record --topic.");
    }

    public List<Path> recordings() {
        return recordings;
    }

    /** How the broker is heard, where no recordings are read. */
    public HearingOptions hearing() {
        return hearing;
    }

    /** What is heard, in a word. */
    public String source() {
        return recordings.isEmpty()
                ? hearing.source()
                : recordings.stream()
                        .map(Path::getFileName)
                        .map(String::valueOf)
                        .collect(Collectors.joining(", "));
    }
}
