package linetwin.cli.option;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import linetwin.cli.option.argument.DurationArgument;
import linetwin.cli.option.argument.TopicFilterArgument;
import linetwin.link.mqtt.wire.MqttSettings;
import linetwin.model.telemetry.Topic;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a command hears a line at a broker: for how much of the line's time, and on which topics. */
public final class HearingOptions {
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

    public HearingOptions(BrokerOptions broker) {
        this.broker = broker;
    }

    /** Whether a broker is to be heard. */
    public boolean isGiven() {
        return broker.isGiven();
    }

    /**
     * Refuses what does not go together.
     *
     * @param whole what a topic can't choose from, as the end of its refusal
     */
    public void require(String whole) {
        if (broker.isGiven() != (time != null)) {
            throw new InputException("--broker and --for go together: for how long the line is to be heard.\n"
                    + "Maybe --for '8 h' is meant.");
        }
        if (!broker.isGiven() && !topic.equals(Topic.ALL)) {
            throw new InputException("--topic chooses what is heard of a broker" + whole);
        }
        if (time != null && (time.isNegative() || time.isZero())) {
            throw new InputException("--for is " + DurationArgument.text(time) + "; must be more than 0.");
        }
    }

    /** How long the broker is heard; empty if none is. */
    public Optional<Duration> time() {
        return Optional.ofNullable(time);
    }

    /** What is heard of the broker. */
    public String topic() {
        return topic;
    }

    /** The way to the broker. */
    public MqttSettings settings(String command) {
        return broker.settings("linetwin-" + command + "-" + UUID.randomUUID());
    }

    /** The address of the broker. */
    public String source() {
        return String.valueOf(broker.settings("linetwin").broker());
    }
}
