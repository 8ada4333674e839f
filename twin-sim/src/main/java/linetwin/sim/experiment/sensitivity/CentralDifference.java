package linetwin.sim.experiment.sensitivity;

import java.util.stream.IntStream;
import linetwin.sim.stats.Sample;

/**
 * The elasticity d ln y / d ln x from y at x (1 + h) and at x (1 − h):
 * (ln y₊ − ln y₋) / (ln(1 + h) − ln(1 − h)), exact for powers of x and else off by a term of order h².
 *
 * @param stepFraction h, above 0 and below 1
 */
record CentralDifference(double stepFraction) {
    CentralDifference {
        if (!(stepFraction > 0 && stepFraction < 1)) {
            throw new IllegalArgumentException("step is " + stepFraction + "; must be above 0 and below 1");
        }
    }

    double raised() {
        return 1 + stepFraction;
    }

    double lowered() {
        return 1 - stepFraction;
    }

    /** The elasticity in each replication; all values are above 0. */
    Sample elasticities(Sample raised, Sample lowered) {
        return new Sample(IntStream.range(0, raised.size())
                .mapToObj(i ->
                        StrictMath.log(raised.values().get(i) / lowered.values().get(i))
                                / StrictMath.log(raised() / lowered()))
                .toList());
    }
}
