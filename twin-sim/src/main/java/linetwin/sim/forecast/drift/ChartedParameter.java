package linetwin.sim.forecast.drift;

import java.util.List;
import linetwin.sim.learn.fit.LifetimeSample;

/** A parameter that is watched, as a chart asks for it. */
interface ChartedParameter {
    /**
     * What was seen in a time.
     *
     * @param sample durations; of a share none
     * @param trials durations that ended, or trials of a share
     * @param hits of a share
     */
    record Data(LifetimeSample sample, long trials, long hits) {
        /** Nothing. */
        static final Data NONE = new Data(LifetimeSample.of(), 0, 0);

        Data with(Data other) {
            return new Data(sample.with(other.sample), trials + other.trials, hits + other.hits);
        }
    }

    /**
     * What it has become.
     *
     * @param value as it is now
     * @param pValue how often the mean of data that vary as these do would be as far off by chance, 0..1; 0 of what is too little for it
     */
    record Change(double value, double pValue) {}

    /** One change of a parameter, as it is held against none. */
    interface Alternative {
        /** ln of the likelihood ratio of the change against none. */
        double logRatio(Data data);

        /** How sums of these vary while nothing changes. */
        RatioLaw law();

        /** How much data tell: durations, trials, or exposure in mean times to an event. */
        double size(Data data);
    }

    /** A rise and a fall by a factor. */
    List<Alternative> alternatives(double factor);

    /** By the data since it may have changed. */
    Change change(Data data);
}
