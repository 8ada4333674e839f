package linetwin.sim.experiment.gain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ShapleyTest {
    private static final Offset<Double> EXACT = within(1e-12);

    /**
     * The glove game: player 0 has a left glove, players 1 and 2 have a right one each, and only a pair is worth 1. Player
     * 0 makes the pair in the four of six orders in which another comes first.
     */
    @Test
    void gloveGameIsSharedByTheOrdersInWhichEachPlayerMakesThePair() {
        double[] worth = {0, 0, 0, 1, 0, 1, 0, 1};

        double[] shares = Shapley.shares(worth);

        assertThat(shares).containsExactly(new double[] {4.0 / 6, 1.0 / 6, 1.0 / 6}, EXACT);
    }

    @Test
    void twoLeversThatMultiplyShareTheirProductEvenly() {
        // 100 alone, 120 with the first, 110 with the second, 132 with both: (20 + 22) / 2 and (10 + 12) / 2.
        assertThat(Shapley.shares(new double[] {100, 120, 110, 132})).containsExactly(21, 11);
    }

    @Test
    void sharesAddUpToTheWorthOfAllLessThatOfNone() {
        double[] worth =
                IntStream.range(0, 1 << 8).mapToDouble(set -> 7919 * set % 1013).toArray();

        double sum = Arrays.stream(Shapley.shares(worth)).sum();

        assertThat(sum).isCloseTo(worth[255] - worth[0], within(1e-9));
    }

    @Test
    void playerWhoNeverAddsAnythingGetsNothing() {
        assertThat(Shapley.shares(new double[] {5, 9, 5, 9})).containsExactly(4, 0);
    }

    @Test
    void oneSetTooFewIsRefused() {
        assertThatThrownBy(() -> Shapley.shares(new double[7]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("7 sets can't be all sets of some players; must be 2^k");
    }
}
