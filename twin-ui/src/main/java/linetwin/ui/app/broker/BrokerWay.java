package linetwin.ui.app.broker;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import linetwin.cli.notice.Complaints;
import linetwin.cli.session.TranslatedLine;
import linetwin.link.foreign.ForeignLine;
import linetwin.link.mqtt.session.BrokerCheck;
import linetwin.link.mqtt.wire.MqttSettings;
import linetwin.sim.scenario.mapping.Mappings;
import linetwin.ui.connect.ChosenBroker;
import org.jspecify.annotations.Nullable;

/**
 * Goes over to the line of a broker. One that does not speak the contract is translated until another line is chosen or the way
 * is closed.
 */
public final class BrokerWay implements Consumer<ChosenBroker>, AutoCloseable {
    private final Consumer<MqttSettings> feed;
    private final BiConsumer<String, String> onRejected;
    private final PrintWriter err;

    // guarded by this
    private @Nullable TranslatedLine translated;
    private boolean isClosed;

    /**
     * A way that nobody has gone yet.
     *
     * @param feed goes over to a broker whose line speaks the contract, or throws what says why it can't
     * @param onRejected takes topic and reason of messages that no telemetry could be made of
     * @param err where the first of these are told too
     */
    public BrokerWay(Consumer<MqttSettings> feed, BiConsumer<String, String> onRejected, PrintWriter err) {
        this.feed = feed;
        this.onRejected = onRejected;
        this.err = err;
    }

    /**
     * Goes over, which takes a while; what was shown before stays if it throws.
     *
     * @throws linetwin.link.mqtt.wire.BrokerAccessException if the broker does not admit us
     * @throws linetwin.sim.scenario.file.MappingException with all mistakes of the mapping
     */
    @Override
    public synchronized void accept(ChosenBroker chosen) {
        Optional<ForeignLine> foreign = chosen.mapping().map(Mappings::read);
        if (foreign.isEmpty()) {
            feed.accept(chosen.broker());
            replace(null);
        } else {
            BrokerCheck.require(chosen.broker());
            goTranslated(foreign.get(), chosen.broker());
        }
    }

    private void goTranslated(ForeignLine line, MqttSettings broker) {
        Complaints complaints = new Complaints(err);
        complaints.heardBy(onRejected);
        TranslatedLine next = new TranslatedLine(line, broker, complaints);
        try {
            feed.accept(next.broker());
        } catch (RuntimeException e) {
            next.close();
            throw e;
        }
        replace(next);
    }

    private void replace(@Nullable TranslatedLine next) {
        if (translated != null) {
            translated.close();
        }
        translated = next;
        if (isClosed && next != null) {
            next.close();
        }
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        replace(null);
    }
}
