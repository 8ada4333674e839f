package linetwin.link.mqtt.session;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import linetwin.link.mqtt.wire.BrokerAccessException;
import linetwin.link.mqtt.wire.ConnectFailure;
import linetwin.link.mqtt.wire.Greeting;
import linetwin.link.mqtt.wire.LinkListener;
import linetwin.link.mqtt.wire.MqttLink;
import linetwin.link.mqtt.wire.MqttSettings;
import linetwin.link.mqtt.wire.MqttSettings.Session;
import linetwin.link.mqtt.wire.Outgoing;
import linetwin.link.mqtt.wire.Patience;
import linetwin.model.telemetry.ConnectionTrouble;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A way to a broker that comes back by itself and loses nothing that it was given: one {@link MqttLink} after another.
 *
 * <p>All work is done on one thread of its own, so that callers never wait for the network.
 * What can be told apart has a class of its own; here is what happens to one link after another.
 */
public final class MqttConnection implements LinkListener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MqttConnection.class);
    private static final int WINDOW = 500;
    private static final Duration WATCHDOG = Duration.ofSeconds(1);
    private static final Duration ACKNOWLEDGEMENT = Duration.ofMillis(50);
    private static final long FLUSH_MILLIS = 5_000;

    private static final long SOON_NANOS = Duration.ofSeconds(10).toNanos();

    private final MqttSettings settings;
    private final Greeting greeting;
    private final ConnectionListener listener;
    private final Outbox outbox;
    private final Patience patience = new Patience();
    private final ClientClash clash = new ClientClash();
    private final RoundTrip roundTrip = new RoundTrip(patience);
    private final AtomicBoolean isSendingPlanned = new AtomicBoolean();
    private final SoonEndings endings;
    private final ConnectionNews news;
    private final Worker worker;
    private volatile boolean isAway;
    private volatile boolean isClosing;
    private volatile boolean isGivenUp;

    // these belong to the worker
    private @Nullable MqttLink link;
    private long linkedNanos;
    private int keepAliveSeconds;
    private boolean isMemoryKnown;
    private boolean isHolding;
    private long heldUntilNanos;

    public MqttConnection(MqttSettings settings, Greeting greeting, ConnectionListener listener) {
        this.settings = settings;
        this.greeting = greeting;
        this.listener = listener;
        this.outbox = new Outbox(WINDOW, greeting.repeats());
        this.news = new ConnectionNews(settings, listener);
        this.endings = new SoonEndings(settings, outbox);
        this.worker = new Worker("mqtt " + settings.clientId());
    }

    /** Begins to connect, and goes on for ever. */
    public void start() {
        worker.run(this::connect);
        worker.repeat(this::watch, WATCHDOG);
        if (settings.session() == Session.DURABLE) {
            worker.repeat(this::acknowledge, ACKNOWLEDGEMENT);
        }
    }

    /** Does something again and again on the thread of the connection. */
    public void repeat(Runnable task, Duration interval) {
        worker.repeat(task, interval);
    }

    /** Queues a message. */
    public void publish(Outgoing message) {
        outbox.add(message);
        planSending();
    }

    /** Messages that the broker does not have yet. */
    public int backlog() {
        return outbox.size();
    }

    /** How far the broker is in what it was given. */
    public Confirmation confirmation() {
        return outbox.confirmation();
    }

    /** Whether more waits for the broker than shall. */
    public boolean isCongested() {
        return outbox.isOverfull();
    }

    private void connect() {
        long start = System.nanoTime();
        keepAliveSeconds = patience.keepAliveSeconds();
        try {
            MqttLink opened = MqttLink.open(settings, greeting, this, patience);
            linkedNanos = System.nanoTime();
            patience.answered(linkedNanos - start);
            patience.connected();
            link = opened;
            recall(opened);
            isAway = false;
            news.connected(opened.isLowered());
            send();
        } catch (BrokerAccessException e) {
            String detail = String.valueOf(e.getMessage());
            failed(e.trouble(), e.trouble() == ConnectionTrouble.OTHER ? endings.explainSoon(detail) : detail, start);
        } catch (MqttException | RuntimeException e) { // whatever a broker answers, there is another attempt
            LOG.debug("A connection could not be made", e);
            discard();
            failed(
                    ConnectionTrouble.OTHER,
                    "no use could be made of what the broker " + settings.broker() + " answers: "
                            + ConnectFailure.reason(e),
                    start);
        }
    }

    private void discard() {
        if (link != null) {
            link.discard();
            link = null;
        }
    }

    private void failed(ConnectionTrouble why, String detail, long start) {
        patience.failed(System.nanoTime() - start);
        clash.failed();
        isAway = true;
        news.away(detail, endings.isExplained());
        retryLater(why);
    }

    /** Finds out what of the acknowledged messages the broker has forgotten, so that it is sent again before all others. */
    private void recall(MqttLink opened) throws MqttException {
        Optional<String> witness = outbox.findWitness(topic -> !greeting.isAskedFor(topic));
        if (witness.isEmpty()) {
            outbox.repeatOnce();
            return;
        }
        Optional<byte[]> retained = opened.askRetained(witness.get());
        isMemoryKnown |= retained.isPresent();
        if (retained.isEmpty()) {
            holdUntilOthersAreBack();
        }
        if (isMemoryKnown) {
            outbox.repeatAfter(witness.get(), retained);
        } else {
            outbox.repeatOnce(); // perhaps this client may not read what it writes
        }
    }

    /** Who listened to a broker that has forgotten everything gets nothing before he has come back. */
    private void holdUntilOthersAreBack() {
        heldUntilNanos = System.nanoTime() + Patience.LONGEST_RETRY.toNanos();
        isHolding = true;
        worker.runAfter(this::send, Patience.LONGEST_RETRY);
    }

    private boolean isHeld() {
        isHolding = isHolding && !isClosing && System.nanoTime() < heldUntilNanos;
        return isHolding;
    }

    private void retryLater(ConnectionTrouble why) {
        Duration wait = patience.retry(ThreadLocalRandom.current().nextDouble());
        worker.runAfter(this::connect, wait);
        listener.onRetry(why, wait);
    }

    private void planSending() {
        if (isSendingPlanned.compareAndSet(false, true)) {
            worker.run(this::send);
        }
    }

    private void send() {
        isSendingPlanned.set(false);
        MqttLink open = link;
        if (open == null || isHeld()) {
            return;
        }
        try {
            for (var next = outbox.next(); next.isPresent(); next = outbox.next()) {
                Outgoing message = next.get();
                roundTrip.begin(message);
                open.publish(message, () -> acknowledged(message));
            }
        } catch (MqttException e) {
            lost(open, ConnectFailure.reason(e), false);
        }
    }

    private void acknowledged(Outgoing message) {
        roundTrip.end(message);
        outbox.acknowledge(message);
        planSending();
    }

    @Override
    public void onMessage(String topic, byte[] payload) {
        listener.onMessage(topic, payload);
    }

    @Override
    public void onRetained(String topic, byte[] payload) {
        listener.onRetained(topic, payload);
    }

    @Override
    public void commit() {
        listener.commit();
    }

    private void acknowledge() {
        if (link != null) {
            link.acknowledge();
        }
    }

    @Override
    public void onLost(MqttLink lost, String reason, boolean byBroker) {
        worker.run(() -> lost(lost, reason, byBroker));
    }

    /** Finds a link that broke without Paho saying so. */
    private void watch() {
        MqttLink open = link;
        if (open != null && !open.isUp()) {
            lost(open, open.isReceiving() ? "no longer connected" : "what it sent could not be read", false);
        }
    }

    private void lost(MqttLink lost, String reason, boolean byBroker) {
        if (lost != link) {
            return; // known already
        }
        link = null;
        lost.discard();
        roundTrip.giveUp();
        outbox.returnUnacknowledged();
        long held = System.nanoTime() - linkedNanos;
        patience.lost(held);
        String end = "lost the broker " + settings.broker() + ": " + reason;
        String detail = held < SOON_NANOS ? endings.explainSoon(end) : endings.explainLate(end);
        if (clash.lost(byBroker, held, keepAliveSeconds) && !endings.isExplained()) {
            news.clash();
        }
        isAway = true;
        news.away(detail, endings.isExplained());
        retryLater(ConnectionTrouble.LOST);
    }

    /**
     * Waits for the outbox to empty as long as the broker takes anything, then says goodbye to it. Whoever can't say all leaves
     * without a goodbye, so that the broker publishes the last will in the place of the end that it did not hear of.
     */
    @Override
    public void close() {
        isClosing = true;
        endings.stopLooking();
        news.stop();
        planSending();
        boolean isDelivered = false;
        try {
            isDelivered = isGivenUp ? outbox.isEmpty() : outbox.awaitEmpty(() -> isAway ? 0 : FLUSH_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (isDelivered) {
            worker.run(this::closeLink);
        } else {
            LOG.debug("{} messages did not reach the broker {}", outbox.size(), settings.broker());
            worker.run(this::discard);
        }
        worker.close();
    }

    /** Makes {@link #close} wait for nothing. */
    public void giveUp() {
        isGivenUp = true;
    }

    private void closeLink() {
        if (link != null) {
            link.close();
            link = null;
        }
    }
}
