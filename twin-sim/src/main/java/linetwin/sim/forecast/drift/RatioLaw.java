package linetwin.sim.forecast.drift;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How a sum of log likelihood ratios varies while nothing changes: its cumulant generating function, by which tails are known to a few per
 * cent even where they are far rarer than anything that was seen (Lugannani and Rice, Saddle point approximation, Advances in Applied
 * Probability 12, 1980; as a normal score by Barndorff-Nielsen, Inference on full or partial parameters, Biometrika 73, 1986).
 */
final class RatioLaw {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final int STEPS = 16;
    private static final int FAR = 24;
    private static final double GROWTH = 1.15;

    private final double[] tilts = new double[STEPS + FAR + 1];
    private final double[] values = new double[tilts.length];
    private final double[] slopes = new double[tilts.length];
    private final double[] bends = new double[tilts.length];

    private RatioLaw(Cumulants cumulants) {
        for (int i = 0; i < tilts.length; i++) {
            tilts[i] = i <= STEPS ? (double) i / STEPS : tilts[i - 1] * GROWTH;
            double[] at = cumulants.at(tilts[i]);
            values[i] = at[0];
            slopes[i] = at[1];
            bends[i] = at[2];
        }
    }

    /** The logarithm of the mean of e to a multiple of the ratio of one observation, with its first and second derivatives. */
    private interface Cumulants {
        double[] at(double tilt);
    }

    /**
     * Of observations with these ratios.
     *
     * @param weights how often each comes; they sum up to 1
     */
    static RatioLaw of(double[] ratios, double[] weights) {
        return new RatioLaw(tilt -> {
            double most = Arrays.stream(ratios).max().orElseThrow() * tilt;
            double sum = 0;
            double first = 0;
            double second = 0;
            for (int i = 0; i < ratios.length; i++) {
                double weight = weights[i] * Math.exp(tilt * ratios[i] - most);
                sum += weight;
                first += weight * ratios[i];
                second += weight * ratios[i] * ratios[i];
            }
            double mean = first / sum;
            return new double[] {most + Math.log(sum), mean, second / sum - mean * mean};
        });
    }

    /** Of events that forget their age, by exposure in mean times between them: so much for each event and so much for the exposure. */
    static RatioLaw ofEvents(double each, double exposed) {
        return new RatioLaw(tilt -> {
            double events = Math.exp(tilt * each);
            return new double[] {events - 1 + tilt * exposed, each * events + exposed, each * each * events};
        });
    }

    /** The normal score that is exceeded as rarely as a sum of so many observations exceeds this; of the most that can be, by Chernoff's bound. */
    double score(double size, double sum) {
        double mean = sum / size;
        if (!(mean > slopes[0])) {
            return 0;
        }
        int next = Arrays.binarySearch(slopes, mean);
        next = next < 0 ? -next - 1 : Math.max(1, next);
        if (next >= slopes.length) {
            int last = tilts.length - 1;
            return NORMAL.inverseSurvivalProbability(Math.exp(-size * (tilts[last] * mean - values[last])));
        }
        double part = (mean - slopes[next - 1]) / (slopes[next] - slopes[next - 1]);
        double tilt = tilts[next - 1] + part * (tilts[next] - tilts[next - 1]);
        int near = part < 0.5 ? next - 1 : next;
        double off = tilt - tilts[near];
        double value = values[near] + slopes[near] * off + bends[near] * off * off / 2;
        double bend = bends[next - 1] + part * (bends[next] - bends[next - 1]);
        double w = Math.sqrt(Math.max(0, 2 * size * (tilt * mean - value)));
        double u = tilt * Math.sqrt(size * bend);
        return w < 0.1 ? w : w + Math.log(u / w) / w;
    }

    /** How many standard deviations a sum of so many observations lies higher if the change has come, on average. */
    double distance(double size) {
        return (slopes[STEPS] - slopes[0]) * Math.sqrt(size / bends[0]);
    }
}
