package linetwin.ui.source;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import linetwin.link.mqtt.MqttTelemetrySource;
import linetwin.link.mqtt.session.BrokerCheck;
import linetwin.link.mqtt.wire.MqttSettings;
import linetwin.model.history.Period;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.KpiMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.TelemetrySink;
import linetwin.model.telemetry.TelemetrySource;
import linetwin.model.telemetry.Topic;
import linetwin.model.telemetry.body.LineCommand;
import linetwin.ui.source.playback.Playback;
import linetwin.ui.source.playback.Recordings;
import org.jspecify.annotations.Nullable;

/**
 * The line that is shown, from a source that can be exchanged: a plant of a broker or, while one is open, a recording. The live
 * line is heard all along. A thread of the feed puts a frame together 30 times a second; {@link #latest} only fetches it.
 */
public final class LineFeed implements FrameSource, LineAccess, PlantAccess, Recordings, AutoCloseable {
    private static final long FRAME_MILLIS = 33;
    private static final int FRAMES_BETWEEN_PLANTS = 30;

    private final Thread worker = new Thread(this::work, "line-feed");
    private final AtomicReference<@Nullable OpenRecording> recording = new AtomicReference<>();
    private volatile @Nullable Period period;
    private volatile @Nullable String element;
    private volatile boolean isLookingAtAll;
    private volatile List<PlantFrame> all = List.of();

    /** The plant that somebody wants to see; absent as long as any one that lives will do. */
    private volatile @Nullable Address chosen;

    private final Object telling = new Object();
    private final List<TelemetrySink> listeners = new CopyOnWriteArrayList<>();
    private volatile TelemetrySink keeper = HeardLine.NOBODY;
    private volatile HeardLine live;
    private volatile boolean isClosed;

    // guarded by this
    private @Nullable MqttSettings broker;

    /** To which figures about its line may be published; absent for none. */
    private final @Nullable URI told;

    private LineFeed(@Nullable MqttSettings broker, @Nullable URI told, HeardLine live) {
        this.broker = broker;
        this.told = told;
        this.live = live;
    }

    /** Listens to the line of a broker from now on, also if it is reached only later. */
    public static LineFeed of(MqttSettings broker) {
        return begun(new LineFeed(broker, null, heardFrom(broker, null)));
    }

    /** The same, and what is {@link #publish published} about the line goes to that broker. */
    public static LineFeed publishing(MqttSettings broker) {
        return begun(new LineFeed(broker, broker.broker(), heardFrom(broker, null)));
    }

    /**
     * Listens to a source from now on.
     *
     * @param outlet sends commands to the line
     */
    public static LineFeed of(TelemetrySource source, Consumer<Message> outlet) {
        return begun(new LineFeed(null, null, new HeardLine(source, outlet, () -> false, null)));
    }

    /** Hears nothing, until a line is chosen. */
    public static LineFeed ofNoLine() {
        return of(new Silence(), command -> {});
    }

    private static LineFeed begun(LineFeed feed) {
        feed.live.start();
        feed.worker.setDaemon(true);
        feed.worker.start();
        return feed;
    }

    /**
     * The line of a broker, also when that is lost and comes back. With a single filter, since brokers keep messages in order
     * within one subscription only: a clock that overtakes the counters of its line makes wrong rates.
     */
    private static HeardLine heardFrom(MqttSettings broker, @Nullable Address plant) {
        MqttTelemetrySource source = new MqttTelemetrySource(broker, List.of(Topic.ALL));
        return new HeardLine(source, source::send, () -> false, plant);
    }

    private void work() {
        try {
            for (long frame = 0; true; frame++) {
                if (frame % FRAMES_BETWEEN_PLANTS == 0) {
                    all = isLookingAtAll ? live.plants() : List.of();
                }
                OpenRecording open = recording.get();
                if (open == null) {
                    live.refresh(period, element);
                    goOver();
                } else {
                    live.refresh(null, null); // nobody sees it now
                    open.line().refresh(period, element);
                }
                Thread.sleep(FRAME_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed
        }
    }

    /** From a plant that never gave a sign of life to one that lives, or to that which somebody has chosen. */
    private synchronized void goOver() {
        PlantChoice plants = live.latest().plants();
        Address wanted = chosen == null ? plants.better().orElse(null) : chosen;
        MqttSettings present = broker;
        if (present != null && wanted != null && !wanted.equals(plants.shown())) {
            listenTo(present, wanted);
        }
    }

    /** The former source ends first, since a broker throws the first of two clients of one id out. */
    private synchronized void listenTo(MqttSettings next, @Nullable Address plant) {
        if (!isClosed) {
            live.close();
            broker = next;
            live = heardFrom(next, plant);
            live.keepBy(keeper);
            tellShown();
            live.start();
        }
    }

    /**
     * Goes over to another broker, which takes a while; to be called beside the screen.
     *
     * @throws linetwin.link.mqtt.wire.BrokerAccessException if that does not admit us; then the present one stays
     */
    public void connect(MqttSettings next) {
        BrokerCheck.require(next);
        synchronized (this) {
            chosen = null;
            listenTo(next, null);
        }
    }

    @Override
    public void follow(Address plant) {
        chosen = plant;
    }

    @Override
    public void lookAtAll(boolean isLooking) {
        isLookingAtAll = isLooking;
    }

    @Override
    public List<PlantFrame> all() {
        return all;
    }

    /** How the live line is heard; empty if that is by no broker. */
    public synchronized Optional<MqttSettings> broker() {
        return Optional.ofNullable(broker);
    }

    /** The live plant that is shown, or would be without the recording that is; empty until one was heard of. */
    public Optional<Address> plant() {
        return Optional.ofNullable(live.latest().plants().shown());
    }

    /** Takes in, by topic and reason, which message of the present broker's line never became telemetry. */
    public void onRejected(String topic, String reason) {
        live.onRejected(topic, reason);
    }

    @Override
    public Playback open(Path file) {
        OpenRecording opened = OpenRecording.of(file);
        show(opened);
        if (isClosed) {
            leave();
        }
        return opened;
    }

    @Override
    public void leave() {
        show(null);
    }

    private void show(@Nullable OpenRecording next) {
        OpenRecording before = recording.getAndSet(next);
        tellShown();
        if (before != null) {
            before.close();
        }
    }

    @Override
    public LineFrame latest() {
        OpenRecording open = recording.get();
        return open == null ? live.latest() : open.latest();
    }

    @Override
    public Optional<String> send(LineCommand command) {
        return recording.get() == null ? live.send(command) : Optional.empty(); // no recording obeys
    }

    @Override
    public Optional<Standing> standing() {
        OpenRecording open = recording.get();
        return open == null ? live.standing() : open.line().standing().map(Standing::inRecording);
    }

    @Override
    public Optional<Hindsight> hindsight(String element) {
        return heard().hindsight(element);
    }

    @Override
    public synchronized void publish(KpiMessage message) {
        if (recording.get() == null && broker != null && broker.broker().equals(told)) {
            live.publish(message);
        }
    }

    @Override
    public void tellAlso(TelemetrySink newListener) {
        listeners.add(newListener);
        tellShown();
    }

    /** Lets somebody keep all that the live line tells from now on, its description first, whatever is shown. */
    public synchronized void keepBy(TelemetrySink newKeeper) {
        keeper = newKeeper;
        live.keepBy(newKeeper);
    }

    private void tellShown() {
        synchronized (telling) {
            live.tellAlso(HeardLine.NOBODY);
            heard().tellAlso(message -> listeners.forEach(each -> each.accept(message)));
        }
    }

    private HeardLine heard() {
        OpenRecording open = recording.get();
        return open == null ? live : open.line();
    }

    @Override
    public void lookAt(@Nullable Period newPeriod) {
        period = newPeriod;
    }

    @Override
    public void lookAtElement(@Nullable String newElement) {
        element = newElement;
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        worker.interrupt();
        leave();
        live.close();
    }
}
