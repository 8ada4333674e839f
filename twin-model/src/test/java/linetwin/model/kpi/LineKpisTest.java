package linetwin.model.kpi;

import static linetwin.model.state.StationState.BLOCKED;
import static linetwin.model.state.StationState.BREAK;
import static linetwin.model.state.StationState.FAILED;
import static linetwin.model.state.StationState.MAINTENANCE;
import static linetwin.model.state.StationState.NOT_OBSERVED;
import static linetwin.model.state.StationState.OFF_SHIFT;
import static linetwin.model.state.StationState.STARVED;
import static linetwin.model.state.StationState.WORKING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import linetwin.model.kpi.total.LineTotals;
import linetwin.model.kpi.total.StationTotals;
import linetwin.model.kpi.total.StoreTotals;
import linetwin.model.state.StateTimes;
import linetwin.model.telemetry.FakePublisher;
import linetwin.model.telemetry.LineSketch;
import linetwin.model.telemetry.StateMessage.Held;
import linetwin.model.telemetry.TelemetrySink;
import linetwin.model.telemetry.body.Counters;
import linetwin.model.telemetry.body.LeadTimes;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.Kind;
import org.junit.jupiter.api.Test;

/**
 * Ten hours of a painting line at 60 jobs an hour, ideal takt 60 s, two operators:
 *
 * <pre>
 * bodies -> booth -> check -> store -> polish -> line-off
 *             ^        | rework
 *             +-- spot-repair (checks too)
 * </pre>
 *
 * The last station, polish: 1 h off shift, 30 min break, 30 min maintenance, so 8 h planned; in these down for 24 min,
 * blocked for 24 min. 400 vehicles left, 396 good, 340 at first; 10 were scrapped at check.
 */
class LineKpisTest {
    private static final long MINUTE = 60_000_000;

    private final LineDescription line = new LineSketch()
            .element("painting", "bodies", Kind.SOURCE, 0, "booth")
            .element("painting", "booth", Kind.STATION, 1, "check")
            .element("painting", "check", Kind.STATION, 1, "store", "spot-repair")
            .element("painting", "spot-repair", Kind.STATION, 1, "store", "booth")
            .element("painting", "store", Kind.BUFFER, 20, "polish")
            .element("painting", "polish", Kind.STATION, 1, "line-off")
            .element("painting", "line-off", Kind.SINK, 0)
            .describe();

    private final LineTotals end =
            LineTotals.read(line, LineSketch.START.plus(Duration.ofHours(10)), this::reportAfterTenHours);

    private final LineKpis kpis = LineKpis.between(LineTotals.atStart(line), end);

    private void reportAfterTenHours(TelemetrySink sink) {
        FakePublisher publisher = new FakePublisher(line, "run-1").at(36_000);
        StateTimes polish = StateTimes.ofMicros(Map.of(
                WORKING,
                400 * MINUTE,
                STARVED,
                32 * MINUTE,
                FAILED,
                24 * MINUTE,
                BLOCKED,
                24 * MINUTE,
                BREAK,
                30 * MINUTE,
                MAINTENANCE,
                30 * MINUTE,
                OFF_SHIFT,
                60 * MINUTE));
        sink.accept(
                publisher.state("bodies", WORKING, Counters.ZERO, StateTimes.ofMicros(Map.of(WORKING, 600 * MINUTE))));
        sink.accept(publisher.state("check", WORKING, new Counters(480, 410, 60, 10, 350, 0, 0, 0), polish));
        sink.accept(publisher.state("spot-repair", WORKING, new Counters(60, 40, 20, 0, 0, 0, 0, 0), polish));
        sink.accept(publisher.state("polish", WORKING, new Counters(400, 400, 0, 0, 0, 0, 0, 0), polish));
        sink.accept(publisher.state(
                "line-off",
                WORKING,
                new Counters(400, 396, 0, 0, 340, 0, 0, 0),
                StateTimes.ofMicros(Map.of(WORKING, 600 * MINUTE)),
                leadTimes()));
        sink.accept(publisher.level("store", 7, 20));
    }

    /** 390 vehicles in 2 h, 10 in 5 h. */
    private static LeadTimes leadTimes() {
        TreeMap<Integer, Long> buckets = new TreeMap<>();
        buckets.put(LeadTimes.bucket(120 * MINUTE), 390L);
        buckets.put(LeadTimes.bucket(300 * MINUTE), 10L);
        return new LeadTimes(400, (390 * 120 + 10 * 300) * MINUTE, buckets);
    }

    @Test
    void outputIsGoodVehiclesPerPlannedAndPerPaidHour() {
        assertThat(kpis.output().plannedHours()).isEqualTo(8);
        assertThat(kpis.output().jobsPerHour()).isEqualTo(396 / 8.0);
        assertThat(kpis.output().labourHours()).as("2 operators, 9 paid hours").isEqualTo(18);
        assertThat(kpis.efficiency().e2()).isEqualTo(396 / 18.0);
        assertThat(kpis.planVehicles()).isEqualTo(480);
        assertThat(kpis.doneFraction()).isEqualTo(396 / 480.0);
    }

    /** Polish was not observed for 2 of its 8 planned hours, check, which is the first station of the area that was heard, for 4. */
    @Test
    void timeThatWasNotObservedIsInNoFigureButItsOwn() {
        StateTimes ofPolish =
                StateTimes.ofMicros(Map.of(WORKING, 360 * MINUTE, NOT_OBSERVED, 120 * MINUTE, OFF_SHIFT, 120 * MINUTE));
        StateTimes ofCheck =
                StateTimes.ofMicros(Map.of(WORKING, 240 * MINUTE, NOT_OBSERVED, 240 * MINUTE, OFF_SHIFT, 120 * MINUTE));
        LineTotals after = LineTotals.read(line, LineSketch.START.plus(Duration.ofHours(10)), sink -> {
            FakePublisher publisher = new FakePublisher(line, "run-1").at(36_000);
            sink.accept(publisher.state("check", WORKING, Counters.ZERO, ofCheck));
            sink.accept(publisher.state("polish", WORKING, Counters.ZERO, ofPolish));
            sink.accept(publisher.state(
                    "line-off",
                    WORKING,
                    new Counters(300, 300, 0, 0, 300, 0, 0, 0),
                    StateTimes.ofMicros(Map.of(WORKING, 600 * MINUTE))));
        });

        LineKpis found = LineKpis.between(LineTotals.atStart(line), after);

        assertThat(found.output().plannedHours()).isEqualTo(6);
        assertThat(found.output().jobsPerHour()).isEqualTo(300 / 6.0);
        assertThat(found.output().labourHours())
                .as("2 operators, 6 hours known to be paid")
                .isEqualTo(12);
        assertThat(found.notObservedFraction()).as("6 of 20 hours").isEqualTo(0.3);
        assertThat(kpis.notObservedFraction()).isZero();
    }

    @Test
    void oeeOfTheLineIsIdealTaktTimesGoodOverPlannedTimeOfTheLastStation() {
        assertThat(kpis.oee().availability()).as("432 of 480 min able").isEqualTo(Ratio.of(432, 480));
        assertThat(kpis.oee().performance()).as("410 takts of 1 min").isEqualTo(Ratio.of(410, 432));
        assertThat(kpis.oee().quality())
                .as("4 left with a defect, 10 were scrapped")
                .isEqualTo(Ratio.of(396, 410));
        assertThat(kpis.oee().index()).isEqualTo(Ratio.of(396, 480));
        assertThat(kpis.efficiency().e3()).isEqualTo(396 / 480.0);
    }

    /** Of 40 vehicles all are scrapped at the only station: it worked as it should, and nothing of it was any good. */
    @Test
    void scrapIsALossOfQualityAlsoWhereNothingLeaves() {
        LineOee oee = afterAnHour(new Counters(40, 0, 0, 40, 0, 0, 0, 0), Counters.ZERO)
                .oee();

        assertThat(oee.performance()).isEqualTo(Ratio.of(40, 60));
        assertThat(oee.quality()).isEqualTo(Ratio.of(0, 1));
        assertThat(oee.index()).isEqualTo(Ratio.of(0, 1));
    }

    /** 30 of 50 vehicles leave good, 20 are scrapped; 7 parts were scrapped before they were joined. */
    @Test
    void partsThatAreScrappedBeforeTheyAreJoinedAreNoVehicles() {
        LineKpis hour = afterAnHour(new Counters(50, 30, 0, 20, 30, 0, 0, 0), new Counters(57, 50, 0, 7, 50, 0, 0, 0));

        assertThat(hour.output().scrapped()).isEqualTo(20);
        assertThat(hour.output().firstTimeThroughRatio()).isEqualTo(Ratio.of(30, 50));
        assertThat(hour.oee().quality()).isEqualTo(Ratio.of(30, 50));
        assertThat(hour.oee().index()).as("30 takts of a minute in an hour").isEqualTo(Ratio.of(1, 2));
    }

    private static LineKpis afterAnHour(Counters station, Counters parts) {
        LineDescription assembly = new LineSketch()
                .element("painting", "bodies", Kind.SOURCE, 0, "press-fit")
                .element("painting", "part-check", Kind.STATION, 1, "press-fit")
                .joining("painting", "press-fit", List.of("part-check"), "line-off")
                .element("painting", "line-off", Kind.SINK, 0)
                .describe();
        StateTimes hour = StateTimes.ofMicros(Map.of(WORKING, 60 * MINUTE));
        LineTotals end = LineTotals.read(assembly, LineSketch.START.plus(Duration.ofHours(1)), sink -> {
            FakePublisher publisher = new FakePublisher(assembly, "run-1").at(3_600);
            sink.accept(publisher.state("part-check", WORKING, parts, hour));
            sink.accept(publisher.state("press-fit", WORKING, station, hour));
            long good = station.good();
            Counters left = new Counters(good, good, 0, 0, good, 0, 0, 0);
            sink.accept(publisher.state("line-off", WORKING, left, hour));
        });
        return LineKpis.between(LineTotals.atStart(assembly), end);
    }

    @Test
    void qualityAtFirstGoCountsScrapAndRework() {
        assertThat(kpis.output().firstTimeThroughRatio()).isEqualTo(Ratio.of(340, 410));
        assertThat(kpis.paintRightFirstTime())
                .as("420 vehicles in 480 inspections")
                .isEqualTo(Ratio.of(350, 420));
    }

    @Test
    void leadTimeHasAnExactMeanAndAPercentileToTheBucket() {
        assertThat(kpis.leadTime().meanHours()).isEqualTo((390 * 2 + 10 * 5) / 400.0);
        assertThat(kpis.leadTime().p95Hours()).isBetween(2.0, 2.0 * 1.011);
        assertThat(LeadTimeKpis.of(LeadTimes.none()).p95Hours()).isNaN();
    }

    @Test
    void workInProcessIsWhatTheAreaHolds() {
        assertThat(kpis.wipByArea()).containsExactly(Map.entry("painting", 7));
    }

    /** 3 items from the begin for 2 h, then 5 for 2 h; the station holds one for 1 h of the second 2 h. */
    @Test
    void meanWorkInProcessIsTheIntegralOfTheContentOverTheSpan() {
        LineDescription small = new LineSketch()
                .element("painting", "store", Kind.BUFFER, 20, "polish")
                .element("painting", "polish", Kind.STATION, 2, "line-off")
                .element("painting", "line-off", Kind.SINK, 0)
                .describe();
        LineTotals before = holding(small, 2, 3 * 120 * MINUTE, 0);
        LineTotals after = holding(small, 4, (3 * 120 + 5 * 120) * MINUTE, 60 * MINUTE);

        assertThat(LineKpis.between(LineTotals.atStart(small), after).meanWip()).isEqualTo((3 * 2 + 5 * 2 + 1) / 4.0);
        assertThat(LineKpis.between(before, after).meanWip()).isEqualTo(5.5);
        assertThat(kpis.meanWip()).as("stations do not tell what they hold").isNaN();
    }

    private static LineTotals holding(LineDescription line, int hours, long bufferMicros, long stationMicros) {
        return new LineTotals(
                line,
                LineSketch.START.plus(Duration.ofHours(hours)),
                Map.of(
                        "polish",
                        new StationTotals(
                                Counters.ZERO, StateTimes.zero(), LeadTimes.none(), 0, 0, new Held(1, stationMicros))),
                Map.of("store", new StoreTotals(5, 8, 3, BigInteger.valueOf(bufferMicros))));
    }

    @Test
    void differenceOfTwoReadingsLeavesOutWhatWasBefore() {
        LineTotals later = LineTotals.read(line, end.at().plusSeconds(3_600), this::reportAfterTenHours);

        LineKpis hour = LineKpis.between(end, later);

        assertThat(hour.output().completed()).isZero();
        assertThat(hour.output().plannedHours()).as("polish goes on working").isEqualTo(1);
        assertThat(hour.leadTime().meanHours()).isNaN();
        assertThat(hour.oee().index())
                .as("a planned hour in which nothing was made")
                .isEqualTo(Ratio.of(0, 1));
        assertThat(hour.oee().quality()).isEqualTo(Ratio.UNDEFINED);
        assertThat(hour.efficiency().e1()).isZero();
    }

    @Test
    void stationFirstHeardOfInsideTheSpanAddsNothingThatMayBeOlder() {
        LineTotals late = new LineTotals(line, LineSketch.START.plusSeconds(1), Map.of(), Map.of());

        assertThat(LineKpis.between(late, end).output().completed()).isZero();
    }

    @Test
    void spanCanNotEndBeforeItBegins() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LineKpis.between(end, LineTotals.atStart(line)))
                .withMessageContaining("can't end earlier");
    }

    @Test
    void gainIsRelativeToTheBaselineByEachDefinition() {
        Efficiency baseline = new Efficiency(33, 11, 0.55);

        assertThat(kpis.efficiency().gainFraction(baseline, EfficiencyDefinition.E1))
                .isEqualTo(0.5, within(1e-12));
        assertThat(kpis.efficiency().gainFraction(baseline, EfficiencyDefinition.E2))
                .isEqualTo(1.0, within(1e-12));
        assertThat(kpis.efficiency().gainFraction(baseline, EfficiencyDefinition.E3))
                .isEqualTo(0.5, within(1e-12));
    }
}
