package linetwin.model.twin.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import linetwin.model.twin.reception.SeqWindow.Arrival;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeqWindowTest {
    @Test
    void whoJoinsLateMissesNothing() {
        SeqWindow window = new SeqWindow(5_000);

        assertThat(window.accept(5_000)).isEqualTo(Arrival.NEXT);
        assertThat(window.accept(4_999)).isEqualTo(Arrival.DUPLICATE);
        assertThat(window.missing()).isZero();
    }

    @Test
    void gapIsMissingUntilTheLateOnesArrive() {
        SeqWindow window = new SeqWindow(1);
        window.accept(1);

        assertThat(window.accept(4)).isEqualTo(Arrival.NEXT);
        assertThat(window.missing()).isEqualTo(2);
        assertThat(window.accept(3)).isEqualTo(Arrival.LATE);
        assertThat(window.accept(3)).isEqualTo(Arrival.DUPLICATE);
        assertThat(window.missing()).isEqualTo(1);
    }

    @Test
    void whatIsOlderThanItsMemoryCountsAsArrived() {
        SeqWindow window = new SeqWindow(1);
        window.accept(1);
        window.accept(SeqWindow.SPAN + 10);

        assertThat(window.accept(10)).isEqualTo(Arrival.DUPLICATE);
        assertThat(window.accept(11)).isEqualTo(Arrival.LATE);
        assertThat(window.missing()).isEqualTo(SeqWindow.SPAN + 7);
    }

    @Test
    void numbersUpToTheLargestAreTaken() {
        SeqWindow window = new SeqWindow(1);
        window.accept(1);

        assertThat(window.accept(Long.MAX_VALUE)).isEqualTo(Arrival.NEXT);
        assertThat(window.accept(Long.MAX_VALUE)).isEqualTo(Arrival.DUPLICATE);
        assertThat(window.missing()).isEqualTo(Long.MAX_VALUE - 2);
    }

    /** Compared with a set of all numbers, over a stream with losses, doubles and reordering within the memory. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void agreesWithASetThatRemembersEverything(long seed) {
        Random random = new Random(seed);
        List<Long> stream = new ArrayList<>();
        for (long seq = 1; seq <= 3_000; seq++) {
            for (int copies = random.nextInt(3); copies > 0; copies--) {
                stream.add(seq);
            }
        }
        for (int i = 0; i + 500 < stream.size(); i += 500) {
            Collections.shuffle(stream.subList(i, i + 500), random);
        }
        SeqWindow window = new SeqWindow(stream.get(0));
        Set<Long> arrived = new HashSet<>();
        long first = stream.get(0);
        for (long seq : stream) {
            boolean isNew = seq >= first && arrived.add(seq);
            assertThat(window.accept(seq) != Arrival.DUPLICATE)
                    .as("seq %d", seq)
                    .isEqualTo(isNew);
        }
        long highest = Collections.max(arrived);
        assertThat(window.missing()).isEqualTo(highest - first + 1 - arrived.size());
    }
}
