package linetwin.cli.option;

import java.util.function.Consumer;
import java.util.function.IntFunction;
import linetwin.link.broker.BrokerSettings;
import linetwin.link.broker.EmbeddedBroker;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --port} of an embedded broker: whoever names none gets another one if the usual one is taken. */
public final class PortOption {
    private static final int USUAL = 1_883;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "TCP port of the embedded broker, 0 for any free one (default " + USUAL
                    + ", or the next free one if that is taken).")
    private @Nullable Integer port;

    public boolean isGiven() {
        return port != null;
    }

    /**
     * Starts a broker; fails if the port was named and is taken.
     *
     * @param settings of the broker on a port
     * @param say tells a person of another port than the usual one
     */
    public EmbeddedBroker start(IntFunction<BrokerSettings> settings, Consumer<String> say) {
        if (port != null) {
            return EmbeddedBroker.start(settings.apply(port));
        }
        BrokerSettings usual = settings.apply(USUAL);
        if (!usual.address().isLoopbackAddress()) { // clients elsewhere would look for it where it is not
            return EmbeddedBroker.start(usual);
        }
        EmbeddedBroker broker = EmbeddedBroker.startNear(usual);
        if (broker.port() != USUAL) {
            say.accept("Port " + USUAL + " is in use, by another broker perhaps; this one listens on port "
                    + broker.port() + ".");
        }
        return broker;
    }
}
