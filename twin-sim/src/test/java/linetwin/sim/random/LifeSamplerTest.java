package linetwin.sim.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each distribution in both of its forms: the conditioned draw is held to what is left of plain draws. */
class LifeSamplerTest {
    private static final int DRAWS = 20_000;

    /** Of two samples of this size, the largest distance of the distribution functions passes it in one of a million. */
    private static final double FAR = 2.7 * Math.sqrt(2.0 / DRAWS);

    @ParameterizedTest(name = "{0} after {3}")
    @MethodSource("cases")
    void aLifeThatHasLastedIsOneOfThePlainOnesThatLastLonger(
            String name, DurationSampler plain, LifeSampler life, double elapsed) {
        RandomStream stream = RandomStream.named(1, 0, name, "life");
        double[] expected = new double[DRAWS];
        for (int i = 0; i < DRAWS; ) {
            long drawn = plain.sample(stream);
            if (drawn > elapsed) {
                expected[i++] = drawn;
            }
        }
        double[] found = new double[DRAWS];
        Arrays.setAll(found, i -> life.longerThan(elapsed, stream));

        assertThat(Arrays.stream(found).min().orElseThrow()).isGreaterThanOrEqualTo(elapsed);
        assertThat(distance(expected, found)).as(name).isLessThan(FAR);
    }

    /** A life that is met is taken with a probability by its length; its mean is E[T²] / E[T]. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("distributions")
    void aLifeThatIsMetIsLongerByItsSpread(String name, DurationSampler plain, LifeSampler life) {
        RandomStream stream = RandomStream.named(2, 0, name, "life");
        double sum = 0;
        double squares = 0;
        double met = 0;
        int draws = 5 * DRAWS;
        for (int i = 0; i < draws; i++) {
            double drawn = plain.sample(stream);
            sum += drawn;
            squares += drawn * drawn;
            met += life.metOnTheWay(stream);
        }
        assertThat(met / draws / (squares / sum)).as(name).isBetween(0.97, 1.03);
    }

    @Test
    void whatLastsLongerThanItCanIsOver() {
        RandomStream stream = RandomStream.named(3, 0, "any", "life");
        assertThat(LifeSampler.constant(100).longerThan(120, stream)).isEqualTo(120);
        assertThat(LifeSampler.uniform(50, 100).longerThan(100, stream)).isEqualTo(100);
        assertThat(LifeSampler.constant(100).longerThan(30, stream)).isEqualTo(100);
    }

    /** Where one in 10^80 is as long, no plain draw would ever be found. */
    @Test
    void theFarthestTailIsDrawnAtOnce() {
        RandomStream stream = RandomStream.named(4, 0, "any", "life");
        assertThat(LifeSampler.lognormal(1e6, 0.05).longerThan(2.7e6, stream)).isBetween(2.7e6, 2.9e6);
        assertThat(LifeSampler.gamma(400, 1e6).longerThan(2.5e6, stream)).isBetween(2.5e6, 2.6e6);
        assertThat(LifeSampler.weibull(1e6, 4).longerThan(4e6, stream)).isBetween(4e6, 4.2e6);
    }

    static Stream<Arguments> cases() {
        return pairs().entrySet().stream()
                .flatMap(each -> Stream.of(1e5, 8e5, 1.5e6)
                        .map(elapsed -> Arguments.of(
                                each.getKey(),
                                each.getValue().plain(),
                                each.getValue().life(),
                                elapsed)));
    }

    static Stream<Arguments> distributions() {
        return pairs().entrySet().stream()
                .map(each -> Arguments.of(
                        each.getKey(), each.getValue().plain(), each.getValue().life()));
    }

    private static Map<String, Pair> pairs() {
        double[] shares = {0, 0.5, 0.9, 1};
        double[] times = {1e6, 2e6, 5e6, 2e7};
        Map<String, Pair> all = new TreeMap<>();
        all.put("exponential", new Pair(DurationSampler.exponential(1e6), LifeSampler.exponential(1e6)));
        all.put("erlang", new Pair(DurationSampler.erlang(3, 1e6), LifeSampler.gamma(3, 1e6)));
        all.put("gamma, flat", new Pair(DurationSampler.gamma(1e6, 0.3), LifeSampler.gamma(1 / 0.09, 1e6)));
        all.put("gamma, steep", new Pair(DurationSampler.gamma(1e6, 1.5), LifeSampler.gamma(1 / 2.25, 1e6)));
        all.put("lognormal", new Pair(DurationSampler.lognormal(1e6, 0.8), LifeSampler.lognormal(1e6, 0.8)));
        all.put("weibull", new Pair(DurationSampler.weibull(1e6, 1.7), LifeSampler.weibull(1e6, 1.7)));
        all.put("uniform", new Pair(DurationSampler.uniform(4e5, 1.8e6), LifeSampler.uniform(4e5, 1.8e6)));
        all.put(
                "triangular",
                new Pair(DurationSampler.triangular(2e5, 5e5, 2e6), LifeSampler.triangular(2e5, 5e5, 2e6)));
        all.put("empirical", new Pair(DurationSampler.empirical(shares, times), LifeSampler.empirical(shares, times)));
        return all;
    }

    private record Pair(DurationSampler plain, LifeSampler life) {}

    private static double distance(double[] one, double[] other) {
        Arrays.sort(one);
        Arrays.sort(other);
        double most = 0;
        int j = 0;
        for (int i = 0; i < one.length; i++) {
            while (j < other.length && other[j] <= one[i]) {
                j++;
            }
            most = Math.max(most, Math.abs(i + 1 - j) / (double) one.length);
        }
        return most;
    }
}
