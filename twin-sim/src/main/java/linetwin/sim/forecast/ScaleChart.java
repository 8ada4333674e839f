package linetwin.sim.forecast;

import linetwin.sim.learn.calibrate.ParameterSample.Seen;
import linetwin.sim.learn.fit.LifetimeSample;
import org.apache.commons.statistics.distribution.ContinuousDistribution;

/** Watches durations for having become longer or shorter. */
final class ScaleChart implements ChartedParameter {
    private final ContinuousDistribution own;
    private final ScaleShift up;
    private final ScaleShift down;

    /** @param factor by which a change matters, more than 1 */
    ScaleChart(ContinuousDistribution own, double factor) {
        this.own = own;
        up = ScaleShift.of(own, factor);
        down = ScaleShift.of(own, 1 / factor);
    }

    @Override
    public double logRatio(Data data, boolean isUp) {
        return (isUp ? up : down).logRatio(data.sample());
    }

    @Override
    public Change change(Data data) {
        ScaleShift.Apart apart = ScaleShift.apart(own, data.sample());
        return new Change(apart.factor() * own.getMean(), apart.pValue());
    }

    /** What was seen, as data. */
    static Data data(Seen seen) {
        LifetimeSample sample = seen.sample();
        return new Data(sample, sample.ended(), 0);
    }
}
