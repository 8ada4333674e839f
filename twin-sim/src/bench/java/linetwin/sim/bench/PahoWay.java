package linetwin.sim.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.Semaphore;
import javax.net.SocketFactory;
import org.eclipse.paho.client.mqttv3.IMqttActionListener;
import org.eclipse.paho.client.mqttv3.IMqttToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.jspecify.annotations.Nullable;

/** The same payloads with nothing but two Paho clients: what the library and the broker can do at best. */
final class PahoWay implements MessageWay {
    private static final int WINDOW = 500;
    private static final String TOPIC = "linetwin/v0/bench/paho/welding/body-1/_/event";

    private final List<byte[]> payloads;
    private final Semaphore window = new Semaphore(WINDOW);
    private final MqttAsyncClient subscriber;
    private final MqttAsyncClient publisher;
    private int sent;

    PahoWay(String broker, SampleTelemetry sample, int eventsPerMessage, Arrivals arrivals) throws MqttException {
        payloads = sample.eventPayloads(eventsPerMessage);
        subscriber = connected(broker, "paho-subscriber");
        subscriber.subscribe(TOPIC, 1, (topic, message) -> arrivals.arrived()).waitForCompletion();
        publisher = connected(broker, "paho-publisher");
    }

    private static MqttAsyncClient connected(String broker, String clientId) throws MqttException {
        var client = new MqttAsyncClient(broker, clientId, new MemoryPersistence());
        var options = new MqttConnectOptions();
        options.setMaxInflight(10_000);
        options.setSocketFactory(new PromptSockets());
        client.connect(options).waitForCompletion();
        return client;
    }

    @Override
    public void send(int count) {
        for (int i = 0; i < count; i++) {
            window.acquireUninterruptibly();
            try {
                publisher.publish(TOPIC, payloads.get(sent++ % payloads.size()), 1, false, null, new Release(window));
            } catch (MqttException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() {
        for (MqttAsyncClient client : List.of(publisher, subscriber)) {
            try {
                client.disconnect().waitForCompletion();
                client.close();
            } catch (MqttException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Makes room for the next message. */
    private record Release(Semaphore window) implements IMqttActionListener {
        @Override
        public void onSuccess(IMqttToken token) {
            window.release();
        }

        @Override
        public void onFailure(IMqttToken token, @Nullable Throwable cause) {
            throw new IllegalStateException(cause);
        }
    }

    /** Sockets without Nagle's algorithm, which would hold Paho back; Paho asks for them in no other way. */
    private static final class PromptSockets extends SocketFactory {
        @Override
        public Socket createSocket() throws IOException {
            var socket = new Socket();
            socket.setTcpNoDelay(true);
            return socket;
        }

        @Override
        public Socket createSocket(String host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress local, int localPort) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
            throw new UnsupportedOperationException();
        }
    }
}
