package linetwin.ui.record;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import linetwin.link.mqtt.wire.BrokerAccessException;
import linetwin.link.mqtt.wire.MqttSettings;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.ConnectionTrouble;
import linetwin.model.telemetry.Topic;

/** Records the plant that is shown, from the broker that it is heard from. */
public final class BrokerLineRecorder implements Recorder {
    private final Supplier<Optional<MqttSettings>> broker;
    private final Supplier<Optional<Address>> plant;
    private final String version;

    /**
     * A recorder.
     *
     * @param broker of the live line; empty if it has none
     * @param plant that is shown; empty until one was heard of, then all that come are recorded
     * @param version of this program
     */
    public BrokerLineRecorder(
            Supplier<Optional<MqttSettings>> broker, Supplier<Optional<Address>> plant, String version) {
        this.broker = broker;
        this.plant = plant;
        this.version = version;
    }

    @Override
    public boolean isReady() {
        return broker.get().isPresent();
    }

    @Override
    public Take begin(Path file) {
        MqttSettings settings = broker.get()
                .orElseThrow(() ->
                        new BrokerAccessException(ConnectionTrouble.OTHER, "there is no broker whose line is shown"));
        String filter = plant.get()
                .map(shown -> Topic.ROOT + '/' + shown.enterprise() + '/' + shown.site() + "/#")
                .orElse(Topic.ALL);
        return BrokerTake.begin(settings, filter, version, file);
    }
}
