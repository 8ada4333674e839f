package linetwin.ui.gain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import linetwin.cli.Linetwin;
import linetwin.cli.notice.Refusals;
import linetwin.cli.option.ProgramVersion;
import linetwin.cli.session.Window;
import linetwin.link.mqtt.wire.MqttSettings;
import linetwin.model.kpi.EfficiencyDefinition;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.sim.experiment.LocalReplicationRunner;
import linetwin.sim.experiment.ReplicationRunner;
import linetwin.ui.fixture.DescribedLine;
import linetwin.ui.fixture.FakeScreen;
import linetwin.ui.fixture.Frames;
import linetwin.ui.gain.LongRun.Note;
import linetwin.ui.gain.LongRun.Origin;
import linetwin.ui.gain.LongRun.Stage;
import linetwin.ui.scenario.ScenarioOfLine;
import linetwin.ui.source.LineFrame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LongRunViewModelTest {
    private static final Path THREE_LEVERS = Path.of("src/test/resources/linetwin/ui/gain/three-levers.json");

    @TempDir
    private Path folder = Path.of("");

    private final FakeScreen screen = new FakeScreen();
    private final ScenarioOfLine scenario = new ScenarioOfLine(screen);
    private LongRunViewModel model = model(LocalReplicationRunner.onAllProcessors());

    private LongRunViewModel model(ReplicationRunner runner) {
        return new LongRunViewModel(runner, scenario, ProgramVersion.text(), screen);
    }

    @Test
    void theShippedResultIsShownAtOnceWithHowItWasMade() {
        show("three-levers", Stage.READY);

        LongRun.Result result = now().result().orElseThrow();
        assertThat(result.origin()).isEqualTo(Origin.SHIPPED);
        assertThat(result.gains().made().seed()).isEqualTo(1);
        assertThat(result.gains().made().replications()).isGreaterThanOrEqualTo(20);
        assertThat(result.gains().made().version()).isNotEmpty();
        assertThat(now().by(EfficiencyDefinition.E1).orElseThrow().total().drawn())
                .isPresent();
        assertThat(now().titles()).containsKey("faster");
    }

    @Test
    void aResultOfAnotherScenarioIsRefusedAndNothingIsLost() throws IOException {
        show("three-levers", Stage.READY);
        model.open(Files.writeString(
                folder.resolve("other.json"), Files.readString(THREE_LEVERS).replace("three-levers", "two-levers")));
        awaitNote("gain.ofOther");

        assertThat(now().note()).isEqualTo(new Note("gain.ofOther", "other.json", "two-levers", "three-levers"));
        assertThat(now().result().orElseThrow().origin()).isEqualTo(Origin.SHIPPED);
    }

    @Test
    void aFileThatIsNoResultIsRefusedAndNothingIsLost() throws IOException {
        show("three-levers", Stage.READY);
        model.open(Files.writeString(folder.resolve("notes.json"), "{}"));
        awaitNote("gain.notRead");

        assertThat(now().result().orElseThrow().origin()).isEqualTo(Origin.SHIPPED);
    }

    @Test
    void aFileOfTheSameScenarioIsShownAndTheShippedResultIsOneClickAway() {
        show("three-levers", Stage.READY);
        model.open(THREE_LEVERS);
        awaitOrigin(Origin.OPENED);
        assertThat(now().isShippedAside()).isTrue();

        model.showShipped();
        assertThat(now().result().orElseThrow().origin()).isEqualTo(Origin.SHIPPED);
        assertThat(now().isShippedAside()).isFalse();
    }

    /** The line names a scenario that ships, and the user has opened another one of that name for it. */
    @Test
    void theShippedResultIsNotShownForAnotherScenarioOfItsName() throws IOException {
        show("three-levers", Stage.READY);
        Files.copy(Path.of("../scenarios/teaching/two-stations.yaml"), folder.resolve("two-stations.yaml"));
        Path changed = Files.writeString(
                folder.resolve("changed.yaml"),
                Files.readString(Path.of("../scenarios/teaching/three-levers.yaml"))
                        .replaceFirst("multiply: \\[[^]]*]", "multiply: [0.9, 0.8, 0.7]"));
        scenario.open(changed);
        awaitStage("three-levers", Stage.OTHER_SHIPPED);
        assertThat(now().result()).isEmpty();

        model.open(THREE_LEVERS);
        awaitNote("gain.ofOtherVersion");
        assertThat(now().result()).isEmpty();
        assertThat(now().isCalculable()).isTrue();
    }

    @Test
    void aBaselineHasNoGain() {
        show("liangjiang-baseline", Stage.NO_LEVERS);
        assertThat(now().isCalculable()).isFalse();
    }

    @Test
    void aForeignLineHasNoGainUntilItsScenarioIsOpened() {
        show("a-line-of-ours", Stage.MISSING);
        model.open(THREE_LEVERS);
        awaitNote("gain.ofOther");

        assertThat(now().isCalculable()).isFalse();
    }

    @Test
    void windowAndCommandLineCalculateTheSameBytes() {
        show("three-levers", Stage.READY);
        model.replicationsProperty().set("3");
        model.calculate();
        assertThat(now().progress()).isPresent();
        awaitOrigin(Origin.CALCULATED);

        StringWriter out = new StringWriter();
        Linetwin.run(
                new NoWindow(),
                Map.of(),
                new PrintWriter(out),
                new PrintWriter(new StringWriter()),
                "gain",
                "teaching/three-levers",
                "--uncertainty",
                "--replications",
                "3",
                "--json");
        assertThat(now().result().orElseThrow().json()).isEqualToNormalizingNewlines(out.toString());
        assertThat(now().progress()).isEmpty();
        assertThat(now().note()).isEqualTo(Note.NONE);
    }

    @Test
    void cancellingKeepsTheReplicationsThatAreFinished() {
        AtomicInteger batches = new AtomicInteger();
        LocalReplicationRunner runner = LocalReplicationRunner.onAllProcessors();
        model = model((jobs, watch) -> {
            if (batches.incrementAndGet() > 2 + 2 * 2) { // two that are measured, then two for each replication
                model.cancel();
            }
            return runner.runAll(jobs, watch);
        });
        show("three-levers", Stage.READY);
        model.replicationsProperty().set("5");
        model.calculate();
        awaitOrigin(Origin.CALCULATED);

        LeverGains.Made made = now().result().orElseThrow().gains().made();
        assertThat(made.isInterrupted()).isTrue();
        assertThat(made.replications()).isEqualTo(2);
        assertThat(now().note()).isEqualTo(new Note("gain.cancelled", 2, 5));
        assertThat(now().isShippedAside()).isTrue();
    }

    @Test
    void cancellingTooEarlyLeavesWhatWasShown() {
        model = model((jobs, watch) -> {
            model.cancel();
            return LocalReplicationRunner.onAllProcessors().runAll(jobs, watch);
        });
        show("three-levers", Stage.READY);
        model.calculate();
        awaitNote("gain.tooEarly");

        assertThat(now().result().orElseThrow().origin()).isEqualTo(Origin.SHIPPED);
        assertThat(now().progress()).isEmpty();
    }

    @Test
    void replicationsThatAreNoneAreNamed() {
        show("three-levers", Stage.READY);
        for (String wrong : new String[] {"1", "many", "10001", "-3", ""}) {
            model.replicationsProperty().set(wrong);
            model.calculate();
            assertThat(now().note()).isEqualTo(new Note("gain.ruleReplications", wrong, 10_000));
            assertThat(now().progress()).isEmpty();
        }
    }

    @Test
    void anotherLineTakesItsOwnResult() {
        show("liangjiang-digital", Stage.READY);
        show("three-levers", Stage.READY);
        assertThat(now().result().orElseThrow().gains().scenario()).isEqualTo("three-levers");
        assertThat(now().by(EfficiencyDefinition.E2)).isEmpty(); // it has no direct labour
    }

    private LongRun now() {
        return model.longRunProperty().get();
    }

    private void show(String scenarioName, Stage stage) {
        awaitStage(scenarioName, stage);
    }

    private void awaitStage(String scenarioName, Stage stage) {
        LineFrame frame = frameOf(scenarioName);
        await().until(() -> {
            scenario.follow(Optional.ofNullable(frame.snapshot().description()).orElseThrow());
            model.show(frame);
            screen.catchUp();
            return now().scenario().equals(scenarioName) && now().stage() == stage;
        });
    }

    private void awaitNote(String key) {
        await().until(() -> {
            screen.catchUp();
            return now().note().key().equals(key);
        });
    }

    private void awaitOrigin(Origin origin) {
        await().until(() -> {
            screen.catchUp();
            return now().result().map(result -> result.origin() == origin).orElse(false);
        });
    }

    private static LineFrame frameOf(String scenarioName) {
        LineDescription line = DescribedLine.carPlant();
        return new Frames(new LineDescription(
                        scenarioName,
                        line.seed(),
                        line.start(),
                        line.plant(),
                        line.jobsPerHour(),
                        line.idealTaktMicros(),
                        line.areas(),
                        line.elements(),
                        line.variants(),
                        line.colours(),
                        line.baseline(),
                        line.changes()))
                .frame();
    }

    /** Where no display is. */
    private record NoWindow() implements Window {
        @Override
        public boolean canOpen() {
            return false;
        }

        @Override
        public void show(MqttSettings broker, Refusals refusals, Forecasts forecasts) {
            throw new AssertionError("no window can open");
        }

        @Override
        public void close() {
            // none is open
        }

        @Override
        public void replay(Path recording) {
            throw new AssertionError("no window can open");
        }
    }
}
