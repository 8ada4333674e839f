package linetwin.sim.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A port that was unused a moment ago is taken when the program comes to it. */
class LocalServerTest {
    @TempDir
    private Path directory;

    @Test
    void aProgramWhosePortWasTakenIsStartedAgainOnAnother() throws IOException {
        List<Integer> tried = new ArrayList<>();
        List<ServerSocket> others = new ArrayList<>();
        LocalServer.Command second = port -> {
            tried.add(port);
            if (tried.size() == 1) {
                others.add(new ServerSocket(port, 1, InetAddress.getLoopbackAddress()));
            }
            return broker(port);
        };
        try (var server = new LocalServer(second, "MQTT broker on ", directory.resolve("said.log"))) {
            assertThat(tried).hasSize(2).doesNotHaveDuplicates().endsWith(server.port());
            assertThat(server.program().isRunning()).isTrue();
        } finally {
            for (ServerSocket other : others) {
                other.close();
            }
        }
    }

    @Test
    void aProgramThatNeverListensIsStartedThreeTimesAndQuoted() {
        List<Integer> tried = new ArrayList<>();

        assertThatThrownBy(() -> new LocalServer(
                        port -> {
                            tried.add(port);
                            return List.of("sh", "-c", "echo no broker; exit 1");
                        },
                        "MQTT broker on ",
                        directory.resolve("said.log")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("no broker");
        assertThat(tried).hasSize(3).doesNotHaveDuplicates();
    }

    private static List<String> broker(int port) {
        return Program.java("linetwin.cli.ProgramProcess", "broker", "--port", Integer.toString(port));
    }
}
