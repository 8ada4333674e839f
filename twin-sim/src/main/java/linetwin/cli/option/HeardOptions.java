package linetwin.cli.option;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import linetwin.cli.option.argument.DurationArgument;
import linetwin.cli.option.argument.TopicFilterArgument;
import linetwin.link.mqtt.wire.MqttSettings;
import linetwin.model.telemetry.Topic;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Where a command hears a line that it learns from: recordings, or a broker for a time. */
public final class HeardOptions {
    @Parameters(
            paramLabel = "RECORDING",
            arity = "0..*",
            description = "Recordings of the line; of several parts, the first. Without any, --broker is heard.")
    private List<Path> recordings = List.of();

    @Option(
            names = "--for",
            paramLabel = "TIME",
            description = "How much of the line's time to listen to a broker, such as '8 h'.")
    private @Nullable Duration time;

    @Option(
            names = "--topic",
            paramLabel = "FILTER",
            converter = TopicFilterArgument.class,
            description = "MQTT filter of the topics of the line, where several plants are on the broker (default "
                    + Topic.ALL + ").")
    private String topic = Topic.ALL;

    @Mixin
    private final BrokerOptions broker;

    public HeardOptions(BrokerOptions broker) {
        this.broker = broker;
    }

    /** Refuses what names no source, or two. */
    public void requireOneSource() {
        if (recordings.isEmpty() && !broker.isGiven()) {
            throw new InputException(
                    "nothing to learn from was named.\nMaybe a recording is missing, or --broker with --for.");
        }
        if (!recordings.isEmpty() && broker.isGiven()) {
            throw new InputException(
                    "recordings and --broker are both named, and the line is learned from one of them.\n"
                            + "Maybe the broker is to be recorded first.");
        }
        if (broker.isGiven() != (time != null)) {
            throw new InputException("--broker and --for go together: for how long the line is to be heard.\n"
                    + "Maybe --for '8 h' is meant.");
        }
        if (!broker.isGiven() && !topic.equals(Topic.ALL)) {
            throw new InputException("--topic chooses what is heard of a broker, and recordings are read whole.\n"
                    + "Maybe one plant is to be recorded alone, by record --topic.");
        }
        if (time != null && (time.isNegative() || time.isZero())) {
            throw new InputException("--for is " + DurationArgument.text(time) + "; must be more than 0.");
        }
    }

    public List<Path> recordings() {
        return recordings;
    }

    /** How long a broker is heard; empty if recordings are read. */
    public Optional<Duration> time() {
        return Optional.ofNullable(time);
    }

    /** What is heard of a broker. */
    public String topic() {
        return topic;
    }

    /** The way to the broker. */
    public MqttSettings settings(String command) {
        return broker.settings("linetwin-" + command + "-" + UUID.randomUUID());
    }

    /** What is heard, in a word. */
    public String source() {
        return recordings.isEmpty()
                ? String.valueOf(broker.settings("linetwin").broker())
                : recordings.stream()
                        .map(Path::getFileName)
                        .map(String::valueOf)
                        .collect(Collectors.joining(", "));
    }
}
