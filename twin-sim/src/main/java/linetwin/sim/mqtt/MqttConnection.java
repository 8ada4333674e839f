package linetwin.sim.mqtt;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import linetwin.model.telemetry.ConnectionTrouble;
import linetwin.sim.mqtt.MqttSettings.Session;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttTopic;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A way to a broker that comes back by itself and loses nothing that it was given: one {@link MqttLink} after another.
 *
 * <p>All work is done on one thread of its own, so that callers never wait for the network.
 */
final class MqttConnection implements LinkListener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MqttConnection.class);
    private static final int WINDOW = 500;
    private static final Duration WATCHDOG = Duration.ofSeconds(1);
    private static final Duration ACKNOWLEDGEMENT = Duration.ofMillis(50);
    private static final long FLUSH_MILLIS = 5_000;

    /** So often in a row a connection ended soon: then the reason is looked for. */
    private static final int ENDINGS = 3;

    private static final long SOON_NANOS = Duration.ofSeconds(10).toNanos();

    private final MqttSettings settings;
    private final Greeting greeting;
    private final ConnectionListener listener;
    private final Outbox outbox;
    private final Patience patience = new Patience();
    private final ClientClash clash = new ClientClash();
    private final AtomicReference<@Nullable Timed> timed = new AtomicReference<>();
    private final AtomicBoolean isSendingPlanned = new AtomicBoolean();
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
    private int endings;
    private Optional<String> refusal = Optional.empty();
    private String lastWarning = "";
    private String lastDetail = "";

    /** A message whose acknowledgement shows how long the broker takes; one at a time. */
    private record Timed(Outgoing message, long nanos) {}

    /**
     * What every new link begins with.
     *
     * @param will asked for anew for each link; empty for none
     * @param filters of the topics to be received
     * @param wishes filters that the broker may refuse
     * @param repeats most messages that the broker acknowledged on the link before and is sent again, because it may have
     *     been killed and have forgotten them; for messages that may come twice
     */
    record Greeting(Supplier<Optional<Outgoing>> will, List<String> filters, List<String> wishes, int repeats) {
        Greeting {
            filters = List.copyOf(filters);
            wishes = List.copyOf(wishes);
        }

        Greeting(Supplier<Optional<Outgoing>> will, List<String> filters) {
            this(will, filters, List.of(), 0);
        }

        boolean isAskedFor(String topic) {
            return Stream.concat(filters.stream(), wishes.stream())
                    .anyMatch(filter -> MqttTopic.isMatched(filter, topic));
        }
    }

    MqttConnection(MqttSettings settings, Greeting greeting, ConnectionListener listener) {
        this.settings = settings;
        this.greeting = greeting;
        this.listener = listener;
        this.outbox = new Outbox(WINDOW, greeting.repeats());
        this.worker = new Worker("mqtt " + settings.clientId());
    }

    /** Begins to connect, and goes on for ever. */
    void start() {
        worker.run(this::connect);
        worker.repeat(this::watch, WATCHDOG);
        if (settings.session() == Session.DURABLE) {
            worker.repeat(this::acknowledge, ACKNOWLEDGEMENT);
        }
    }

    /** Does something again and again on the thread of the connection. */
    void repeat(Runnable task, Duration interval) {
        worker.repeat(task, interval);
    }

    /** Queues a message. */
    void publish(Outgoing message) {
        outbox.add(message);
        planSending();
    }

    /** Messages that the broker does not have yet. */
    int backlog() {
        return outbox.size();
    }

    /** How far the broker is in what it was given. */
    Confirmation confirmation() {
        return outbox.confirmation();
    }

    /** Whether more waits for the broker than shall. */
    boolean isCongested() {
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
            report(true, "connected to " + settings.broker() + remark(opened));
            send();
        } catch (BrokerAccessException e) {
            String detail = String.valueOf(e.getMessage());
            failed(e.trouble(), e.trouble() == ConnectionTrouble.OTHER ? refusalOr(detail, true) : detail, start);
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

    private String remark(MqttLink opened) {
        if (!opened.isLowered()) {
            return "";
        }
        LOG.warn(
                "The broker {} delivers at QoS 0 only, so that messages may get lost.\n"
                        + "Maybe max_qos is 0 in its settings (Mosquitto).",
                settings.broker());
        return ", which delivers at QoS 0 only";
    }

    /** Of a broker that ends the connection whenever something is sent, what it does not take; else what was said. */
    private String refusalOr(String reason, boolean isSoon) {
        if (!isSoon) {
            endings = 0;
            refusal = Optional.empty();
            return reason;
        }
        endings++;
        if (endings >= ENDINGS && refusal.isEmpty() && !isClosing) {
            endings = 0;
            refusal = outbox.largest().flatMap(largest -> TrialWill.complaint(settings, largest));
        }
        return refusal.orElse(reason);
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
        report(false, detail);
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
                if (message.delivery().qos() > 0) {
                    timed.compareAndSet(null, new Timed(message, System.nanoTime()));
                }
                open.publish(message, () -> acknowledged(message));
            }
        } catch (MqttException e) {
            lost(open, ConnectFailure.reason(e), false);
        }
    }

    private void acknowledged(Outgoing message) {
        Timed measured = timed.get();
        if (measured != null && measured.message() == message && timed.compareAndSet(measured, null)) {
            patience.answered(System.nanoTime() - measured.nanos());
        }
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
        timed.set(null);
        outbox.returnUnacknowledged();
        long held = System.nanoTime() - linkedNanos;
        patience.lost(held);
        String detail = refusalOr("lost the broker " + settings.broker() + ": " + reason, held < SOON_NANOS);
        if (clash.lost(byBroker, held, keepAliveSeconds) && refusal.isEmpty()) {
            tellClash();
        }
        report(false, detail);
        retryLater(ConnectionTrouble.LOST);
    }

    private void tellClash() {
        String detail = "another client named '" + settings.clientId() + "' is connected to the broker "
                + settings.broker() + ": each throws the other out, and gets a part of the messages only.";
        LOG.warn("{}", detail);
        listener.onClash(detail);
    }

    private void report(boolean isUp, String detail) {
        isAway = !isUp;
        if (isClosing || detail.equals(lastDetail)) {
            return;
        }
        if (isUp) {
            LOG.info("{}", detail);
        } else if (refusal.isEmpty() || !detail.equals(lastWarning)) { // a reason that stays is said once
            LOG.warn("{}", detail);
            lastWarning = detail;
        }
        lastDetail = detail;
        listener.onConnection(isUp, detail);
    }

    /**
     * Waits for the outbox to empty as long as the broker takes anything, then says goodbye to it. Whoever can't say all leaves
     * without a goodbye, so that the broker publishes the last will in the place of the end that it did not hear of.
     */
    @Override
    public void close() {
        isClosing = true;
        planSending();
        boolean isDelivered = false;
        try {
            isDelivered = isDelivered();
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
    void giveUp() {
        isGivenUp = true;
    }

    /** A slow broker needs its time for the last messages, the end of the run among them; one that takes nothing gets no more. */
    private boolean isDelivered() throws InterruptedException {
        if (isGivenUp) {
            return outbox.isEmpty();
        }
        int before;
        int left = outbox.size();
        do {
            before = left;
            if (outbox.awaitEmpty(isAway ? 0 : FLUSH_MILLIS)) {
                return true;
            }
            left = outbox.size();
        } while (left < before);
        return false;
    }

    private void closeLink() {
        if (link != null) {
            link.close();
            link = null;
        }
    }
}
