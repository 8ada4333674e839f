package linetwin.sim.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KimNelsonTest {
    private static final int FIRST = 10;

    /**
     * Five normal systems, the best by exactly the indifference, which is the hardest case that the procedure promises
     * anything for. Of 400 searches at 90 % a correct one finds the best in fewer than 87 % once in 50 times; KN is known
     * to be better than it promises.
     */
    @Test
    void bestSystemIsFoundAsOftenAsPromised() {
        double[] means = {0, 0, 0.5, 0, 0};
        int found = 0;
        for (long seed = 1; seed <= 400; seed++) {
            found += select(means, 0.5, 0.9, new SplittableRandom(seed))
                                    .survivors()
                                    .get(0)
                            == 2
                    ? 1
                    : 0;
        }
        assertThat(found).isGreaterThanOrEqualTo(348);
    }

    @Test
    void clearlyWorseSystemsGetNoMoreThanTheFirstStage() {
        KimNelson selection = new KimNelson(
                List.of(List.of(9.9, 10.1, 10.0), List.of(1.0, 1.1, 0.9), List.of(10.1, 9.9, 10.0)), 0.5, 0.95);

        assertThat(selection.survivors()).containsExactlyInAnyOrder(0, 2);
    }

    /** With common random numbers the difference is a constant: nothing more is to be learnt. */
    @Test
    void systemsThatDifferByAConstantAreDecidedAtOnce() {
        KimNelson selection = new KimNelson(List.of(List.of(1.0, 5.0, 3.0), List.of(1.1, 5.1, 3.1)), 0.05, 0.95);

        assertThat(selection.isDecided()).isTrue();
        assertThat(selection.survivors()).containsExactly(1);
    }

    @Test
    void whatIsToComeIsBoundedByTheLargestComparisonAndByTheCap() {
        KimNelson selection = new KimNelson(List.of(List.of(1.0, 3.0, 5.0), List.of(2.0, 2.0, 2.0)), 1, 0.9);

        // eta = ((2 * 0.1 / 1) ^ (-2 / 2) - 1) / 2 = 2; h^2 = 2 * 2 * 2 = 8; variance of differences = 4; N = 32
        assertThat(selection.mostToCome(1_000)).isEqualTo(2 * (33 - 3));
        assertThat(selection.mostToCome(10)).isEqualTo(2 * (10 - 3));
    }

    private static KimNelson select(double[] means, double indifference, double confidence, SplittableRandom random) {
        KimNelson selection = new KimNelson(
                DoubleStream.of(means)
                        .mapToObj(mean -> IntStream.range(0, FIRST)
                                .mapToObj(j -> mean + random.nextGaussian())
                                .toList())
                        .toList(),
                indifference,
                confidence);
        while (!selection.isDecided()) {
            selection.add(selection.survivors().stream()
                    .map(system -> means[system] + random.nextGaussian())
                    .toList());
        }
        return selection;
    }
}
