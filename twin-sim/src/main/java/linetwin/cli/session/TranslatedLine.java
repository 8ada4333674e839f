package linetwin.cli.session;

import java.util.UUID;
import linetwin.cli.notice.Complaints;
import linetwin.link.broker.BrokerSettings;
import linetwin.link.broker.EmbeddedBroker;
import linetwin.link.foreign.ForeignLine;
import linetwin.link.mqtt.wire.MqttSettings;

/** A foreign line that speaks the contract on a broker of its own in between, which only this machine reaches, until closed. */
public final class TranslatedLine implements AutoCloseable {
    private final EmbeddedBroker between = EmbeddedBroker.start(BrokerSettings.loopback(0));
    private final Translation translation;

    /**
     * A line that is being translated from now on.
     *
     * @param from the broker of the line, which admits us
     * @param complaints what can't be used is told to them
     */
    public TranslatedLine(ForeignLine line, MqttSettings from, Complaints complaints) {
        translation = new Translation(line, from, client("linetwin-translate-"), complaints);
        translation.start();
    }

    private MqttSettings client(String name) {
        return MqttSettings.of(between.uri().toString(), name + UUID.randomUUID());
    }

    /** How its telemetry is heard. */
    public MqttSettings broker() {
        return client("linetwin-watch-");
    }

    @Override
    public void close() {
        translation.close();
        between.close();
    }
}
