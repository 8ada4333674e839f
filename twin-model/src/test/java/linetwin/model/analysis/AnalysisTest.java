package linetwin.model.analysis;

import static linetwin.model.state.StationState.FAILED;
import static linetwin.model.state.StationState.WORKING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import linetwin.model.analysis.Figures.TrendPoint;
import linetwin.model.history.LineHistory;
import linetwin.model.history.Period;
import linetwin.model.history.StateSegment;
import linetwin.model.kpi.LineKpis;
import linetwin.model.state.StateTimes;
import linetwin.model.telemetry.FakePublisher;
import linetwin.model.telemetry.LineSketch;
import linetwin.model.telemetry.body.Counters;
import org.junit.jupiter.api.Test;

/** A line that makes one vehicle a minute in its first hour and two a minute in its second. */
class AnalysisTest {
    private static final int HOUR = 3_600;

    private final FakePublisher publisher = new FakePublisher(LineSketch.twoStations(), "run-1");
    private final LineHistory history = LineHistory.keepingAll();
    private final ThroughputTrend trend = new ThroughputTrend();

    private void makeVehiclesForTwoHours() {
        history.accept(publisher.description());
        for (int minute = 0; minute <= 120; minute++) {
            tell(minute, minute <= 60 ? minute : 60 + 2L * (minute - 60));
        }
    }

    private void tell(int minute, long done) {
        publisher.at(minute * 60);
        history.accept(publisher.state("respot", WORKING, Counters.ZERO, worked(minute)));
        history.accept(
                publisher.state("line-off", WORKING, new Counters(done, done, 0, 0, done, 0, 0, 0), worked(minute)));
    }

    private static StateTimes worked(int minutes) {
        return StateTimes.ofMicros(Map.of(WORKING, minutes * 60_000_000L));
    }

    private Period period(int from, int until) {
        return new Period(publisher.instant(from), publisher.instant(until));
    }

    private Analysis analysis(int from, int until) {
        return Objects.requireNonNull(Analysis.of(history, period(from, until)));
    }

    @Test
    void nothingIsToldOfALineThatWasNotMeasured() {
        assertThat(Analysis.of(history, period(0, HOUR))).isNull();
        assertThat(ElementHistory.latestHour(history, "respot")).isNull();
        assertThat(Figures.of(history, trend).run()).isNull();
        assertThat(Figures.of(history, trend).trend()).isEmpty();
        assertThat(Figures.of(history, trend).bottleneck().isKnown()).isFalse();
    }

    @Test
    void eachPeriodHasItsOwnRate() {
        makeVehiclesForTwoHours();

        assertThat(analysis(0, HOUR).kpis().output().jobsPerHour()).isEqualTo(60);
        assertThat(analysis(HOUR, 2 * HOUR).kpis().output().jobsPerHour()).isEqualTo(120);
        assertThat(analysis(HOUR / 2, HOUR + HOUR / 2).kpis().output().jobsPerHour())
                .isEqualTo(90);
    }

    @Test
    void periodIsCutToWhatIsKept() {
        makeVehiclesForTwoHours();

        Analysis analysis = analysis(-HOUR, 9 * HOUR);

        assertThat(analysis.period()).isEqualTo(analysis.kept()).isEqualTo(period(0, 2 * HOUR));
        assertThat(analysis.kpis().output().good()).isEqualTo(180);
    }

    @Test
    void statesOfAStationAreThoseOfThePeriod() {
        makeVehiclesForTwoHours();
        history.accept(publisher.at(2 * HOUR + 60).state("respot", FAILED, Counters.ZERO, worked(121)));
        history.accept(publisher.at(2 * HOUR + 120).clock(60));

        List<StateSegment> told = Objects.requireNonNull(
                analysis(2 * HOUR, 2 * HOUR + 120).states().get("respot"));

        assertThat(told).extracting(StateSegment::state).containsExactly(WORKING, FAILED);
        assertThat(told.get(1).from()).isEqualTo(publisher.instant(2 * HOUR + 60));
        assertThat(Objects.requireNonNull(ElementHistory.latestHour(history, "respot"))
                        .segments())
                .endsWith(told.get(1));
    }

    @Test
    void trendIsTheRateOfTheHourBeforeAndIsKeptAsReadingsCome() {
        makeVehiclesForTwoHours();
        List<TrendPoint> points = Figures.of(history, trend).trend();

        assertThat(rate(points, HOUR)).isEqualTo(60);
        assertThat(rate(points, HOUR + HOUR / 2)).isEqualTo(90);

        tell(121, 182);
        assertThat(rate(Figures.of(history, trend).trend(), 2 * HOUR)).isEqualTo(120);
        assertThat(Figures.of(history, trend).trend())
                .hasSize(points.size() + 1)
                .startsWith(points.get(0));
    }

    private double rate(List<TrendPoint> points, int seconds) {
        return points.stream()
                .filter(point -> point.at().equals(publisher.instant(seconds)))
                .findFirst()
                .orElseThrow()
                .jobsPerHour();
    }

    @Test
    void trendOfAnotherRunBeginsAnew() {
        makeVehiclesForTwoHours();
        Figures.of(history, trend);

        FakePublisher next = new FakePublisher(LineSketch.twoStations(), "run-2");
        history.accept(next.description());

        assertThat(Figures.of(history, trend).trend()).isEmpty();
    }

    @Test
    void figuresOfTheLastHourAndOfTheRunAreToldApart() {
        makeVehiclesForTwoHours();

        Figures figures = Figures.of(history, trend);

        LineKpis run = Objects.requireNonNull(figures.run());
        LineKpis lastHour = Objects.requireNonNull(figures.lastHour());
        assertThat(run.output().jobsPerHour()).isEqualTo(90);
        assertThat(lastHour.output().jobsPerHour()).isEqualTo(120);
        assertThat(figures.heardSince()).as("it was heard from its begin on").isNull();
    }
}
