package linetwin.link.mqtt;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiPredicate;
import java.util.function.IntFunction;

/**
 * Something that answers like a broker and, to each subscription, sends what a script says: there is no broker that would send
 * all that a client has to survive.
 */
final class ScriptedBroker implements AutoCloseable {
    private static final int CONNECT = 1;
    private static final int PUBLISH = 3;
    private static final int PUBACK = 4;
    private static final int SUBSCRIBE = 8;
    private static final int UNSUBSCRIBE = 10;
    private static final int PINGREQ = 12;

    private final ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final IntFunction<byte[]> script;
    private final List<Integer> acknowledged = new CopyOnWriteArrayList<>();
    private final List<Integer> types = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile boolean isAcknowledging;
    private volatile int granted = 1;
    private volatile BiPredicate<Integer, byte[]> refused = (type, body) -> false;
    private volatile int ignored;

    /** Sends, after the answer to a subscription, what the script has for the first, second, … connection. */
    ScriptedBroker(IntFunction<byte[]> script) throws IOException {
        this.script = script;
        start(this::listen);
    }

    String uri() {
        return "tcp://127.0.0.1:" + server.getLocalPort();
    }

    /** The numbers of the messages that were acknowledged. */
    List<Integer> acknowledged() {
        return acknowledged;
    }

    /** The types of all packets that came, in their order. */
    List<Integer> types() {
        return types;
    }

    /** From now on messages are acknowledged. */
    ScriptedBroker acknowledging() {
        isAcknowledging = true;
        return this;
    }

    /** From now on subscriptions are granted with this quality of service. */
    ScriptedBroker granting(int qos) {
        granted = qos;
        return this;
    }

    /** From now on it hangs up on packets of a type and body like these, as brokers do with what they don't take. */
    ScriptedBroker refusing(BiPredicate<Integer, byte[]> newRefused) {
        refused = newRefused;
        return this;
    }

    /** From now on it does not answer to packets of this type. */
    ScriptedBroker ignoring(int type) {
        ignored = type;
        return this;
    }

    int connections() {
        return connections.get();
    }

    private void listen() throws IOException {
        while (!server.isClosed()) {
            Socket client = server.accept();
            int number = connections.incrementAndGet();
            start(() -> serve(client, number));
        }
    }

    private void serve(Socket client, int number) throws IOException {
        try (client) {
            DataInputStream in = new DataInputStream(client.getInputStream());
            OutputStream out = client.getOutputStream();
            while (!server.isClosed()) {
                int type = in.readUnsignedByte() >> 4;
                byte[] body = in.readNBytes(length(in));
                types.add(type);
                if (refused.test(type, body)) {
                    return;
                }
                out.write(type == ignored ? new byte[0] : answer(type, body, number));
            }
        }
    }

    private byte[] answer(int type, byte[] body, int number) {
        int id = body.length < 2 ? 0 : ((body[0] & 0xFF) << 8) | (body[1] & 0xFF);
        return switch (type) {
            case CONNECT -> Packets.connack();
            case SUBSCRIBE -> {
                var answer = new ByteArrayOutputStream();
                answer.writeBytes(Packets.suback(id, granted));
                answer.writeBytes(script.apply(number));
                yield answer.toByteArray();
            }
            case UNSUBSCRIBE -> Packets.acknowledgement(0xB0, id);
            case PINGREQ -> Packets.pingresp();
            case PUBLISH -> isAcknowledging ? Packets.acknowledgement(0x40, idOfPublish(body)) : new byte[0];
            case PUBACK -> {
                acknowledged.add(id);
                yield new byte[0];
            }
            default -> new byte[0];
        };
    }

    /** Of a message of QoS 1. */
    private static int idOfPublish(byte[] body) {
        int at = 2 + (((body[0] & 0xFF) << 8) | (body[1] & 0xFF));
        return ((body[at] & 0xFF) << 8) | (body[at + 1] & 0xFF);
    }

    private static int length(DataInputStream in) throws IOException {
        int length = 0;
        int shift = 0;
        int digit;
        do {
            digit = in.readUnsignedByte();
            length |= (digit & 0x7F) << shift;
            shift += 7;
        } while (digit >= 128);
        return length;
    }

    private static void start(Serving work) {
        var thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException e) {
                        // the client, or the test, hung up
                    }
                },
                "scripted broker");
        thread.setDaemon(true);
        thread.start();
    }

    @FunctionalInterface
    private interface Serving {
        void run() throws IOException;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
