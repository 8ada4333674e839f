package linetwin.ui.source;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import linetwin.link.mqtt.session.BrokerCheck;
import linetwin.link.mqtt.wire.MqttSettings;
import linetwin.model.history.Period;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.body.LineCommand;
import org.jspecify.annotations.Nullable;

/** The feed of one broker's line at a time; another broker can be chosen while the window is open. */
public final class BrokerSwitch implements FrameSource, LineAccess, AutoCloseable {
    private volatile @Nullable MqttSettings broker;
    private volatile LineFeed feed;
    private volatile @Nullable Period period;
    private volatile @Nullable String element;
    private final AtomicBoolean isTurning = new AtomicBoolean();
    private boolean isClosed;

    /** Whether somebody has chosen the plant that is shown. */
    private volatile boolean isChosen;

    /** Listens to the line of a broker from now on, also if it is reached only later. */
    public BrokerSwitch(MqttSettings broker) {
        this.broker = broker;
        feed = LineFeed.listenTo(broker, null);
    }

    /** Waits until a broker is chosen. */
    public BrokerSwitch() {
        feed = LineFeed.ofNoLine();
    }

    /**
     * Goes over to another broker, if that admits us; else the present one stays.
     *
     * @return the broker; or fails with a {@link linetwin.link.mqtt.wire.BrokerAccessException} that says why not
     */
    public Pending<MqttSettings> connect(MqttSettings next) {
        return Pending.begin(() -> {
            BrokerCheck.require(next);
            turnTo(next, null);
            isChosen = false;
            return next;
        });
    }

    /** Shows this plant of the present broker from now on, also if it is dead. */
    public void follow(Address plant) {
        isChosen = true;
        goOverTo(plant);
    }

    private void goOverTo(Address plant) {
        MqttSettings present = broker;
        if (present != null && !plant.equals(feed.latest().plants().shown()) && isTurning.compareAndSet(false, true)) {
            Pending.begin(() -> turnTo(present, plant));
        }
    }

    /** The former feed ends first, since a broker throws the first of two clients of one id out. */
    private synchronized @Nullable Void turnTo(MqttSettings next, @Nullable Address plant) {
        try {
            if (!isClosed) {
                feed.close();
                broker = next;
                LineFeed begun = LineFeed.listenTo(next, plant);
                begun.lookAt(period);
                begun.lookAtElement(element);
                feed = begun;
            }
            return null;
        } finally {
            isTurning.set(false);
        }
    }

    /** Where it is said, by topic and reason, which messages of the present broker's line never became telemetry. */
    public BiConsumer<String, String> refusals() {
        return (topic, reason) -> feed.onRejected(topic, reason); // of the feed that is there by then
    }

    @Override
    public LineFrame latest() {
        LineFrame frame = feed.latest();
        if (!isChosen) {
            frame.plants().better().ifPresent(this::goOverTo);
        }
        return frame;
    }

    @Override
    public Optional<String> send(LineCommand command) {
        return feed.send(command);
    }

    @Override
    public void lookAt(@Nullable Period newPeriod) {
        period = newPeriod;
        feed.lookAt(newPeriod);
    }

    @Override
    public void lookAtElement(@Nullable String newElement) {
        element = newElement;
        feed.lookAtElement(newElement);
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        feed.close();
    }
}
