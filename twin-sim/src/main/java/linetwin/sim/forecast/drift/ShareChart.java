package linetwin.sim.forecast.drift;

import java.util.List;

/**
 * Watches a share for having risen or fallen.
 *
 * @param own more than 0 and less than 1
 */
record ShareChart(double own) implements ChartedParameter {
    /** The share is another. */
    private record Shift(double hit, double miss, RatioLaw law) implements Alternative {
        static Shift of(double own, double odds) {
            double share = odds / (1 + odds);
            double hit = Math.log(share / own);
            double miss = Math.log((1 - share) / (1 - own));
            return new Shift(hit, miss, RatioLaw.of(new double[] {hit, miss}, new double[] {own, 1 - own}));
        }

        @Override
        public double logRatio(Data data) {
            return hit * data.hits() + miss * (data.trials() - data.hits());
        }

        @Override
        public double size(Data data) {
            return data.trials();
        }
    }

    /** By a factor of the odds. */
    @Override
    public List<Alternative> alternatives(double factor) {
        double odds = own / (1 - own);
        return List.of(Shift.of(own, odds * factor), Shift.of(own, odds / factor));
    }

    @Override
    public Change change(Data data) {
        return new Change((double) data.hits() / data.trials(), 0);
    }
}
