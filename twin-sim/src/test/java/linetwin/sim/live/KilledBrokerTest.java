package linetwin.sim.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import linetwin.model.telemetry.EventMessage;
import linetwin.model.telemetry.RunStatus;
import linetwin.model.telemetry.StatusMessage;
import linetwin.sim.mqtt.MqttSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledBrokerTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Pace PACE = new Pace(3_600);

    @TempDir
    private Path directory;

    @Test
    void aBrokerThatIsKilledAndRestartedLosesNoEvent() throws Exception {
        Optional<Path> program = Mosquitto.findProgram("mosquitto");
        assumeThat(program).as("mosquitto is not installed").isPresent();
        try (var broker = new Mosquitto(program.get(), directory);
                var viewer = new Viewer(MqttSettings.of(broker.uri(), "viewer").withDurableSession())) {
            await().atMost(SOON).until(viewer::isConnected);
            try (var performance = new Performance(broker.uri(), PACE, Long.MAX_VALUE)) {
                awaitEvents(viewer, 20);
                await().atMost(SOON).until(() -> broker.remembers("viewer")); // it saves once a second

                broker.kill();
                await().atMost(SOON).until(() -> performance.backlog() > 20);
                broker.restart();
                awaitEvents(viewer, viewer.received(EventMessage.class).size() + 40);

                List<EventMessage> sent = performance.stopped().of(EventMessage.class);
                await().atMost(SOON).until(() -> endsOffline(viewer));
                assertThat(withoutDuplicates(viewer)).isEqualTo(sent);
                assertThat(viewer.snapshot().reception().missing()).isZero();
            }
        }
    }

    private static void awaitEvents(Viewer viewer, int count) {
        await().atMost(SOON).until(() -> viewer.received(EventMessage.class).size() >= count);
    }

    private static boolean endsOffline(Viewer viewer) {
        List<StatusMessage> statuses = viewer.received(StatusMessage.class);
        return statuses.get(statuses.size() - 1).status() == RunStatus.OFFLINE;
    }

    private static List<EventMessage> withoutDuplicates(Viewer viewer) {
        return viewer.received(EventMessage.class).stream()
                .distinct()
                .sorted(Comparator.comparing(message -> message.header().seq()))
                .toList();
    }
}
