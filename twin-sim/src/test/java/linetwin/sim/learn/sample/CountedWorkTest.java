package linetwin.sim.learn.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import linetwin.sim.learn.fit.Lump;
import linetwin.sim.random.RandomStream;
import org.junit.jupiter.api.Test;

class CountedWorkTest {
    private final RandomStream stream = RandomStream.named(1, 0, "station", "cycles");
    private final CountedWork work = new CountedWork(RandomStream.named(1, 0, "station", "sample"));

    private double mean() {
        return work.batches().stream().mapToDouble(Lump::total).sum() / work.seen();
    }

    /** The station tells each count, and now and then that its state changed. */
    @Test
    void readingsThatComeWithTheCountsTellCycles() {
        for (int i = 0; i < 500; i++) {
            double cycle = 50 + 20 * stream.uniform();
            boolean isSplit = i % 10 == 0;
            if (isSplit) {
                work.read(0, cycle * 0.37);
            }
            work.read(1, isSplit ? cycle * 0.63 : cycle);
            work.add(1, cycle);
        }

        assertThat(work.cycles().ended()).isEqualTo(500);
        assertThat(mean()).isCloseTo(60, within(2.0));
    }

    /** Read once a minute: mostly one count, sometimes none or two, and what lies between is no cycle. */
    @Test
    void readingsOfSomebodysOwnClockTellTheMeanAlone() {
        double done = 0;
        double counted = 0;
        for (int minute = 1; minute <= 3_000; minute++) {
            int made = 0;
            for (; done <= 60.0 * minute; made++) {
                done += 40 + 30 * stream.uniform();
            }
            work.read(made, 60);
            if (made > 0) {
                work.add(made, 60.0 * minute - counted);
                counted = 60.0 * minute;
            }
        }

        assertThat(work.cycles().ended()).isZero();
        assertThat(mean()).isCloseTo(55, within(0.5));
    }

    @Test
    void allThatWasCountedStaysInAFewSums() {
        for (int i = 0; i < 100_000; i++) {
            work.add(3, 30);
        }

        assertThat(work.batches()).hasSizeLessThanOrEqualTo(64);
        assertThat(work.batches().stream().mapToLong(Lump::count).sum()).isEqualTo(300_000);
        assertThat(work.seen()).isEqualTo(300_000);
        assertThat(mean()).isEqualTo(10);
    }
}
