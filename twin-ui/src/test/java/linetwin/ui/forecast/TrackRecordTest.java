package linetwin.ui.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import linetwin.model.kpi.LineSpan;
import linetwin.model.kpi.total.LineTotals;
import linetwin.sim.forecast.SettledForecast;
import linetwin.sim.scenario.Scenarios;
import linetwin.sim.stats.Sample;
import linetwin.ui.fixture.Frames;
import linetwin.ui.fixture.StandingLine;
import linetwin.ui.forecast.ForecastMemory.Recollection;
import linetwin.ui.source.Standing;
import org.junit.jupiter.api.Test;

class TrackRecordTest {
    private final Standing standing = new StandingLine(
                    Scenarios.find("teaching/two-stations").line())
            .runFor(Duration.ofHours(3))
            .standing();
    private final TrackRecord record = new TrackRecord();

    /** The reading after so many others. */
    private LineTotals reading(int number) {
        return standing.readings().get(number);
    }

    private double madeBy(LineTotals reading) {
        return new LineSpan(standing.shiftBegin(), reading).output().good();
    }

    /** Told too few or too many by some vehicles, and by a naive forecast twice as wrong. */
    private void foretell(int number, double tooMany) {
        double made = madeBy(reading(number));
        record.add(new HourAhead(
                Foretold.of("run", reading(number).at(), Sample.of(made + tooMany, made + tooMany), made + 2 * tooMany),
                standing.shiftBegin()));
    }

    private void settle(List<LineTotals> readings) {
        record.settle(readings, settled -> {});
    }

    @Test
    void aForecastIsHeldAgainstTheReadingOfItsTime() {
        for (int i = 0; i < 10; i++) {
            foretell(10 * i, i < 5 ? 0 : 3);
        }
        settle(standing.readings());
        TrackRecord.Summary summary = record.summary();
        assertThat(summary.forecasts()).isEqualTo(10);
        assertThat(summary.score().orElseThrow().crps()).isEqualTo(1.5);
        assertThat(summary.score().orElseThrow().naiveCrps()).isEqualTo(3);
        assertThat(summary.score().orElseThrow().bias()).isEqualTo(1.5);
        assertThat(summary.score().orElseThrow().coverageFraction(0.8)).isEqualTo(0.5);
    }

    @Test
    void ofFewerThanTenNothingIsSaid() {
        for (int i = 0; i < 9; i++) {
            foretell(i, 0);
        }
        settle(standing.readings());
        assertThat(record.summary().forecasts()).isEqualTo(9);
        assertThat(record.summary().score()).isEmpty();
    }

    @Test
    void forecastsThatOverlapCountAsOneForEachHour() {
        for (int i = 0; i < 12; i++) {
            foretell(10 * i, 0); // within two hours
        }
        settle(standing.readings());
        assertThat(record.summary().hours()).isEqualTo(2);
    }

    @Test
    void whatIsStillToComeWaits() {
        foretell(100, 0);
        settle(standing.readings().subList(0, 100));
        assertThat(record.summary().forecasts()).isZero();
        settle(standing.readings());
        assertThat(record.summary().forecasts()).isEqualTo(1);
    }

    @Test
    void aForecastOfATimeInWhichNothingWasHeardIsLeftOut() {
        Instant silent = reading(50).at();
        foretell(50, 0);
        List<LineTotals> withGap = standing.readings().stream()
                .filter(reading -> Duration.between(silent, reading.at()).abs().compareTo(Duration.ofMinutes(5)) > 0)
                .toList();
        settle(withGap);
        settle(standing.readings());
        assertThat(record.summary().forecasts()).isZero();
    }

    @Test
    void afterTheLineWasChangedWhatWasStillToComeIsNotHeldAgainstTheForecasts() {
        foretell(50, 0);
        record.takePending();
        settle(standing.readings());
        assertThat(record.summary().forecasts()).isZero();
    }

    @Test
    void whatFormerWindowsKnewCountsAndARunThatWasHeardTwiceCountsOnce() {
        List<SettledForecast> before = IntStream.range(0, 12)
                .mapToObj(i -> new SettledForecast(
                        Foretold.of(
                                i % 2 == 0 ? "first" : "second",
                                Frames.WALL.plus(Duration.ofMinutes(10L * i)),
                                Sample.of(i, i),
                                0),
                        i))
                .toList();
        foretell(50, 0);
        record.remember(new Recollection(before, List.of()));
        settle(standing.readings());
        assertThat(record.summary().forecasts()).isEqualTo(13);
        assertThat(record.summary().hours()).isEqualTo(5); // two of each run, and that of this one
    }

    @Test
    void whatStillWaitedWhenAWindowClosedIsHeldAgainstTheReadingOfItsTime() {
        foretell(100, 3);
        List<HourAhead> waiting = record.takePending();
        TrackRecord next = new TrackRecord();
        next.remember(new Recollection(List.of(), waiting));
        List<SettledForecast> settled = new ArrayList<>();
        next.settle(standing.readings(), settled::add);
        assertThat(settled).singleElement().satisfies(one -> {
            assertThat(one.forecast()).isEqualTo(waiting.get(0).forecast());
            assertThat(one.observed()).isEqualTo(madeBy(reading(100)));
        });
    }
}
