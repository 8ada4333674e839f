package linetwin.ui.gain;

import linetwin.model.kpi.Efficiency;
import linetwin.model.kpi.EfficiencyDefinition;
import linetwin.model.kpi.LineKpis;
import linetwin.model.telemetry.body.LineDescription.Baseline;
import linetwin.model.telemetry.body.LineDescription.Estimate;

/**
 * The efficiency now beside that of the baseline. The interval of the gain is that of the baseline's mean: the present is a
 * single run and has none.
 *
 * @param now over a window of the run
 * @param before mean over the baseline's replications, with the half-width of its 95 % interval
 */
record GainComparison(EfficiencyDefinition definition, double now, Estimate before) {
    static GainComparison of(EfficiencyDefinition definition, LineKpis kpis, Baseline baseline) {
        return new GainComparison(definition, kpis.efficiency().by(definition), estimate(definition, baseline));
    }

    private static Estimate estimate(EfficiencyDefinition definition, Baseline baseline) {
        return switch (definition) {
            case E1 -> baseline.e1();
            case E2 -> baseline.e2();
            case E3 -> baseline.e3();
        };
    }

    /** The gain (now − before) / before, in percent; NaN if either is not known. */
    double gainPercent() {
        return gainPercentOver(before.mean());
    }

    /** The gain over the upper end of the baseline's interval. */
    double lowestGainPercent() {
        return gainPercentOver(before.mean() + before.halfWidth());
    }

    /** The gain over the lower end of the baseline's interval. */
    double highestGainPercent() {
        return gainPercentOver(before.mean() - before.halfWidth());
    }

    /** Half the length of the gain's interval, which is nearly symmetrical. */
    double gainHalfWidthPercent() {
        return (highestGainPercent() - lowestGainPercent()) / 2;
    }

    private double gainPercentOver(double base) {
        return 100 * new Efficiency(now, now, now).gainFraction(new Efficiency(base, base, base), definition);
    }
}
