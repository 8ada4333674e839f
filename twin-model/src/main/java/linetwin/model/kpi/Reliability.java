package linetwin.model.kpi;

import linetwin.model.state.StationState;

/**
 * How often a station breaks down and how long that lasts, over a span of time.
 *
 * <p>What counts are breakdowns, FE of ISO 22400-2: stops that show as {@code FAILED}. Minor stops, andon calls, set-ups,
 * maintenance and late deliveries are no failures. The clock between failures is operating time, APT, since a station that
 * waits does not wear; repair is all planned time in {@code FAILED}, from the failure to the end of the repair, waiting for
 * somebody to come included. The time before the first failure and after the last one counts: APT / FE is the maximum
 * likelihood estimate for exponential times between failures.
 *
 * @param failures FE that began in the span
 * @param operatingMicros APT in the span
 * @param repairMicros time in {@code FAILED} in the span
 */
public record Reliability(long failures, long operatingMicros, long repairMicros) {
    /** With fewer failures the 95 % interval of an MTBF is wider than from half of it to its double (chi-square, 2 FE). */
    public static final int FEW = 10;

    static Reliability of(StationKpis station, long failures) {
        return new Reliability(
                failures,
                station.times().micros(StationState.WORKING),
                station.times().micros(StationState.FAILED));
    }

    /** MTBF, mean operating time between failures = APT / FE, in microseconds; undefined without a failure. */
    public Ratio meanOperatingMicrosBetweenFailures() {
        return Ratio.of(operatingMicros, failures);
    }

    /** MTTR, mean time to restoration = time in {@code FAILED} / FE, in microseconds; undefined without a failure. */
    public Ratio meanMicrosToRestoration() {
        return Ratio.of(repairMicros, failures);
    }

    /** Whether the means rest on so few failures that they say little. */
    public boolean isOfFew() {
        return failures < FEW;
    }
}
