package linetwin.model.kpi;

import java.util.Optional;
import linetwin.model.state.StateTimes;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.body.Counters;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.Sums;

/**
 * The KPIs of one station over a span of time, by the names of ISO 22400-2:2014. Times: APT actual production time
 * (WORKING), PBT planned busy time ({@link StationState#isPlannedTime()}), ADET actual unit delay time
 * ({@link StationState#isDown()}), ASUT actual set-up time (SETUP), AUPT actual unit processing time (APT + ASUT). Counts:
 * PQ processed, GQ good, SQ scrap, RQ rework, GP good at the first pass, IP inspected. PRI is the planned run time per item.
 *
 * <p>Mind that by the standard a station's availability falls when its neighbours starve or block it; therefore
 * {@link #standAloneAvailability()}, {@link #blockedFraction()} and {@link #starvedFraction()} stand beside it. Averaging the
 * OEE of stations says nothing about the line; see {@link LineOee}.
 *
 * @param counters what was added in the span
 * @param times how the span was spent
 */
public record StationKpis(ElementDescription element, Counters counters, StateTimes times) {
    /** Availability = APT / PBT. */
    public Ratio availability() {
        return Ratio.of(productionMicros(), plannedMicros());
    }

    /** Effectiveness = PRI · PQ / APT; of a station with several places, per place. */
    public Ratio effectiveness() {
        return idealMicros().times(Ratio.of(1, productionMicros()));
    }

    /** PRI · PQ per place; undefined if it is beyond what can be told. */
    private Ratio idealMicros() {
        long sum = counters.idealMicros();
        return sum == Sums.BEYOND ? Ratio.UNDEFINED : observed(sum).times(Ratio.of(1, Math.max(1, element.places())));
    }

    /** That part of a count which was made while the station was observed. */
    private Ratio observed(long count) {
        Ratio all = Ratio.of(count, 1);
        return counters.notObserved() == 0 || counters.processed() == 0
                ? all
                : all.times(Ratio.of(Math.max(0, counters.processed() - counters.notObserved()), counters.processed()));
    }

    /** Quality ratio = GQ / PQ. */
    public Ratio qualityRatio() {
        return Ratio.of(counters.good(), counters.processed());
    }

    /** OEE index = availability · effectiveness · quality ratio = PRI · GQ / PBT. */
    public Ratio oeeIndex() {
        return idealMicros()
                .times(Ratio.of(counters.good(), counters.processed()))
                .times(Ratio.of(1, plannedMicros()));
    }

    /** Whether it worked faster than planned, which can bring its OEE index above 1: its planned cycle is too long. */
    public boolean isFasterThanPlanned() {
        return effectiveness().value() > 1.0005;
    }

    /** Setup rate = ASUT / AUPT. */
    public Ratio setupRate() {
        long setup = times.micros(StationState.SETUP);
        return Ratio.of(setup, productionMicros() + setup);
    }

    /** Technical efficiency = APT / (APT + ADET). */
    public Ratio technicalEfficiency() {
        return Ratio.of(productionMicros(), productionMicros() + times.micros(StationState::isDown));
    }

    /** Throughput rate = PQ / planned hours. */
    public double processedPerPlannedHour() {
        return observed(counters.processed())
                        .times(Ratio.of(1, plannedMicros()))
                        .value()
                * Micros.PER_HOUR;
    }

    /** First pass yield = GP / IP, where each item is inspected once: IP = PQ − RQ, as reworked items come again. */
    public Ratio firstPassYield() {
        return Ratio.of(counters.firstPassGood(), counters.processed() - counters.reworked());
    }

    /** Scrap ratio = SQ / PQ. */
    public Ratio scrapRatio() {
        return Ratio.of(counters.scrapped(), counters.processed());
    }

    /** Rework ratio = RQ / PQ. */
    public Ratio reworkRatio() {
        return Ratio.of(counters.reworked(), counters.processed());
    }

    /** Up / (up + down) over the time in which neighbours let it operate: APT / (APT + ADET + ASUT). */
    public Ratio standAloneAvailability() {
        return Ratio.of(productionMicros(), plannedMicros() - externalMicros());
    }

    /** Share of planned time in which it could not pass on its item. */
    public Ratio blockedFraction() {
        return Ratio.of(times.micros(StationState.BLOCKED), plannedMicros());
    }

    /** Share of planned time in which it had nothing to work on. */
    public Ratio starvedFraction() {
        return Ratio.of(times.micros(StationState.STARVED), plannedMicros());
    }

    /** How often it breaks down; empty where its breakdowns are not told apart from other stops. */
    public Optional<Reliability> reliability() {
        Long failures = counters.failures();
        return failures == null ? Optional.empty() : Optional.of(Reliability.of(this, failures));
    }

    /** Where the time goes: the share of the span in a state. */
    public Ratio timeFraction(StationState state) {
        return Ratio.of(times.micros(state), times.totalMicros());
    }

    private long productionMicros() {
        return times.micros(StationState.WORKING);
    }

    private long plannedMicros() {
        return times.micros(StationState::isPlannedTime);
    }

    private long externalMicros() {
        return times.micros(StationState.STARVED) + times.micros(StationState.BLOCKED);
    }
}
