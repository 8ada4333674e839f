package linetwin.sim.forecast.drift;

import java.util.List;
import linetwin.sim.learn.calibrate.ParameterSample.Seen;
import linetwin.sim.learn.fit.LifetimeSample;
import org.apache.commons.statistics.distribution.ContinuousDistribution;

/** Watches durations for having become longer or shorter. */
record ScaleChart(ContinuousDistribution own) implements ChartedParameter {
    @Override
    public List<Alternative> alternatives(double factor) {
        return List.of(ScaleShift.of(own, factor), ScaleShift.of(own, 1 / factor));
    }

    @Override
    public Change change(Data data) {
        double factor = ScaleShift.mostLikely(own, data.sample());
        return new Change(factor * own.getMean(), ScaleShift.byMean(own.getMean(), data.sample()));
    }

    /** What was seen, as data. */
    static Data data(Seen seen) {
        LifetimeSample sample = seen.sample();
        return new Data(sample, sample.ended(), 0);
    }
}
