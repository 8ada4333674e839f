package linetwin.ui.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import linetwin.sim.learn.calibrate.Finding.Identified;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.scenario.Scenarios;
import linetwin.sim.scenario.file.Basis;
import linetwin.sim.scenario.file.Mark;
import linetwin.ui.drift.DriftViewModel.Stage;
import linetwin.ui.fixture.FakeScreen;
import linetwin.ui.fixture.Frames;
import linetwin.ui.fixture.RunLine;
import linetwin.ui.scenario.ScenarioOfLine;
import linetwin.ui.scenario.ScenarioOfLine.Found;
import linetwin.ui.source.LineFeed;
import linetwin.ui.source.LineFrame;
import linetwin.ui.text.Language;
import linetwin.ui.text.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A line whose middle station works 15 % slower than its scenario says. */
class DriftViewModelTest {
    private static final String CYCLE = "areas.shop.elements.second.cycle";

    private static final String LINE = """
            schema: linetwin-scenario/1
            name: three
            title: Three stations
            plan: {rate: 50 /h, ideal-takt: 60 s}
            experiment: {replications: 2, duration: 40 h}
            areas:
              shop:
                elements:
                  bodies: {kind: source}
                  first: {cycle: {gamma: {mean: 60 s, cv: 0.2}}}
                  store: {kind: buffer, capacity: 10}
                  second: {title: Second, cycle: {lognormal: {mean: 50 s, cv: 0.12}}}
                  more: {kind: buffer, capacity: 10}
                  third: {cycle: {weibull: {mean: 55 s, shape: 5}}}
                  out: {kind: sink}
            """;

    @TempDir
    Path folder = Path.of("");

    private final FakeScreen screen = new FakeScreen();
    private final ScenarioOfLine scenarioOfLine = new ScenarioOfLine(screen);
    private final List<Path> saved = new ArrayList<>();
    private final DriftViewModel model = new DriftViewModel(scenarioOfLine, saved::add, screen);
    private Scenario scenario = Scenarios.find("teaching/two-stations");
    private RunLine line = new RunLine(scenario.line(), 3);
    private LineFeed feed = LineFeed.ofNoLine();
    private Instant start = Instant.EPOCH;
    private Instant wall = Frames.WALL;

    @BeforeEach
    void read() throws IOException {
        scenario = Scenarios.read(Files.writeString(folder.resolve("three.yaml"), LINE));
        start = scenario.line().plan().start();
    }

    @AfterEach
    void close() {
        model.close();
        feed.close();
    }

    /** Lets such a line run, whose scenario is found as it begins. */
    private void run(Scenario truth, int hours) {
        line = new RunLine(truth.line(), 3);
        feed.close();
        feed = LineFeed.of(line, command -> {});
        feed.tellAlso(model.ear());
        line.listen();
        scenarioOfLine.offer(scenario);
        scenarioOfLine.follow(line.description());
        await().until(() -> {
            look();
            return scenarioOfLine.found() instanceof Found.Read
                    && feed.latest().snapshot().description() != null;
        });
        look();
        for (int hour = 1; hour <= hours; hour++) {
            line.runUntil(start.plus(Duration.ofHours(hour)).plusSeconds(1));
        }
    }

    private void look() {
        wall = wall.plusSeconds(2);
        screen.catchUp();
        LineFrame now = feed.latest();
        model.show(new LineFrame(
                wall,
                now.lineTime(),
                now.behind(),
                now.plants(),
                now.snapshot(),
                now.figures(),
                now.replies(),
                now.analysis(),
                now.element(),
                now.retry()));
    }

    private void awaitAlarm() {
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            look();
            return !model.alarmsProperty().get().isEmpty();
        });
    }

    private Stage awaitStage() {
        await().atMost(Duration.ofMinutes(2)).until(() -> {
            look();
            return !(model.stageProperty().get() instanceof Stage.UnderWay);
        });
        return model.stageProperty().get();
    }

    private Recalibration recalibrated() {
        run(scenario.set("areas.shop.elements.second.cycle.lognormal.mean", "57.5 s"), 10);
        awaitAlarm();
        model.recalibrate();
        return ((Stage.Told) awaitStage()).result();
    }

    @Test
    void whatHasMovedIsNamedAndCalibratedToWhatTheLineDoesNow() {
        Recalibration result = recalibrated();
        assertThat(model.alarmsProperty().get()).hasSize(1);
        List<Identified> taken = result.taken(false);
        assertThat(taken).hasSize(1);
        Identified cycle = taken.get(0);
        assertThat(cycle.path()).isEqualTo(CYCLE);
        assertThat(cycle.ownValue()).isEqualTo(50);
        assertThat(cycle.estimate().interval().lower()).isBetween(55.0, 57.5);
        assertThat(cycle.estimate().interval().upper()).isBetween(57.5, 60.0);
        assertThat(cycle.estimate().ended()).isGreaterThan(100);
    }

    @Test
    void theFileExtendsTheFormerScenarioByWhatMovedWithTheMarkOfCalibration() throws IOException {
        recalibrated();
        Path file = folder.resolve("three-calibrated.yaml");
        model.save(file);
        await().until(() -> {
            look();
            return model.stageProperty().get() instanceof Stage.Saved;
        });
        assertThat(saved).containsExactly(file.toAbsolutePath());
        assertThat(Files.readString(file)).contains("extends: \"three.yaml\"", CYCLE);
        Scenario read = Scenarios.read(file);
        assertThat(read.line()).isNotEqualTo(scenario.line());
        assertThat(read.levers())
                .singleElement()
                .satisfies(lever -> assertThat(lever.changes())
                        .singleElement()
                        .satisfies(change -> assertThat(change.basis())
                                .extracting(Basis::mark)
                                .isEqualTo(Mark.CALIBRATED)));
    }

    @Test
    void aFileThatIsThereStaysAsItIsAndNothingIsLostForIt() throws IOException {
        recalibrated();
        Path file = Files.writeString(folder.resolve("mine.yaml"), "mine");
        model.save(file);
        await().until(() -> {
            look();
            return model.stageProperty().get() instanceof Stage.Failed;
        });
        assertThat(Files.readString(file)).isEqualTo("mine");
        assertThat(saved).isEmpty();
        model.save(folder.resolve("other.yaml"));
        await().until(() -> {
            look();
            return model.stageProperty().get() instanceof Stage.Saved;
        });
        assertThat(saved).hasSize(1);
    }

    @Test
    void ofALineThatIsAsItsScenarioSaysNothingIsTold() {
        run(scenario, 24);
        // all has been heard once a second, slower line would have been named
        await().pollDelay(Duration.ofSeconds(3)).until(() -> {
            look();
            return true;
        });
        assertThat(model.alarmsProperty().get()).isEmpty();
        model.recalibrate();
        assertThat(model.stageProperty().get()).isEqualTo(new Stage.Idle());
    }

    @Test
    void anAlarmIsToldWithTheNamesOfTheLine() {
        run(scenario.set("areas.shop.elements.second.cycle.lognormal.mean", "57.5 s"), 10);
        awaitAlarm();
        Texts texts = new Texts(Language.ENGLISH);
        String told = new DriftWords(texts).alarms(model.alarmsProperty().get(), model.line());
        assertThat(told)
                .matches(
                        "Moved away from the scenario: .*Second.* on average [56]\\d\\.\\d s instead of 50\\.0 since [-0-9]{10} \\d\\d:\\d\\d:00, "
                                + "p [<=] 0\\.\\d+ \\(\\d+ seen\\)");
        texts.speak(Language.CHINESE);
        assertThat(new DriftWords(texts).alarms(model.alarmsProperty().get(), model.line()))
                .startsWith("已偏离场景：");
    }
}
