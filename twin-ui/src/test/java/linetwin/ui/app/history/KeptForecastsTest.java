package linetwin.ui.app.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import linetwin.model.line.Line;
import linetwin.sim.forecast.KeptForecast;
import linetwin.sim.forecast.KeptForecast.Ahead;
import linetwin.sim.scenario.Scenarios;
import linetwin.sim.stats.Sample;
import linetwin.ui.fixture.RunLine;
import linetwin.ui.forecast.ForecastMemory;
import linetwin.ui.forecast.ForecastMemory.Recollection;
import linetwin.ui.source.LineFeed;
import linetwin.ui.text.Language;
import linetwin.ui.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A line whose shift begins at six, heard by one window until eight, and by the next one. */
class KeptForecastsTest {
    @TempDir
    private Path folder;

    private final Line line = Scenarios.find("liangjiang-digital").line();
    private final Instant start = line.plan().start();
    private final RunLine run = new RunLine(line, 3);
    private String name = "";
    private String id = "";

    private KeptForecast forecast(String of, int minute) {
        Instant at = start.plus(Duration.ofMinutes(minute));
        Instant due = at.plus(Duration.ofHours(1));
        return new KeptForecast(name, id, of, 1, at, Ahead.HOUR, due, start, Sample.of(minute, minute + 1), 30, minute);
    }

    /** A window hears the line for two hours, foretells something, and closes. */
    private void foretell(HistoryChoice choice) {
        try (LineFeed feed = LineFeed.of(run, command -> {});
                KeptHistory history = new KeptHistory(folder, choice, new Texts(Language.ENGLISH), feed::keepBy)) {
            run.listen().runUntil(start.plus(Duration.ofHours(2)));
            await().until(() -> feed.standing().isPresent());
            name = feed.standing().orElseThrow().present().line().scenario();
            id = feed.standing().orElseThrow().run();
            ForecastMemory memory = history.forecasts();
            for (int minute : new int[] {30, 40, 110, 115}) {
                memory.keep(forecast("mine", minute));
            }
            memory.keep(forecast("another", 50));
            memory.settle(forecast("mine", 40), 41);
            memory.settle(forecast("mine", 30), 33);
            memory.withdraw(forecast("mine", 110));
        }
    }

    private Recollection recall(int most) {
        KeptForecasts memory = new KeptForecasts(folder.resolve("line-history.db"), entry -> {});
        return memory.recall(name, id, "mine", most);
    }

    @Test
    void theNextWindowKnowsWhatBecameOfThemAndWhatStillWaits() {
        foretell(HistoryChoice.USUAL);

        Recollection known = recall(10);
        assertThat(known.settled())
                .satisfiesExactly(
                        one -> assertThat(one.forecast()).isEqualTo(forecast("mine", 30)),
                        one -> assertThat(one.forecast()).isEqualTo(forecast("mine", 40)));
        assertThat(known.settled().get(0).observed()).isEqualTo(33);
        assertThat(known.waiting()).singleElement().satisfies(waiting -> {
            assertThat(waiting.forecast()).isEqualTo(forecast("mine", 115));
            assertThat(waiting.countedFrom().at()).isEqualTo(start);
        });
        assertThat(recall(1).settled()).hasSize(1);
    }

    @Test
    void whereNoHistoryIsWantedNothingIsKept() {
        foretell(new HistoryChoice(false, false));

        assertThat(recall(10)).isEqualTo(Recollection.NOTHING);
    }

    @Test
    void aFileThatIsNoStoreIsLeftAloneAndNothingIsRemembered() throws Exception {
        Path notes = Files.writeString(folder.resolve("line-history.db"), "bought milk");

        assertThat(recall(10)).isEqualTo(Recollection.NOTHING);
        assertThat(notes).hasContent("bought milk");
    }
}
