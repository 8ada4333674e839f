package linetwin.model.kpi;

import linetwin.model.telemetry.body.LineDescription.Baseline;

/**
 * The efficiency of a line by the three definitions; {@link Double#NaN} where there is nothing to divide by.
 *
 * @param e1 good vehicles per planned hour
 * @param e2 good vehicles per direct labour hour
 * @param e3 OEE index of the line, 0..1
 */
public record Efficiency(double e1, double e2, double e3) {
    /** The means that a description gives for its baseline. */
    public static Efficiency of(Baseline baseline) {
        return new Efficiency(
                baseline.e1().mean(), baseline.e2().mean(), baseline.e3().mean());
    }

    public double by(EfficiencyDefinition definition) {
        return switch (definition) {
            case E1 -> e1;
            case E2 -> e2;
            case E3 -> e3;
        };
    }

    /** The gain (E − E_baseline) / E_baseline as a fraction: 0.589 means 58.9 % more. */
    public double gainFraction(Efficiency baseline, EfficiencyDefinition definition) {
        return by(definition) / baseline.by(definition) - 1;
    }
}
