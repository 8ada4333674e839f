package linetwin.sim.validation;

import linetwin.sim.scenario.Expectation;
import linetwin.sim.scenario.Scenario;

/**
 * An exact value beside what the simulator gives.
 *
 * <p>An estimate may be 3 standard errors off, which a correct program exceeds with a probability of 1.5 % per figure and new
 * seed (t distribution, 10 replications); with the seed of the file the outcome is always the same.
 *
 * @param scenario that is run as it is usually run
 * @param estimate from the replications
 * @param largestStandardError that still proves something
 */
public record CheckedValue(Scenario scenario, Expectation expected, Estimate estimate, double largestStandardError) {
    private static final double STANDARD_ERRORS = 3;
    /** What a value without any spread may be off, since files write it with some digits only. */
    private static final double ROUNDING = 1e-9;

    /** A mean, or another figure of a sample, with its standard error. */
    public record Estimate(long replications, double value, double standardError) {}

    /** How exact and simulated value compare. */
    public enum Verdict {
        AGREES,
        /** More than 3 standard errors apart. */
        DIFFERS,
        /** The standard error is so large that agreement proves nothing. */
        TOO_WIDE
    }

    /** Distance from the estimate within which the exact value must lie. */
    public double allowedDistance() {
        return STANDARD_ERRORS * estimate.standardError() + ROUNDING * Math.abs(expected.value());
    }

    public Verdict verdict() {
        if (!(Math.abs(estimate.value() - expected.value()) <= allowedDistance())) {
            return Verdict.DIFFERS;
        }
        return estimate.standardError() <= largestStandardError ? Verdict.AGREES : Verdict.TOO_WIDE;
    }

    @Override
    public String toString() {
        return scenario.name() + ", seed " + scenario.runPlan().seed() + ": " + expected.title() + " is "
                + expected.value()
                + ", simulated " + estimate.value() + " with a standard error of " + estimate.standardError() + " ("
                + largestStandardError + " allowed) in " + estimate.replications() + " replications";
    }
}
