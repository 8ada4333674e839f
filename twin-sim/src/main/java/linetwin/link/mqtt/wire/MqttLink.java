package linetwin.link.mqtt.wire;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import linetwin.link.mqtt.wire.MqttSettings.Session;
import linetwin.link.mqtt.wire.Outgoing.Delivery;
import linetwin.model.telemetry.ConnectionTrouble;
import org.eclipse.paho.client.mqttv3.IMqttActionListener;
import org.eclipse.paho.client.mqttv3.IMqttToken;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection to a broker until it breaks: a Paho client that is never connected again.
 *
 * <p>Disconnecting ends Paho's threads. Its close is not called: it would take away what the receiving thread, for which it
 * does not wait, may still use, and frees nothing that the garbage collector does not.
 */
public final class MqttLink {
    private static final Logger LOG = LoggerFactory.getLogger(MqttLink.class);
    private static final long GOODBYE_MILLIS = 1_000;
    private static final long RETAINED_MILLIS = 1_000;
    private static final int AT_LEAST_ONCE = 1;
    private static final int REFUSED = 0x80;

    private final SoundClient client;
    private final Optional<Receipts> receipts;
    private final long answerMillis;
    private volatile @Nullable Inquiry inquiry;
    private boolean isLowered;

    /** A topic of which the broker is asked what it retains. */
    private record Inquiry(String topic, CompletableFuture<byte[]> answer) {}

    private MqttLink(SoundClient client, Optional<Receipts> receipts, long answerMillis) {
        this.client = client;
        this.receipts = receipts;
        this.answerMillis = answerMillis;
        client.setManualAcks(receipts.isPresent());
    }

    /** Connects and subscribes; fails with a {@link BrokerAccessException}. Not to be called from a callback of Paho. */
    public static MqttLink open(MqttSettings settings, Greeting greeting, LinkListener listener, Patience patience) {
        try {
            var client = new SoundClient(settings);
            var link = new MqttLink(
                    client,
                    settings.session() == Session.DURABLE
                            ? Optional.of(new Receipts(client, listener::commit))
                            : Optional.empty(),
                    patience.answerMillis());
            client.setCallback(new LinkCallback(link, listener));
            try {
                Optional<Outgoing> will = greeting.will().get();
                client.connect(ConnectOptions.of(settings, will, patience.keepAliveSeconds()))
                        .waitForCompletion(link.answerMillis);
                link.subscribe(settings, greeting);
                return link;
            } catch (MqttException | RuntimeException e) {
                link.discard();
                throw e;
            }
        } catch (MqttException e) {
            throw ConnectFailure.explain(settings, e);
        }
    }

    private void subscribe(MqttSettings settings, Greeting greeting) throws MqttException {
        Optional<String> refused = firstRefused(greeting.filters());
        if (refused.isPresent()) {
            throw new BrokerAccessException(
                    ConnectionTrouble.NOT_ALLOWED,
                    "the broker " + settings.broker() + " refuses the subscription to " + refused.get()
                            + ".\nMaybe the user may not read it.");
        }
        firstRefused(greeting.wishes()).ifPresent(wish -> LOG.debug("The broker refuses the subscription to {}", wish));
    }

    private Optional<String> firstRefused(List<String> filters) throws MqttException {
        if (filters.isEmpty()) {
            return Optional.empty();
        }
        int[] wanted = new int[filters.size()];
        Arrays.fill(wanted, AT_LEAST_ONCE);
        IMqttToken answer = client.subscribe(filters.toArray(String[]::new), wanted);
        answer.waitForCompletion(answerMillis);
        int[] granted = answer.getGrantedQos();
        if (granted.length != wanted.length) {
            throw new MqttException(MqttException.REASON_CODE_INVALID_MESSAGE);
        }
        isLowered |= IntStream.of(granted).anyMatch(qos -> qos < AT_LEAST_ONCE);
        return IntStream.range(0, wanted.length)
                .filter(i -> granted[i] == REFUSED)
                .mapToObj(filters::get)
                .findFirst();
    }

    /** Sends; {@code acknowledged} is called once the broker has it, or for QoS 0 once it is written. */
    public void publish(Outgoing message, Runnable acknowledged) throws MqttException {
        Delivery delivery = message.delivery();
        client.publish(
                message.topic(),
                message.payload(),
                delivery.qos(),
                delivery.retained(),
                null,
                new Acknowledgement(acknowledged));
    }

    /**
     * What the broker retains of a topic that is not subscribed to; empty for nothing. Waits a while for it, since a broker may
     * say so after it has answered. Not to be called from a callback of Paho.
     */
    public Optional<byte[]> askRetained(String topic) throws MqttException {
        var asked = new Inquiry(topic, new CompletableFuture<>());
        inquiry = asked;
        try {
            if (firstRefused(List.of(topic)).isPresent()) {
                return Optional.empty();
            }
            return Optional.of(asked.answer().get(RETAINED_MILLIS, TimeUnit.MILLISECONDS));
        } catch (TimeoutException | ExecutionException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            client.unsubscribe(topic);
        }
    }

    /** Whether a message is only an answer to that. */
    boolean isAnswer(String topic, MqttMessage message) {
        Inquiry asked = inquiry;
        if (asked == null || !asked.topic().equals(topic)) {
            return false;
        }
        if (message.isRetained()) {
            asked.answer().complete(message.getPayload());
        }
        return true;
    }

    /** The listener has taken a message. */
    void taken(MqttMessage message) {
        receipts.ifPresent(open -> open.add(message));
    }

    /** Acknowledges what was taken, as far as it is not done at once. */
    public void acknowledge() {
        receipts.ifPresent(Receipts::acknowledge);
    }

    /** Whether the broker delivers to a subscription at QoS 0, though 1 was asked for (MQTT 3.1.1, section 3.9.3). */
    public boolean isLowered() {
        return isLowered;
    }

    /** Whether somebody reads what the broker sends. */
    public boolean isReceiving() {
        return client.isReceiving();
    }

    public boolean isUp() {
        return client.isConnected() && client.isReceiving();
    }

    /** Says goodbye, so that the broker does not publish the last will. */
    public void close() {
        try {
            acknowledge();
        } finally {
            disconnect();
        }
    }

    private void disconnect() {
        try {
            client.disconnect(GOODBYE_MILLIS).waitForCompletion(2 * GOODBYE_MILLIS);
        } catch (MqttException e) {
            discard();
        }
    }

    /** Ends the threads of a broken connection. */
    public void discard() {
        try {
            client.disconnectForcibly(0, 0, false);
        } catch (MqttException e) {
            LOG.debug("A broken connection did not end cleanly", e);
        }
    }

    /** Hears of one publication. A failure needs no action: the link breaks, and the outbox sends everything again. */
    private record Acknowledgement(Runnable acknowledged) implements IMqttActionListener {
        @Override
        public void onSuccess(IMqttToken token) {
            acknowledged.run();
        }

        @Override
        public void onFailure(IMqttToken token, @Nullable Throwable cause) {
            LOG.debug("A message was not acknowledged", cause);
        }
    }
}
