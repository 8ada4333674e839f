package linetwin.sim.mqtt;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import linetwin.model.telemetry.ConnectionTrouble;
import linetwin.sim.mqtt.MqttConnection.Greeting;
import linetwin.sim.mqtt.MqttSettings.Session;
import linetwin.sim.mqtt.Outgoing.Delivery;
import org.eclipse.paho.client.mqttv3.IMqttActionListener;
import org.eclipse.paho.client.mqttv3.IMqttToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection to a broker until it breaks: a Paho client that is never connected again.
 *
 * <p>Disconnecting ends Paho's threads. Its close is not called: it would take away what the receiving thread, for which it
 * does not wait, may still use, and frees nothing that the garbage collector does not.
 */
final class MqttLink {
    private static final Logger LOG = LoggerFactory.getLogger(MqttLink.class);
    private static final long ANSWER_MILLIS = 10_000;
    private static final long GOODBYE_MILLIS = 1_000;
    private static final int AT_LEAST_ONCE = 1;
    private static final int REFUSED = 0x80;

    private final MqttAsyncClient client;
    private final Optional<Receipts> receipts;

    private MqttLink(MqttAsyncClient client, Optional<Receipts> receipts) {
        this.client = client;
        this.receipts = receipts;
        client.setManualAcks(receipts.isPresent());
    }

    /** Connects and subscribes; fails with a {@link BrokerAccessException}. Not to be called from a callback of Paho. */
    static MqttLink open(MqttSettings settings, Greeting greeting, LinkListener listener) {
        try {
            var client =
                    new MqttAsyncClient(settings.broker().toString(), settings.clientId(), new MemoryPersistence());
            var link = new MqttLink(
                    client,
                    settings.session() == Session.DURABLE
                            ? Optional.of(new Receipts(client, listener::commit))
                            : Optional.empty());
            client.setCallback(new LinkCallback(link, listener));
            try {
                client.connect(ConnectOptions.of(settings, greeting.will().get()))
                        .waitForCompletion(ANSWER_MILLIS);
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
        answer.waitForCompletion(ANSWER_MILLIS);
        return IntStream.range(0, wanted.length)
                .filter(i -> answer.getGrantedQos()[i] == REFUSED)
                .mapToObj(filters::get)
                .findFirst();
    }

    /** Sends; {@code acknowledged} is called once the broker has it, or for QoS 0 once it is written. */
    void publish(Outgoing message, Runnable acknowledged) throws MqttException {
        Delivery delivery = message.delivery();
        client.publish(
                message.topic(),
                message.payload(),
                delivery.qos(),
                delivery.retained(),
                null,
                new Acknowledgement(acknowledged));
    }

    /** The listener has taken a message. */
    void taken(MqttMessage message) {
        receipts.ifPresent(open -> open.add(message));
    }

    /** Acknowledges what was taken, as far as it is not done at once. */
    void acknowledge() {
        receipts.ifPresent(Receipts::acknowledge);
    }

    boolean isUp() {
        return client.isConnected();
    }

    /** Says goodbye, so that the broker does not publish the last will. */
    void close() {
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
    void discard() {
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
