package linetwin.sim.experiment.sensitivity;

import linetwin.sim.scenario.file.Rate;
import linetwin.sim.stats.ConfidenceInterval;

/**
 * By how many percent a figure of the line changes when a parameter changes by one percent: d ln figure / d ln parameter.
 *
 * @param subject id of the station or lever
 * @param parameter what is changed
 * @param estimate of the central difference under common random numbers
 */
public record Elasticity(String subject, Parameter parameter, ConfidenceInterval estimate) {
    /** What about a station or lever is changed. */
    public enum Parameter {
        /** The station's speed: 1 / cycle time. */
        RATE,
        /** How fast its stops are mended: 1 / (response and repair time). */
        REPAIR_RATE,
        /** How often it stops: 1 / time to stop. */
        FAILURE_RATE,
        /** The strength of a lever: 0 without it, 1 as in the scenario. */
        LEVER_STRENGTH;

        static Parameter of(Rate rate) {
            return switch (rate) {
                case WORK -> RATE;
                case REPAIR -> REPAIR_RATE;
                case FAILURE -> FAILURE_RATE;
            };
        }
    }
}
