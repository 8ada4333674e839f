package linetwin.ui.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import linetwin.model.telemetry.body.LineCommand;
import linetwin.sim.experiment.LocalReplicationRunner;
import linetwin.sim.forecast.Forecast;
import linetwin.sim.forecast.Forecaster;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.scenario.Scenarios;
import linetwin.ui.fixture.StandingLine;
import linetwin.ui.forecast.Outlook.Stage;
import linetwin.ui.source.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForecastViewModelTest {
    private static final String SHIFTS = """
            shift-plans:
              day: {shifts: [{from: 0 h, until: 8 h}]}
            areas:
              shop:
                shift-plan: day
            """;

    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String CYCLE = "areas.shop.elements.second.cycle.gamma.mean";

    private final Scenario twoStations = Scenarios.find("teaching/two-stations");
    private final WatchedForecasts watched = new WatchedForecasts();
    private StandingLine line = new StandingLine(twoStations.line());

    @TempDir
    private Path folder;

    /** The two stations under another name, in a shift of eight hours a day. */
    private Path dayShop() throws IOException {
        String text = Files.readString(Path.of("../scenarios/teaching/two-stations.yaml"));
        return Files.writeString(
                folder.resolve("day-shop.yaml"),
                text.replace("name: two-stations", "name: day-shop").replace("areas:\n  shop:\n", SHIFTS));
    }

    private Forecast firstForecast() throws IOException {
        Path file = dayShop();
        line = new StandingLine(Scenarios.read(file).line()).runFor(Duration.ofHours(2));
        watched.stand(line, SECOND);
        watched.await(outlook -> outlook.stage() == Stage.NO_SCENARIO);
        watched.open(file);
        return watched.awaitForecast().newest().orElseThrow();
    }

    @Test
    void aLineIsForetoldByTheShippedScenarioOfItsNameAsTheCommandForetellsIt() {
        Standing standing = line.runFor(Duration.ofHours(2)).standing();
        watched.stand(line, SECOND);
        Outlook outlook = watched.awaitForecast();
        Forecast told = outlook.newest().orElseThrow();
        assertThat(outlook.isOfShift()).isFalse();
        Forecast expected = Forecaster.of(twoStations.line(), 1, new LocalReplicationRunner(1))
                .forecast(standing.present(), standing.shiftBegin());
        assertThat(told.end()).isEqualTo(expected.end());
        assertThat(told.bottlenecks()).isEqualTo(expected.bottlenecks());
        assertThat(told.goodSoFar()).isEqualTo(expected.goodSoFar()).isGreaterThan(60);
        assertThat(told.points()).containsAll(expected.points());
    }

    @Test
    void theNextForecastComesFiveMinutesOfTheLineLater() throws IOException {
        firstForecast();
        watched.stand(line.runFor(Duration.ofMinutes(4)), MINUTE);
        watched.pass(MINUTE);
        assertThat(watched.awaitForecast().past()).hasSize(1);

        watched.stand(line.runFor(MINUTE), MINUTE);
        Outlook later = watched.await(outlook -> outlook.past().size() == 2);
        assertThat(later.newest().orElseThrow().at())
                .isEqualTo(later.past().get(0).at().plus(FIVE_MINUTES))
                .isEqualTo(later.now());
        assertThat(later.age()).isZero();
    }

    @Test
    void howeverFastTheLineGoesTwoSecondsPassBetweenTheBeginsOfForecasts() throws IOException {
        firstForecast();
        Instant begin = watched.wall();
        long told = 0;
        for (int i = 0; i < 20; i++) {
            Outlook before = watched.outlook();
            Outlook now = watched.stand(line.runFor(FIVE_MINUTES), SECOND);
            told += now.newest().equals(before.newest()) ? 0 : 1;
        }
        assertThat(told)
                .isLessThanOrEqualTo(Duration.between(begin, watched.wall()).toSeconds() / 2 + 1);
        watched.await(outlook -> outlook.past().size() > 1); // which a busy machine tells late
    }

    @Test
    void whoWantsAForecastNowGetsOneAlsoIfTheLastIsNotOld() throws IOException {
        firstForecast();
        watched.stand(line.runFor(MINUTE), MINUTE);
        watched.foretellNow();
        Outlook asked = watched.await(outlook -> outlook.past().size() == 2);
        assertThat(asked.newest().orElseThrow().at()).isEqualTo(asked.now());
    }

    @Test
    void ofALineWhoseScenarioNobodyHasItIsSaidThatOneIsNeededAndAFileHelps() throws IOException {
        Path file = dayShop();
        watched.stand(new StandingLine(Scenarios.read(file).line()).runFor(FIVE_MINUTES), SECOND);
        Outlook without = watched.await(outlook -> outlook.stage() == Stage.NO_SCENARIO);
        assertThat(without.newest()).isEmpty();
        assertThat(without.detail()).isEqualTo("day-shop");

        watched.open(file);
        Outlook told = watched.awaitForecast();
        assertThat(told.newest().orElseThrow().scenario()).isEqualTo("day-shop");
        assertThat(told.isOfShift()).isTrue();
    }

    @Test
    void aScenarioOfItsNameThatTheUserHasOpenForSomethingElseIsTakenWhereNoneWasFound() throws IOException {
        Scenario shop = Scenarios.read(dayShop());
        watched.offer(shop);
        watched.stand(new StandingLine(shop.line()).runFor(FIVE_MINUTES), SECOND);
        assertThat(watched.awaitForecast().newest().orElseThrow().scenario()).isEqualTo("day-shop");
    }

    @Test
    void aScenarioOfAnotherNameThatTheUserHasOpenIsLeftAlone() throws IOException {
        watched.stand(new StandingLine(Scenarios.read(dayShop()).line()).runFor(FIVE_MINUTES), SECOND);
        watched.await(outlook -> outlook.stage() == Stage.NO_SCENARIO);
        watched.offer(twoStations);
        assertThat(watched.pass(MINUTE).stage()).isEqualTo(Stage.NO_SCENARIO);
    }

    @Test
    void theScenarioOfAnotherLineIsRefusedWithTheReason() throws IOException {
        firstForecast();
        watched.open(Path.of("../scenarios/teaching/breakdown-travels.yaml"));
        Outlook refused = watched.await(outlook -> outlook.stage() == Stage.REFUSED);
        assertThat(refused.newest()).isEmpty();
        assertThat(refused.detail()).contains("'");
    }

    @Test
    void aFileThatIsNoScenarioIsRefusedWithTheReason() throws IOException {
        watched.stand(line.runFor(FIVE_MINUTES), SECOND);
        watched.await(outlook -> outlook.stage() != Stage.NO_LINE);
        watched.open(Files.writeString(folder.resolve("wrong.yaml"), "schema: linetwin-scenario/1\nname: [\n"));
        Outlook refused = watched.await(outlook -> outlook.stage() == Stage.REFUSED);
        assertThat(refused.detail()).contains("wrong.yaml");
    }

    @Test
    void aParameterThatWasSetOnTheLineIsForetoldWithFromThenOn() throws IOException {
        double asDescribed = firstForecast().end().median();
        watched.stand(line.changed(CYCLE, "120 s"), MINUTE);
        Outlook slower = watched.await(outlook -> outlook.stage() == Stage.TOLD
                && outlook.newest().orElseThrow().end().median() < asDescribed - 50);
        assertThat(slower.past()).hasSize(1);
    }

    @Test
    void whileRandomStopsAreOffThereIsNoForecastThatWouldCountThem() throws IOException {
        firstForecast();
        watched.stand(line.changed(LineCommand.SetParameter.RANDOM_STOPS, "off"), MINUTE);
        Outlook without = watched.await(outlook -> outlook.stage() == Stage.NO_STOPS);
        assertThat(without.newest()).isEmpty();
        watched.stand(line.changed(LineCommand.SetParameter.RANDOM_STOPS, "on"), MINUTE);
        watched.awaitForecast();
    }

    @Test
    void nothingIsKeptOfAnotherRun() throws IOException {
        firstForecast();
        StandingLine other = new StandingLine(Scenarios.read(dayShop()).line()).runFor(FIVE_MINUTES);
        watched.stand(other, MINUTE);
        Outlook fresh = watched.awaitForecast();
        assertThat(fresh.record()).isEqualTo(TrackRecord.Summary.NONE);
        assertThat(fresh.past()).hasSize(1);
        assertThat(fresh.newest().orElseThrow().at()).isEqualTo(other.standing().at());
    }

    @Test
    void forecastsOfTheHourToComeAreHeldAgainstWhatHappened() throws IOException {
        firstForecast();
        for (int i = 2; i <= 12; i++) {
            int made = i;
            watched.stand(line.runFor(FIVE_MINUTES), MINUTE);
            watched.await(outlook -> outlook.past().size() == made);
        }
        assertThat(watched.pass(MINUTE).record().forecasts()).isZero();
        Outlook half = watched.stand(line.runFor(Duration.ofMinutes(30)), MINUTE);
        assertThat(half.record().forecasts()).isBetween(5, 7);
        assertThat(half.record().score()).isEmpty();
        Outlook all = watched.stand(line.runFor(Duration.ofMinutes(40)), MINUTE);
        assertThat(all.record().forecasts()).isGreaterThanOrEqualTo(12);
        assertThat(all.record().hours()).isLessThanOrEqualTo(2);
        assertThat(all.record().score().orElseThrow().crps()).isBetween(0.1, 10.0);
    }

    @Test
    void ofALineOffShiftTheNextShiftIsForetoldAndSaidSo() throws IOException {
        Path file = dayShop();
        StandingLine shop = new StandingLine(Scenarios.read(file).line()).runFor(Duration.ofHours(10));
        watched.stand(shop, SECOND);
        watched.await(outlook -> outlook.stage() == Stage.NO_SCENARIO);
        watched.open(file);
        Outlook night = watched.await(outlook -> outlook.newest().isPresent());
        assertThat(night.isOfNextShift()).isTrue();
        assertThat(night.newest().orElseThrow().goodSoFar()).isZero();
        assertThat(night.newest().orElseThrow().countedFrom())
                .isEqualTo(night.now().plus(Duration.ofHours(14)));
    }
}
