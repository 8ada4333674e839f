package linetwin.ui.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import linetwin.model.line.LineFingerprint;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.KpiMessage;
import linetwin.model.telemetry.body.LineForecast;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.scenario.Scenarios;
import linetwin.ui.fixture.StandingLine;
import linetwin.ui.source.Standing;
import org.junit.jupiter.api.Test;

class PublishedForecastsTest {
    private static final Address PLANT = Address.ofPlant("linetwin-demo", "teaching");

    private final Scenario twoStations = Scenarios.find("teaching/two-stations");
    private final WatchedForecasts watched = new WatchedForecasts();
    private final StandingLine line = new StandingLine(twoStations.line()).runFor(Duration.ofHours(2));
    private final Standing standing = line.standing();

    private DescriptionMessage description(String run) {
        Header header = new Header(run, PLANT, 1, standing.at(), Instant.now());
        return new DescriptionMessage(header, standing.present().line());
    }

    private Outlook foretell() {
        watched.stand(line, Duration.ofSeconds(1));
        return watched.awaitForecast();
    }

    @Test
    void whatIsShownIsSaidToAllThatListenToTheLine() {
        watched.hear(description(standing.run()));
        Outlook shown = foretell();
        assertThat(watched.published()).singleElement().satisfies(message -> {
            assertThat(message.header().source()).isEqualTo(PLANT.ofForecasts());
            assertThat(message.header().run()).isEqualTo(standing.run());
            assertThat(message.header().seq()).isEqualTo(1);
            LineForecast said = Optional.ofNullable(message.forecast()).orElseThrow();
            assertThat(UUID.fromString(said.fingerprint())).isEqualTo(LineFingerprint.of(twoStations.line()));
            assertThat(said.points())
                    .last()
                    .satisfies(end -> assertThat(end.median())
                            .isEqualTo(shown.newest().orElseThrow().end().median()));
        });
    }

    @Test
    void numbersGoOnFromThoseThatAnotherForecasterUsed() {
        watched.hear(description(standing.run()));
        foretell();
        KpiMessage first = watched.published().get(0);
        watched.hear(new KpiMessage(
                new Header(first.header().run(), first.header().source(), 7, standing.at(), Instant.now()),
                first.values(),
                first.forecast()));
        watched.foretellNow();
        watched.await(outlook -> watched.published().size() == 2);
        assertThat(watched.published().get(1).header().seq()).isEqualTo(8);
    }

    @Test
    void aForecastOfARunThatGaveWayToAnotherIsNotSaid() {
        watched.hear(description("the-next-run"));
        foretell();
        assertThat(watched.published()).isEmpty();
    }
}
