package linetwin.sim.forecast.drift;

import java.time.Instant;

/**
 * A parameter of a line that is no longer what its model says.
 *
 * @param at when it was noticed, on the line
 * @param path of the parameter in the scenario; empty if the forecasts alone tell that something has moved
 * @param model what the model says, as a file writes it
 * @param modelValue what the model says, as a number
 * @param nowValue what the line tells since then, in the same unit
 * @param unit of both values
 * @param since the last time at which nothing spoke for it
 * @param n durations or trials since then
 * @param pValue how often a day in which the line works and stays as it is would have any parameter told as far apart, by all looks at all parameters,
 *     0..1; of forecasts alone, how often all forecasts so far would
 */
public record DriftAlarm(
        Instant at,
        String path,
        String model,
        double modelValue,
        double nowValue,
        Unit unit,
        Instant since,
        long n,
        double pValue) {
    /** What its values are. */
    public enum Unit {
        /** A mean duration in seconds. */
        SECONDS,
        /** 0..1. */
        SHARE,
        /** Good vehicles of an hour. */
        VEHICLES
    }
}
