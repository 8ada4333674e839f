package linetwin.ui.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import linetwin.link.mqtt.MqttTelemetrySource;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.KpiMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.TelemetryListener;
import linetwin.sim.live.Pace;
import linetwin.ui.fixture.LiveLine;
import linetwin.ui.fixture.RecordedHours;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a window has to say about a line, as others on the broker hear it. */
class ToldOverMqttTest {
    private static final Address ABOUT =
            Address.ofPlant("linetwin-demo", "teaching").ofForecasts();

    private final LiveLine line = new LiveLine("teaching/two-stations", new Pace(60), Duration.ZERO);
    private final List<Long> heard = new CopyOnWriteArrayList<>();
    private final MqttTelemetrySource dashboard =
            new MqttTelemetrySource(line.settings("dashboard"), List.of("linetwin/v1/+/+/_/_/forecast/kpi"));

    @TempDir
    private Path folder;

    @BeforeEach
    void listen() {
        dashboard.start(new TelemetryListener() {
            @Override
            public void onMessage(Message message) {
                heard.add(message.header().seq());
            }

            @Override
            public void onRejected(String topic, String reason) {
                heard.add(-1L);
            }

            @Override
            public void onConnection(boolean connected, String detail) {
                // what matters is what is heard
            }
        });
    }

    @AfterEach
    void end() throws InterruptedException {
        dashboard.close();
        line.end();
    }

    private static KpiMessage told(long seq) {
        return new KpiMessage(
                new Header("run", ABOUT, seq, Instant.EPOCH, Instant.now()), new TreeMap<>(Map.of("a", 1.0)));
    }

    private static void awaitLine(LineFeed feed) {
        await().until(() -> Optional.ofNullable(feed.latest().snapshot().run()).isPresent());
    }

    @Test
    void itIsToldToTheBrokerThatWasNamedAndNotOfARecording() throws Exception {
        try (LineFeed asked = LineFeed.publishing(line.settings("asked"));
                LineFeed silent = LineFeed.of(line.settings("silent"))) {
            awaitLine(asked);
            awaitLine(silent);
            silent.publish(told(1));
            asked.publish(told(2));
            await().until(() -> heard.contains(2L));
            asked.open(RecordedHours.write(folder.resolve("hour.jsonl"), 1));
            asked.publish(told(3));
            asked.leave();
            asked.publish(told(4));
            await().until(() -> heard.contains(4L));
            assertThat(heard).containsExactly(2L, 4L);
        }
    }

    @Test
    void anotherBrokerThanTheOneNamedIsToldNothing() throws Exception {
        LiveLine named = new LiveLine("teaching/two-stations", new Pace(60), Duration.ZERO);
        try (LineFeed asked = LineFeed.publishing(named.settings("asked"));
                LineFeed here = LineFeed.publishing(line.settings("here"))) {
            awaitLine(asked);
            asked.connect(line.settings("asked"));
            asked.publish(told(1));
            here.publish(told(2));
            await().until(() -> heard.contains(2L));
            assertThat(heard).containsExactly(2L);
        } finally {
            named.end();
        }
    }
}
