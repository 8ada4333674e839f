package linetwin.model.kpi;

import static linetwin.model.state.StationState.ANDON;
import static linetwin.model.state.StationState.BLOCKED;
import static linetwin.model.state.StationState.BREAK;
import static linetwin.model.state.StationState.FAILED;
import static linetwin.model.state.StationState.MAINTENANCE;
import static linetwin.model.state.StationState.MINOR_STOP;
import static linetwin.model.state.StationState.OFF_SHIFT;
import static linetwin.model.state.StationState.SETUP;
import static linetwin.model.state.StationState.STARVED;
import static linetwin.model.state.StationState.WORKING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import linetwin.model.state.StateTimes;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.LineSketch;
import linetwin.model.telemetry.body.Counters;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineDescription.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Times in these examples are in seconds of a day of 1 000; the ratios have no unit. */
class StationKpisTest {
    private static final StateTimes DAY = StateTimes.ofMicros(Map.of(
            WORKING,
            480L,
            STARVED,
            60L,
            BLOCKED,
            100L,
            FAILED,
            80L,
            MINOR_STOP,
            20L,
            ANDON,
            20L,
            SETUP,
            40L,
            MAINTENANCE,
            50L,
            BREAK,
            50L,
            OFF_SHIFT,
            100L));

    /** 24 items of 18 s each: 20 good, 18 of them at once, 3 sent to rework, 1 scrapped. */
    private static final Counters ITEMS = new Counters(24, 20, 3, 1, 18, 24 * 18, 4, 9);

    private final StationKpis kpis = new StationKpis(station(1), ITEMS, DAY);

    @Test
    void kpisOfIso22400FollowFromTimesAndCounts() {
        assertThat(kpis.availability()).as("APT / PBT").isEqualTo(Ratio.of(480, 800));
        assertThat(kpis.effectiveness()).as("PRI PQ / APT").isEqualTo(Ratio.of(432, 480));
        assertThat(kpis.qualityRatio()).as("GQ / PQ").isEqualTo(Ratio.of(20, 24));
        assertThat(kpis.oeeIndex()).as("PRI GQ / PBT").isEqualTo(Ratio.of(18 * 20, 800));
        assertThat(kpis.setupRate()).as("ASUT / AUPT").isEqualTo(Ratio.of(40, 520));
        assertThat(kpis.technicalEfficiency()).as("APT / (APT + ADET)").isEqualTo(Ratio.of(480, 600));
        assertThat(kpis.firstPassYield()).as("GP / IP").isEqualTo(Ratio.of(18, 21));
        assertThat(kpis.scrapRatio()).as("SQ / PQ").isEqualTo(Ratio.of(1, 24));
        assertThat(kpis.reworkRatio()).as("RQ / PQ").isEqualTo(Ratio.of(3, 24));
        assertThat(kpis.processedPerPlannedHour()).as("PQ / planned hours").isEqualTo(24 * 3_600e6 / 800);
    }

    @Test
    void meanTimesBetweenFailuresCountBreakdownsAloneByTheClockOfOperation() {
        Counters ofWhich = new Counters(24, 20, 3, 1, 18, 24 * 18, 4, 9, 5L);

        Reliability known =
                new StationKpis(station(1), ofWhich, DAY).reliability().orElseThrow();

        assertThat(known.meanOperatingMicrosBetweenFailures())
                .as("480 s at work, 5 of 9 stops were breakdowns")
                .isEqualTo(Ratio.of(96, 1));
        assertThat(known.meanMicrosToRestoration())
                .as("80 s broken down; minor stops and calls are no repair")
                .isEqualTo(Ratio.of(16, 1));
        assertThat(known.isOfFew()).isTrue();
    }

    @Test
    void whereBreakdownsAreNotToldApartThereIsNoMeanTimeBetweenThem() {
        assertThat(kpis.reliability()).isEmpty();
        Counters none = new Counters(24, 20, 3, 1, 18, 24 * 18, 4, 9, 0L);
        assertThat(new StationKpis(station(1), none, DAY).reliability().orElseThrow())
                .satisfies(known -> assertThat(
                                known.meanOperatingMicrosBetweenFailures().isDefined())
                        .isFalse());
    }

    @Test
    void neighboursLowerTheAvailabilityButNotTheStandAloneOne() {
        StateTimes undisturbed = DAY.plus(STARVED, -60).plus(BLOCKED, -100).plus(OFF_SHIFT, 160);
        StationKpis alone = new StationKpis(station(1), ITEMS, undisturbed);

        assertThat(alone.availability()).isEqualTo(Ratio.of(480, 640));
        assertThat(alone.standAloneAvailability())
                .isEqualTo(alone.availability())
                .isEqualTo(kpis.standAloneAvailability());
        assertThat(kpis.starvedFraction()).isEqualTo(Ratio.of(60, 800));
        assertThat(kpis.blockedFraction()).isEqualTo(Ratio.of(100, 800));
    }

    @Test
    void effectivenessOfAStationWithTwoPlacesIsPerPlace() {
        assertThat(new StationKpis(station(2), ITEMS, DAY).effectiveness()).isEqualTo(Ratio.of(432, 2 * 480));
    }

    @Test
    void stationThatNeverWorkedHasNoKpis() {
        StationKpis idle = new StationKpis(station(1), Counters.ZERO, StateTimes.zero());

        assertThat(idle.oeeIndex()).isEqualTo(Ratio.UNDEFINED);
        assertThat(idle.availability().value()).isNaN();
        assertThat(idle.processedPerPlannedHour()).isNaN();
    }

    @Test
    void shareOfEachStateAddsUpToOne() {
        double sum = Arrays.stream(StationState.values())
                .mapToDouble(state -> kpis.timeFraction(state).value())
                .sum();

        assertThat(sum).isEqualTo(1, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void oeeIndexIsExactlyAvailabilityTimesEffectivenessTimesQuality(long seed) {
        Random random = new Random(seed);
        long processed = random.nextLong(1, 1_000_000);
        Counters counters =
                new Counters(processed, random.nextLong(processed + 1), 0, 0, 0, random.nextLong(1L << 50), 0, 0);
        long[] micros = random.longs(StationState.values().length, 1, 1L << 45).toArray();
        StationKpis any = new StationKpis(station(1 + random.nextInt(3)), counters, StateTimes.ofMicros(micros));

        assertThat(any.availability().times(any.effectiveness()).times(any.qualityRatio()))
                .isEqualTo(any.oeeIndex());
    }

    private static ElementDescription station(int places) {
        return new LineSketch()
                .element("welding", "framing", Kind.STATION, places)
                .describe()
                .elements()
                .get(0);
    }
}
