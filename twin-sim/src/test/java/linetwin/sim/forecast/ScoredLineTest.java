package linetwin.sim.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import linetwin.model.line.Line;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.TelemetrySink;
import linetwin.sim.experiment.LocalReplicationRunner;
import linetwin.sim.forecast.KeptForecast.Ahead;
import linetwin.sim.line.LineRun;
import linetwin.sim.line.telling.Reporting;
import linetwin.sim.random.RunSeed;
import linetwin.sim.scenario.Scenarios;
import org.junit.jupiter.api.Test;

/** Two stations without shifts, foretold each half an hour for a day. */
class ScoredLineTest {
    private final Line line = Scenarios.find("teaching/two-stations").line();
    private final List<KeptForecast> kept = new ArrayList<>();
    private final Map<KeptForecast, Double> settled = new LinkedHashMap<>();

    private final ForecastBook book = new ForecastBook() {
        @Override
        public void keep(KeptForecast forecast) {
            kept.add(forecast);
        }

        @Override
        public void settle(KeptForecast forecast, double observed) {
            settled.put(forecast, observed);
        }
    };

    @Test
    void eachForecastHasItsOutcomeWhenItsTimeHasCome() {
        walk(Duration.ofDays(1), 1);

        assertThat(kept).filteredOn(forecast -> forecast.ahead() == Ahead.HOUR).hasSizeBetween(45, 48);
        assertThat(settled.keySet())
                .allSatisfy(forecast -> assertThat(forecast.due())
                        .isEqualTo(forecast.at()
                                .plus(forecast.ahead() == Ahead.HOUR ? Duration.ofHours(1) : Horizon.WITHOUT_SHIFTS)));
        Instant end = line.plan().start().plus(Duration.ofDays(1));
        assertThat(kept)
                .filteredOn(forecast -> !settled.containsKey(forecast))
                .allSatisfy(forecast -> assertThat(forecast.due()).isAfterOrEqualTo(end));
    }

    @Test
    void theRightModelForetellsWellAndBetterThanTheRateOfTheLastHour() {
        walk(Duration.ofDays(2), 2);

        ScoreTally tally = new ScoreTally();
        settled.forEach((forecast, observed) -> {
            if (forecast.ahead() == Ahead.HOUR) {
                tally.add(forecast, observed);
            }
        });
        assertThat(tally.n()).isGreaterThan(80);
        assertThat(tally.apart()).isBetween(40, 48);
        assertThat(tally.coverageFractions().get(1)).isBetween(0.6, 0.95);
        assertThat(tally.crps()).isLessThan(tally.naiveCrps());
        assertThat(Math.abs(tally.bias())).isLessThan(2);
    }

    private void walk(Duration time, long seed) {
        Forecaster forecaster = new Forecaster(line, 7, 30, 0, new LocalReplicationRunner(2));
        WatchedLine watched = new WatchedLine();
        ForecastWalk walk =
                new ForecastWalk(watched, book, described -> forecaster, Duration.ofMinutes(30), forecast -> {});
        TelemetrySink both = message -> {
            walk.accept(message);
            watched.accept(message);
        };
        LineRun run = LineRun.start(line, new RunSeed(seed, 0));
        Header header = new Header(run.runId(), Address.ofPlant("linetwin", "test"), 1, run.simTime(), null);
        both.accept(new DescriptionMessage(header, run.description(null)));
        run.publishTo(both, Reporting.forRecording());
        run.runUntil(time.toNanos() / 1_000);
        run.flush();
        walk.finish();
    }
}
