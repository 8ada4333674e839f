package linetwin.sim.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import linetwin.link.broker.BrokerSettings;
import linetwin.link.broker.EmbeddedBroker;
import linetwin.model.kpi.LineKpis;
import linetwin.model.kpi.total.LineTotals;
import linetwin.model.telemetry.ClockMessage;
import linetwin.model.telemetry.ReplyMessage;
import linetwin.model.telemetry.StatusMessage;
import linetwin.model.telemetry.body.LineCommand;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.RunStatus;
import linetwin.model.twin.LineSnapshot;
import linetwin.model.twin.StationView;
import linetwin.sim.engine.Ticks;
import linetwin.sim.line.LineRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The whole way from the simulated line over a real socket to somebody who knows only the messages. */
class LiveOverMqttTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final long NEVER = Long.MAX_VALUE;

    private final EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.loopback(0));
    private final String uri = broker.uri().toString();

    @AfterEach
    void closeBroker() {
        broker.close();
    }

    @Test
    void theKpisOfTheMessagesAreTheSimulatorsOwn() throws InterruptedException {
        try (var viewer = connectedViewer();
                var performance = new Performance(uri, Pace.MAX, 50 * 3_600 * Ticks.PER_SECOND)) {
            LineRun run = performance.ended();
            await().atMost(SOON).until(() -> statuses(viewer).contains(RunStatus.FINISHED));

            LineDescription line = run.description(null);
            LineTotals own = LineTotals.read(line, run.simTime(), run::report);
            LineKpis kpis = viewer.kpis().orElseThrow();
            assertThat(kpis).isEqualTo(LineKpis.between(LineTotals.atStart(line), own));
            assertThat(kpis.output().completed()).isGreaterThan(2_000);
            assertThat(viewer.snapshot().reception())
                    .satisfies(reception -> assertThat(List.of(
                                    reception.missing(),
                                    reception.duplicates(),
                                    reception.foreign(),
                                    reception.rejected()))
                            .containsOnly(0L));
        }
    }

    @Test
    void whoComesLateFindsThePresent() {
        try (var performance = new Performance(uri, new Pace(60), NEVER)) {
            try (var early = connectedViewer()) {
                await().atMost(SOON)
                        .until(() -> !early.received(ClockMessage.class).isEmpty());
                early.send("pause", new LineCommand.Pause());
                await().atMost(SOON)
                        .until(() -> !early.received(ReplyMessage.class).isEmpty());
            }
            await().atMost(SOON).until(() -> performance.backlog() == 0);

            try (var late = Viewer.of(uri)) {
                await().atMost(SOON).untilAsserted(() -> {
                    LineSnapshot present = late.snapshot();
                    assertThat(present.run()).isNotNull();
                    assertThat(present.run().status()).isEqualTo(RunStatus.ONLINE);
                    assertThat(present.run().paused()).isTrue();
                    assertThat(present.stations())
                            .extracting(StationView::id)
                            .containsExactly("source", "framing", "respot", "sink");
                    assertThat(present.stations()).noneMatch(station -> station.activity() == null);
                    assertThat(present.stores()).noneMatch(store -> store.level() == null);
                });
            }
        }
    }

    @Test
    void commandsAreObeyedAndAnswered() {
        try (var viewer = connectedViewer();
                var performance = new Performance(uri, new Pace(60), NEVER)) {
            await().atMost(SOON).until(() -> !statuses(viewer).isEmpty());
            viewer.send("pace", new LineCommand.SetPace(600));
            viewer.send("typo", new LineCommand.ClearFault("respto"));
            viewer.send(" ", new LineCommand.Pause());

            await().atMost(SOON).until(() -> viewer.received(ReplyMessage.class).size() >= 2);
            assertThat(viewer.received(ReplyMessage.class).stream().map(reply -> reply.id() + " " + reply.accepted()))
                    .containsExactly("pace true", "typo false");
            await().atMost(SOON)
                    .untilAsserted(() ->
                            assertThat(viewer.received(ClockMessage.class)).anyMatch(clock -> clock.pace() == 600));
            await().atMost(SOON).until(() -> performance.rejectedCommands() == 1);
        }
    }

    @Test
    void aPublisherThatFallsSilentIsOfflineWithinFiveSeconds() throws IOException {
        try (var viewer = connectedViewer();
                var cable = new Cable(broker.port());
                var performance = new Performance(cable.uri(), new Pace(60), NEVER)) {
            await().atMost(SOON).until(() -> statuses(viewer).size() >= 2 && performance.backlog() < 10);

            cable.cut();

            await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
                List<StatusMessage> all = viewer.received(StatusMessage.class);
                StatusMessage last = all.get(all.size() - 1);
                assertThat(last.status()).isEqualTo(RunStatus.OFFLINE);
                assertThat(last.header().seq())
                        .isGreaterThan(all.get(all.size() - 2).header().seq());
            });
            cable.unplug(); // or the publisher would wait for a while to say goodbye
        }
    }

    @Test
    void aPublisherThatIsStoppedSaysSo() throws InterruptedException {
        try (var viewer = connectedViewer();
                var performance = new Performance(uri, new Pace(60), NEVER)) {
            await().atMost(SOON).until(() -> statuses(viewer).contains(RunStatus.ONLINE));

            performance.stopped();

            await().atMost(SOON).until(() -> statuses(viewer).contains(RunStatus.OFFLINE));
        }
    }

    @Test
    void aUsualMqttClientCanReadTheLine() throws Exception {
        Optional<Path> program = Mosquitto.findProgram("mosquitto_sub");
        assumeThat(program).as("mosquitto_sub is not installed").isPresent();
        try (var performance = new Performance(uri, new Pace(60), NEVER)) {
            String port = Integer.toString(broker.port());
            Process reading = new ProcessBuilder(
                            program.get().toString(), "-p", port, "-t", "linetwin/#", "-v", "-C", "20", "-W", "20")
                    .start();

            List<String> lines = reading.inputReader().lines().toList();

            assertThat(lines)
                    .hasSize(20)
                    .anySatisfy(
                            line -> assertThat(line)
                                    .startsWith(
                                            "linetwin/v1/test/plant/welding/body-1/framing/state {\"schema\":\"linetwin/1\",\"run\":"));
            assertThat(performance.rejectedCommands()).isZero();
        }
    }

    private Viewer connectedViewer() {
        Viewer viewer = Viewer.of(uri);
        await().atMost(SOON).until(viewer::isConnected);
        return viewer;
    }

    private static List<RunStatus> statuses(Viewer viewer) {
        return viewer.received(StatusMessage.class).stream()
                .map(StatusMessage::status)
                .toList();
    }
}
