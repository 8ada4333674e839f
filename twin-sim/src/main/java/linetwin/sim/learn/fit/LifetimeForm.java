package linetwin.sim.learn.fit;

import linetwin.sim.random.DurationSampler;
import org.apache.commons.statistics.distribution.ContinuousDistribution;

/** What is particular to distributions with a mean and one more parameter, the one that scenarios give. */
interface LifetimeForm {
    /** ln L of complete, censored and lumped durations. */
    double logLikelihood(LifetimeSample sample, double mean, double second);

    ContinuousDistribution distribution(double mean, double second);

    /** As lines draw it, in ticks. */
    DurationSampler sampler(double meanTicks, double second);

    /** The coefficient of variation: standard deviation over mean. */
    double cv(double second);

    /** The parameter that roughly gives a coefficient of variation, from which the search begins. */
    double secondOfCv(double cv);
}
