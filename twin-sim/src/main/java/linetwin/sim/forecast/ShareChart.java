package linetwin.sim.forecast;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/** Watches a share for having risen or fallen. */
final class ShareChart implements ChartedParameter {
    private final double own;
    private final double high;
    private final double low;

    /** @param factor of the odds by which a change matters, more than 1 */
    ShareChart(double own, double factor) {
        this.own = own;
        high = ofOdds(own / (1 - own) * factor);
        low = ofOdds(own / (1 - own) / factor);
    }

    private static double ofOdds(double odds) {
        return odds / (1 + odds);
    }

    @Override
    public double logRatio(Data data, boolean isUp) {
        return logLikelihood(data, isUp ? high : low) - logLikelihood(data, own);
    }

    @Override
    public Change change(Data data) {
        double share = (double) data.hits() / data.trials();
        double statistic = 2 * (logLikelihood(data, share) - logLikelihood(data, own));
        return new Change(share, ChiSquaredDistribution.of(1).survivalProbability(Math.max(0, statistic)));
    }

    private static double logLikelihood(Data data, double share) {
        return term(data.hits(), share) + term(data.trials() - data.hits(), 1 - share);
    }

    private static double term(long count, double share) {
        return count == 0 ? 0 : count * Math.log(share);
    }
}
