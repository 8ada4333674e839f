package linetwin.ui.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import linetwin.model.kpi.LineSpan;
import linetwin.model.kpi.total.LineTotals;
import linetwin.sim.experiment.LocalReplicationRunner;
import linetwin.sim.learn.counterfactual.Cost;
import linetwin.sim.learn.counterfactual.CostStudy;
import linetwin.sim.learn.counterfactual.CostStudy.Course;
import linetwin.sim.line.LineRun;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.scenario.Scenarios;
import linetwin.ui.cost.CostAnswer.Told;
import linetwin.ui.cost.CostAnswer.Unavailable;
import linetwin.ui.cost.CostAnswer.UnderWay;
import linetwin.ui.fixture.FakeScreen;
import linetwin.ui.fixture.RunLine;
import linetwin.ui.scenario.ScenarioOfLine;
import linetwin.ui.scenario.ScenarioOfLine.Found;
import linetwin.ui.source.LineFeed;
import linetwin.ui.text.Language;
import linetwin.ui.text.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cycles of a minute, a stop of ten minutes that a trainer makes, no buffers: what it costs is known. */
class CostViewModelTest {
    private static final String LINE = """
            schema: linetwin-scenario/1
            name: single
            title: Single
            plan: {rate: 55 /h, ideal-takt: 60 s}
            experiment: {duration: 1 h}
            %sareas:
              shop:
                %selements:
                  items: {kind: source}
                  only:
                    title: Only
                    cycle: {gamma: {mean: 60 s, cv: 0.3}}
                    stops: {fault: {time-to-stop: {exponential: 200 h}, repair: {exponential: 8 min}}}
                  out: {kind: sink}
            """;

    private static final Duration STOP = Duration.ofMinutes(10);
    private static final String FAULT = "fault";

    @TempDir
    Path folder = Path.of("");

    private final FakeScreen screen = new FakeScreen();
    private final ScenarioOfLine scenarioOfLine = new ScenarioOfLine(screen);
    private final Texts texts = new Texts(Language.ENGLISH);
    private Scenario scenario = Scenarios.find("teaching/two-stations");
    private RunLine line = new RunLine(scenario.line(), 3);
    private LineFeed feed = LineFeed.ofNoLine();
    private CostViewModel model = model();
    private Instant stopped = Instant.EPOCH;

    @BeforeEach
    void read() throws IOException {
        use("", "");
    }

    @AfterEach
    void close() {
        model.cancel();
        feed.close();
    }

    private CostViewModel model() {
        return new CostViewModel(new LocalReplicationRunner(2), feed, scenarioOfLine, screen);
    }

    private void use(String shifts, String plan) throws IOException {
        Path file = Files.writeString(folder.resolve("single.yaml"), LINE.formatted(shifts, plan));
        scenario = Scenarios.read(file);
        line = new RunLine(scenario.line(), 3);
        feed.close();
        feed = LineFeed.of(line, command -> {});
        model = model();
        stopped = scenario.line().plan().start().plus(Duration.ofMinutes(123));
    }

    private static void stop(LineRun run) {
        run.interventions().injectFault("only", FAULT, STOP);
    }

    /** The scenario is known, as it is once the screen of forecasts has found it. */
    private void knowScenario() {
        scenarioOfLine.offer(scenario);
        scenarioOfLine.follow(line.description());
        await().until(() -> {
            screen.catchUp();
            return scenarioOfLine.found() instanceof Found.Read;
        });
    }

    private CostAnswer awaitAnswer() {
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    screen.catchUp();
                    model.show(feed.latest());
                    return !(model.answerProperty().get() instanceof UnderWay);
                });
        return model.answerProperty().get();
    }

    private Told told() {
        return (Told) awaitAnswer();
    }

    private void runPastTheStop(Instant until) {
        line.listen().runUntil(stopped).intervene(CostViewModelTest::stop).runUntil(until);
    }

    /** What the same run made by a time with the stop or without it. */
    private double good(Instant until, boolean isStopped) {
        double[] made = new double[1];
        new RunLine(scenario.line(), 3)
                .runUntil(stopped)
                .intervene(run -> {
                    if (isStopped) {
                        stop(run);
                    }
                })
                .runUntil(until)
                .intervene(run -> made[0] = (double) new LineSpan(
                                LineTotals.atStart(run.description(null)),
                                LineTotals.read(run.description(null), run.simTime(), run::report))
                        .output()
                        .good());
        return made[0];
    }

    @Test
    void whatAStopCostIsWhatTheSameDayWithoutItHadMade() {
        Instant now = stopped.plus(Duration.ofHours(1));
        runPastTheStop(now);
        knowScenario();
        model.askForStopAt("only", stopped);
        Told told = told();
        Instant until = told.question().until();
        double truth = good(until, false) - good(until, true);
        assertThat(truth).isBetween(8.0, 12.0);
        assertThat(told.cost().mean().mean()).isBetween(9.0, 11.0);
        assertThat(truth) // counts are whole, and so is the edge of the interval
                .isBetween(
                        Math.floor(told.cost().ofOneDay().lower()),
                        Math.ceil(told.cost().ofOneDay().upper()));
        assertThat(until).isEqualTo(now);
        assertThat(told.question().lead()).isPositive().isLessThanOrEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void theFigureIsThatOfTheCommandForTheSamePresent() {
        runPastTheStop(stopped.plus(Duration.ofMinutes(40)));
        knowScenario();
        model.askForLatestStop("only");
        Told told = told();
        CostQuestion question = told.question();
        Cost expected = new CostStudy(question.present(), question.until(), 1, 200, new LocalReplicationRunner(1))
                .cost(
                        new Course(scenario.line(), List.of(question.stop())),
                        new Course(scenario.line(), List.of()),
                        () -> {});
        assertThat(told.cost().mean()).isEqualTo(expected.mean());
        assertThat(told.cost().ofOneDay()).isEqualTo(expected.ofOneDay());
        assertThat(told.cost().cost().count()).isEqualTo(200);
    }

    @Test
    void aStopThatLastsStillHasCostSoMuchSoFar() {
        runPastTheStop(stopped.plus(Duration.ofMinutes(8)));
        knowScenario();
        model.askForStopAt("only", stopped);
        Told told = told();
        assertThat(told.question().stop().isEnded()).isFalse();
        assertThat(told.cost().mean().mean()).isBetween(4.0, 8.0);
        assertThat(new CostWords(texts).headline(told))
                .startsWith("This stop has cost ")
                .contains(" so far");
    }

    @Test
    void ofAShiftThatIsOverVehiclesAreCountedUntilItsEnd() throws IOException {
        use("shift-plans:\n  day: {shifts: [{from: 0 h, until: 3 h}]}\n", "shift-plan: day\n    ");
        runPastTheStop(stopped.plus(Duration.ofHours(3)));
        knowScenario();
        model.askForStopAt("only", stopped);
        Told told = told();
        Instant shiftEnd = scenario.line().plan().start().plus(Duration.ofHours(3));
        assertThat(told.question().isShiftOver()).isTrue();
        assertThat(told.question().until()).isEqualTo(shiftEnd);
        assertThat(new CostWords(texts).basis(told)).contains("until the end of the shift, " + "09:00");
    }

    @Test
    void theWordsTellTheFigureItsIntervalsAndWhatIsNotInIt() {
        runPastTheStop(stopped.plus(Duration.ofHours(1)));
        knowScenario();
        model.show(feed.latest());
        model.askForStopAt("only", stopped);
        Told told = told();
        CostWords words = new CostWords(texts);
        assertThat(words.headline(told))
                .matches("This stop cost \\d+\\.\\d vehicles \\(95 % of single days: \\d+\\.\\d to \\d+\\.\\d; "
                        + "mean \\d+\\.\\d ± 0\\.\\d\\), 200 runs, seed 1\\.");
        assertThat(words.basis(told)).contains("before the stop", "by scenario single", "Not in it: ");
        assertThat(words.stop(model.askedProperty().get(), told)).contains("for 10 min");
        texts.speak(Language.CHINESE);
        assertThat(words.headline(told)).startsWith("这次停机损失 ").endsWith("运行 200 次，种子 1。");
    }

    @Test
    void ofAStopBeforeWhichNothingWasHeardNothingIsTold() {
        line.runUntil(stopped)
                .intervene(CostViewModelTest::stop)
                .runUntil(stopped.plusSeconds(60))
                .listen()
                .runUntil(stopped.plus(Duration.ofHours(1)));
        knowScenario();
        model.askForLatestStop("only");
        assertThat(awaitAnswer()).isEqualTo(new Unavailable("cost.nothingBefore", ""));
    }

    @Test
    void withoutTheScenarioItIsSaidThatItIsMissing() {
        runPastTheStop(stopped.plus(Duration.ofHours(1)));
        scenarioOfLine.follow(line.description());
        await().until(() -> {
            screen.catchUp();
            return scenarioOfLine.found() instanceof Found.Missing;
        });
        await().until(() -> feed.latest().snapshot().description() != null);
        model.show(feed.latest());
        model.askForStopAt("only", stopped);
        assertThat(awaitAnswer()).isEqualTo(new Unavailable("cost.noScenario", "single"));
    }

    @Test
    void aStationThatNeverStoppedHasNoStop() {
        line.listen().runUntil(stopped);
        knowScenario();
        model.askForLatestStop("only");
        assertThat(awaitAnswer()).isEqualTo(new Unavailable("cost.noStop", ""));
    }

    @Test
    void theLatestStopOfAStationIsOneThatIsWorthAskingAbout() {
        line.listen()
                .runUntil(stopped)
                .intervene(CostViewModelTest::stop)
                .runUntil(stopped.plus(Duration.ofMinutes(30)))
                .intervene(run -> run.interventions().injectFault("only", FAULT, Duration.ofSeconds(5)))
                .runUntil(stopped.plus(Duration.ofMinutes(40)));
        knowScenario();
        model.askForLatestStop("only");
        assertThat(told().question().stop().begin()).isEqualTo(stopped);
    }

    @Test
    void whoCancelsIsToldNothingMore() {
        runPastTheStop(stopped.plus(Duration.ofHours(1)));
        knowScenario();
        model.askForStopAt("only", stopped);
        assertThat(model.answerProperty().get()).isEqualTo(new UnderWay(0, 200));
        model.cancel();
        assertThat(awaitAnswer()).isEqualTo(new CostAnswer.None());
    }
}
