package linetwin.sim.learn.triangular;

import java.util.Optional;
import linetwin.sim.learn.fit.AndersonDarling;
import linetwin.sim.learn.fit.GoodnessOfFit;
import linetwin.sim.learn.fit.LifetimeSample;
import linetwin.sim.random.RandomStream;
import linetwin.sim.random.RunSeed;

/**
 * Fits triangular distributions by maximum likelihood, and judges them by samples of the fitted distribution itself, each fitted
 * again: the parametric bootstrap (Davison and Hinkley, Bootstrap Methods and their Application, section 4.2.3), which ends early where
 * the answer is plain. The same sample under the same name and seed gives the same fit.
 */
public final class TriangularFitter {
    /** With fewer, three parameters say nothing. */
    public static final int FEWEST = 5;

    /** Of more a judgement refuses each distribution for a difference that matters to nobody. */
    private static final int MOST_JUDGED = 2_000;

    private static final int SAMPLES = 399;
    private static final int ENOUGH_AS_FAR = 10;

    private final RunSeed seed;

    public TriangularFitter(RunSeed seed) {
        this.seed = seed;
    }

    /**
     * The fit of a sample.
     *
     * @param name of what was observed, which names the random numbers of the bootstrap
     * @return empty if fewer than {@value #FEWEST} single durations ended, if they are all alike, or if sums of several are among them
     */
    public Optional<TriangularFit> find(String name, LifetimeSample sample) {
        double[] ended = sample.endedSingly();
        boolean isPossible =
                ended.length >= FEWEST && ended.length == sample.ended() && ended[0] < ended[ended.length - 1];
        if (!isPossible) {
            return Optional.empty();
        }
        TriangularFit fit = new TriangularLikelihood(ended, sample.lost()).maximum();
        boolean isJudged = sample.censoredCount() == 0 && ended.length <= MOST_JUDGED;
        return Optional.of(fit.judged(isJudged ? Optional.of(judge(name, sample, fit)) : Optional.empty()));
    }

    private GoodnessOfFit judge(String name, LifetimeSample sample, TriangularFit fit) {
        double observed = distance(sample, fit);
        RandomStream stream = seed.stream(name, "goodness of triangular fit");
        int asFar = 0;
        for (int i = 1; i <= SAMPLES; i++) {
            asFar += isAsFar(drawn(sample.ended(), fit, stream), observed) ? 1 : 0;
            if (asFar == ENOUGH_AS_FAR) {
                return new GoodnessOfFit(observed, (double) asFar / i);
            }
        }
        return new GoodnessOfFit(observed, (asFar + 1.0) / (SAMPLES + 1));
    }

    private static boolean isAsFar(LifetimeSample drawn, double observed) {
        TriangularFit again = new TriangularLikelihood(drawn.endedSingly(), drawn.lost()).maximum();
        return distance(drawn, again) >= observed;
    }

    private static double distance(LifetimeSample sample, TriangularFit fit) {
        return AndersonDarling.distance(sample.survival(), sample.ended(), fit.distribution());
    }

    private static LifetimeSample drawn(int n, TriangularFit fit, RandomStream stream) {
        double[] durations = new double[n];
        for (int i = 0; i < n; i++) {
            durations[i] = fit.distribution().inverseCumulativeProbability(stream.uniform());
        }
        return LifetimeSample.of(durations);
    }
}
