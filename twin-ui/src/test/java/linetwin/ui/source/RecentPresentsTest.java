package linetwin.ui.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import linetwin.model.line.Line;
import linetwin.model.present.LinePresent;
import linetwin.sim.scenario.Scenarios;
import linetwin.ui.fixture.RunLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecentPresentsTest {
    private final Line line = Scenarios.find("teaching/two-stations").line();
    private final Instant start = line.plan().start();
    private RunLine run = new RunLine(line, 3);
    private final LineFeed feed = LineFeed.of(run, command -> {});

    @AfterEach
    void close() {
        feed.close();
    }

    private Hindsight hindsight() {
        return feed.hindsight("first").orElseThrow();
    }

    private Instant after(Duration time) {
        return start.plus(time);
    }

    @Test
    void theLineIsRememberedEveryFiveMinutes() {
        run.listen().runUntil(after(Duration.ofHours(1)));
        assertThat(hindsight().presents())
                .hasSizeBetween(11, 13)
                .extracting(LinePresent::at)
                .isSorted();
        assertThat(hindsight().now()).isEqualTo(after(Duration.ofHours(1)));
    }

    @Test
    void whatIsRememberedIsBoundedAndOfTheLastHours() {
        run.listen().runUntil(after(Duration.ofHours(20)));
        assertThat(hindsight().presents()).hasSize(108);
        assertThat(hindsight().presents().get(0).at())
                .isBetween(after(Duration.ofMinutes(20 * 60 - 560)), after(Duration.ofHours(12)));
    }

    /** What it does goes on to be heard, while what was remembered stays as it was. */
    @Test
    void aRememberedPresentDoesNotChange() {
        run.listen().runUntil(after(Duration.ofHours(1)));
        LinePresent remembered = hindsight().presents().get(3);
        String then = remembered.toString();
        run.runUntil(after(Duration.ofHours(3)));
        assertThat(hindsight().presents()).contains(remembered);
        assertThat(remembered.toString()).isEqualTo(then);
    }

    @Test
    void nothingIsRememberedOfALineThatHasNotToldAllOfItself() {
        assertThat(feed.hindsight("first")).isEmpty();
    }

    @Test
    void changesOfStateAreThoseOfTheElementAndOfNoOther() {
        run.listen().runUntil(after(Duration.ofHours(1)));
        assertThat(hindsight().changes())
                .isNotEmpty()
                .allMatch(change -> change.element().equals("first"));
        assertThat(feed.hindsight("nowhere").orElseThrow().changes()).isEmpty();
    }
}
