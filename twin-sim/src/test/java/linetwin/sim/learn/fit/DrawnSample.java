package linetwin.sim.learn.fit;

import java.util.Arrays;
import java.util.stream.IntStream;
import linetwin.sim.random.DurationSampler;
import linetwin.sim.random.RandomStream;

/** Samples of distributions that are known, in seconds. */
public final class DrawnSample {
    public static final double MEAN = 100;
    private static final double TICKS_PER_SECOND = 1e6;

    private DrawnSample() {}

    public static DurationSampler sampler(Family family, double second) {
        return family.sampler(MEAN * TICKS_PER_SECOND, second);
    }

    public static RandomStream stream(int number, String purpose) {
        return RandomStream.named(14, number, "sample", purpose);
    }

    public static LifetimeSample complete(DurationSampler sampler, int n, RandomStream stream) {
        return LifetimeSample.of(durations(sampler, n, stream));
    }

    /** Each cut off where another duration, exponential of this mean in seconds, ends before it. */
    public static LifetimeSample censored(DurationSampler sampler, int n, double meanOfLosses, RandomStream stream) {
        double[] durations = durations(sampler, n, stream);
        double[] losses = IntStream.range(0, n)
                .mapToDouble(i -> meanOfLosses * stream.exponential())
                .toArray();
        return LifetimeSample.of(
                IntStream.range(0, n)
                        .filter(i -> durations[i] <= losses[i])
                        .mapToDouble(i -> durations[i])
                        .toArray(),
                IntStream.range(0, n)
                        .filter(i -> durations[i] > losses[i])
                        .mapToDouble(i -> losses[i])
                        .toArray());
    }

    /** One after the other until a recording of so many seconds ends within the last. */
    public static LifetimeSample recorded(DurationSampler sampler, double seconds, RandomStream stream) {
        double[] ended = new double[10_000];
        int count = 0;
        double now = 0;
        while (true) {
            double duration = sampler.sample(stream) / TICKS_PER_SECOND;
            if (now + duration > seconds) {
                return LifetimeSample.of(Arrays.copyOf(ended, count), new double[] {seconds - now});
            }
            ended[count++] = duration;
            now += duration;
        }
    }

    /** Of a tick at least, since nothing that is observed takes no time. */
    private static double[] durations(DurationSampler sampler, int n, RandomStream stream) {
        return IntStream.range(0, n)
                .mapToDouble(i -> Math.max(1, sampler.sample(stream)) / TICKS_PER_SECOND)
                .toArray();
    }
}
