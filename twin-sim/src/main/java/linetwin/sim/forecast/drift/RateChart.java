package linetwin.sim.forecast.drift;

import java.util.List;

/**
 * Watches the mean time to events that forget their age for having become longer or shorter: all that counts is how many came in how long.
 *
 * @param own the mean time in seconds
 */
record RateChart(double own) implements ChartedParameter {
    /** The mean time is multiplied. */
    private record Shift(double own, double factor, RatioLaw law) implements Alternative {
        Shift(double own, double factor) {
            this(own, factor, RatioLaw.ofEvents(-Math.log(factor), 1 - 1 / factor));
        }

        @Override
        public double logRatio(Data data) {
            return -Math.log(factor) * data.sample().ended() + (1 - 1 / factor) * size(data);
        }

        @Override
        public double size(Data data) {
            return data.sample().exposure() / own;
        }
    }

    @Override
    public List<Alternative> alternatives(double factor) {
        return List.of(new Shift(own, factor), new Shift(own, 1 / factor));
    }

    /** With no event as if half a one had come. */
    @Override
    public Change change(Data data) {
        return new Change(data.sample().exposure() / Math.max(0.5, data.sample().ended()), 0);
    }
}
