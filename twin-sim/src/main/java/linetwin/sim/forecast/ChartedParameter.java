package linetwin.sim.forecast;

import linetwin.sim.learn.fit.LifetimeSample;

/** A parameter that is watched, as a cumulative sum asks for it. */
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
     * @param pValue how often one that stays as it is would be told as far apart, in one look, 0..1
     */
    record Change(double value, double pValue) {}

    /** ln of the likelihood ratio of a change that matters, upwards or downwards, against none. */
    double logRatio(Data data, boolean isUp);

    /** By the data since it may have changed. */
    Change change(Data data);
}
