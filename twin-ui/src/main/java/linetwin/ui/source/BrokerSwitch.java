package linetwin.ui.source;

import java.util.Optional;
import java.util.function.BiConsumer;
import linetwin.model.telemetry.LineCommand;
import linetwin.sim.mqtt.BrokerCheck;
import linetwin.sim.mqtt.MqttSettings;
import org.jspecify.annotations.Nullable;

/** The feed of one broker's line at a time; another broker can be chosen while the window is open. */
public final class BrokerSwitch implements FrameSource, LineAccess, AutoCloseable {
    private volatile LineFeed feed;

    /** Listens to the line of a broker from now on, also if it is reached only later. */
    public BrokerSwitch(MqttSettings broker) {
        feed = LineFeed.listenTo(broker);
    }

    /** Waits until a broker is chosen. */
    public BrokerSwitch() {
        feed = LineFeed.ofNoLine();
    }

    /**
     * Goes over to another broker, if that admits us; else the present one stays.
     *
     * @return the broker; or fails with a {@link linetwin.sim.mqtt.BrokerAccessException} that says why not
     */
    public Pending<MqttSettings> connect(MqttSettings next) {
        return Pending.begin(() -> {
            BrokerCheck.require(next);
            LineFeed before = feed;
            feed = LineFeed.listenTo(next);
            before.close();
            return next;
        });
    }

    /** Where it is said, by topic and reason, which messages of the present broker's line never became telemetry. */
    public BiConsumer<String, String> refusals() {
        return feed::onRejected;
    }

    @Override
    public LineFrame latest() {
        return feed.latest();
    }

    @Override
    public Optional<String> send(LineCommand command) {
        return feed.send(command);
    }

    @Override
    public void lookAt(@Nullable Period period) {
        feed.lookAt(period);
    }

    @Override
    public void lookAtElement(@Nullable String element) {
        feed.lookAtElement(element);
    }

    @Override
    public void close() {
        feed.close();
    }
}
