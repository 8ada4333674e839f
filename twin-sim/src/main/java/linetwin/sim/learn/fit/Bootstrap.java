package linetwin.sim.learn.fit;

import java.util.Arrays;
import java.util.Optional;
import linetwin.sim.random.DurationSampler;
import linetwin.sim.random.RandomStream;

/**
 * Judges a fit by samples of the fitted distribution itself, each censored as the sample was and fitted again: the parametric
 * bootstrap (Davison and Hinkley, Bootstrap Methods and their Application, algorithm 3.1 and section 4.2.3). It ends early where
 * the answer is plain: p = h/l once h of l samples lie as far (Besag and Clifford, Sequential Monte Carlo p-values, 1991).
 *
 * <p>Of more than {@value #MOST} durations as many are drawn, since of a million each family is refused for a difference that
 * matters to nobody.
 */
final class Bootstrap {
    private static final int MOST = 2_000;
    private static final int FEWEST = 5;
    private static final int SAMPLES = 399;
    private static final int ENOUGH_AS_FAR = 10;
    /** The mean in ticks, so fine that no draw is rounded by what could matter. */
    private static final double MEAN_TICKS = 1e12;

    private final RandomStream stream;

    Bootstrap(RandomStream stream) {
        this.stream = stream;
    }

    /** Empty if fewer than five single durations ended, or if those alone can't be fitted: then no test can tell anything. */
    Optional<GoodnessOfFit> judge(LifetimeSample sample, Family family) {
        LifetimeSample some = some(sample);
        if (some.complete().length < FEWEST || !family.isPossible(some)) {
            return Optional.empty();
        }
        FamilyFit fit = new Likelihood(family, some).maximum();
        double observed = distance(some, fit);
        return Optional.of(new GoodnessOfFit(observed, pValue(some, fit, observed)));
    }

    private double pValue(LifetimeSample sample, FamilyFit fit, double observed) {
        DurationSampler sampler = fit.family().sampler(MEAN_TICKS, fit.second());
        KaplanMeier losses = KaplanMeier.of(sample.censored(), sample.complete());
        int asFar = 0;
        for (int i = 1; i <= SAMPLES; i++) {
            LifetimeSample drawn = draw(sample, sampler, losses, fit.mean() / MEAN_TICKS);
            boolean isFarther = drawn.complete().length < 2
                    || distance(drawn, new Likelihood(fit.family(), drawn).maximum()) >= observed;
            asFar += isFarther ? 1 : 0;
            if (asFar == ENOUGH_AS_FAR) {
                return (double) asFar / i;
            }
        }
        return (asFar + 1.0) / (SAMPLES + 1);
    }

    private LifetimeSample draw(LifetimeSample like, DurationSampler sampler, KaplanMeier losses, double unitPerTick) {
        int n = like.complete().length + like.censored().length;
        double[] ends = new double[n];
        double[] lost = new double[n];
        int ended = 0;
        for (int i = 0; i < n; i++) {
            double duration = Math.max(1, sampler.sample(stream)) * unitPerTick;
            double loss = losses.steps() == 0 ? Double.POSITIVE_INFINITY : losses.quantile(stream.uniform());
            if (duration <= loss) {
                ends[ended++] = duration;
            } else {
                lost[i - ended] = loss;
            }
        }
        return LifetimeSample.of(Arrays.copyOf(ends, ended), Arrays.copyOf(lost, n - ended));
    }

    private static double distance(LifetimeSample sample, FamilyFit fit) {
        return AndersonDarling.distance(
                KaplanMeier.of(sample),
                sample.complete().length + sample.censored().length,
                fit.family().distribution(fit.mean(), fit.second()));
    }

    /** The single durations, of which at most so many are drawn. */
    private LifetimeSample some(LifetimeSample sample) {
        int ended = sample.complete().length;
        int all = ended + sample.censored().length;
        if (all <= MOST) {
            return LifetimeSample.of(sample.complete(), sample.censored());
        }
        int[] order = shuffled(all);
        double[] complete = Arrays.stream(order)
                .filter(i -> i < ended)
                .mapToDouble(i -> sample.complete()[i])
                .toArray();
        double[] censored = Arrays.stream(order)
                .filter(i -> i >= ended)
                .mapToDouble(i -> sample.censored()[i - ended])
                .toArray();
        return LifetimeSample.of(complete, censored);
    }

    /** The first of a random order of all. */
    private int[] shuffled(int all) {
        int[] order = new int[all];
        Arrays.setAll(order, i -> i);
        for (int i = 0; i < MOST; i++) {
            int other = i + (int) (stream.uniform() * (all - i));
            int kept = order[other];
            order[other] = order[i];
            order[i] = kept;
        }
        return Arrays.copyOf(order, MOST);
    }
}
