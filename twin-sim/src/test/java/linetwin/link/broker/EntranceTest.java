package linetwin.link.broker;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The port of the broker is for MQTT. */
class EntranceTest {
    private static final int TOO_LONG_MILLIS = 60_000;

    private static EmbeddedBroker broker;

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.start(BrokerSettings.loopback(0));
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    /** Artemis would collect what follows before it answers, up to 2 GiB. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2000000000\r\n\r\n",
                "GET /mqtt HTTP/1.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n",
                "P"
            })
    void whoSpeaksSomethingElseIsHungUpOn(String request) throws IOException {
        assertThat(answer(request)).isNegative();
    }

    @Test
    void whoSaysNothingIsHungUpOn() throws IOException {
        assertThat(answer("")).isNegative();
    }

    @Test
    void aFirstPacketMayComeByteByByte() throws IOException, InterruptedException {
        try (var socket = open()) {
            for (byte each : new byte[] {0x10, 12, 0, 4, 'M', 'Q', 'T', 'T', 4, 2, 0, 0, 0, 0}) {
                socket.getOutputStream().write(each);
                socket.getOutputStream().flush();
                Thread.sleep(1);
            }

            assertThat(socket.getInputStream().read()).as("CONNACK").isEqualTo(0x20);
        }
    }

    private static int answer(String request) throws IOException {
        try (var socket = open()) {
            socket.getOutputStream().write(request.getBytes(US_ASCII));
            return socket.getInputStream().read();
        } catch (SocketException e) { // it was faster than all of the request
            return -1;
        }
    }

    private static Socket open() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), broker.port());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TOO_LONG_MILLIS);
        return socket;
    }
}
