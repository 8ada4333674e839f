package linetwin.sim.learn.fit;

import java.util.Arrays;

/**
 * The product-limit estimate of how many durations last longer than a time, under right censoring: S(t) = Π (1 − d/r) over the
 * times at which d of the r that were still going on ended (Kaplan and Meier, Nonparametric estimation from incomplete
 * observations, JASA 53, 1958).
 */
public final class KaplanMeier {
    private final double[] times;
    private final double[] survival;
    private final double[] greenwood;

    private KaplanMeier(double[] times, double[] survival, double[] greenwood) {
        this.times = times;
        this.survival = survival;
        this.greenwood = greenwood;
    }

    /** Of the single durations; lumps tell nothing about single ones. */
    public static KaplanMeier of(LifetimeSample sample) {
        return of(sample.complete(), sample.censored());
    }

    /**
     * @param ends at which something ended, in ascending order
     * @param losses at which something was lost from sight, in ascending order; at the same moment, ends come first
     */
    static KaplanMeier of(double[] ends, double[] losses) {
        double[] times = new double[ends.length];
        double[] survival = new double[ends.length];
        double[] greenwood = new double[ends.length];
        int steps = 0;
        int lost = 0;
        double left = 1;
        double sum = 0;
        for (int i = 0; i < ends.length; ) {
            int next = i;
            while (next < ends.length && ends[next] == ends[i]) {
                next++;
            }
            while (lost < losses.length && losses[lost] < ends[i]) {
                lost++;
            }
            double atRisk = ends.length - i + losses.length - lost;
            double ended = next - i;
            left *= 1 - ended / atRisk;
            sum += atRisk == ended ? 0 : ended / (atRisk * (atRisk - ended));
            times[steps] = ends[i];
            survival[steps] = left;
            greenwood[steps] = sum;
            steps++;
            i = next;
        }
        return new KaplanMeier(
                Arrays.copyOf(times, steps), Arrays.copyOf(survival, steps), Arrays.copyOf(greenwood, steps));
    }

    /** How many times there are at which something ended, each counted once. */
    public int steps() {
        return times.length;
    }

    /** The time of a step, in ascending order. */
    public double time(int step) {
        return times[step];
    }

    /** The share that lasts longer than the time of a step, 0..1. */
    public double survivalFraction(int step) {
        return survival[step];
    }

    /** The standard error of a survival fraction (Greenwood, The natural duration of cancer, 1926). */
    public double standardError(int step) {
        return survival[step] * Math.sqrt(greenwood[step]);
    }

    /** The share that lasts longer than a time, 0..1. */
    public double survivalFractionAt(double time) {
        int found = Arrays.binarySearch(times, time);
        int step = found >= 0 ? found : -found - 2;
        return step < 0 ? 1 : survival[step];
    }

    /** The share that lasts longer than anything that ended; 0 unless the longest was lost from sight. */
    public double leftFraction() {
        return times.length == 0 ? 1 : survival[times.length - 1];
    }

    /** The first time at which at most a share of 1 − p lasts longer; infinite where nothing was seen so far. */
    double quantile(double p) {
        int low = 0;
        int high = times.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (survival[middle] <= 1 - p) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low == times.length ? Double.POSITIVE_INFINITY : times[low];
    }
}
