package linetwin.sim.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarTest {
    private final Calendar calendar = new Calendar();

    @Test
    void eventsComeInTheOrderOfTimeThenPriorityThenScheduling() {
        int late = calendar.addSlot(0);
        int second = calendar.addSlot(2);
        int third = calendar.addSlot(2);
        int first = calendar.addSlot(1);
        calendar.schedule(second, 10);
        calendar.schedule(late, 11);
        calendar.schedule(third, 10);
        calendar.schedule(first, 10);

        assertThat(List.of(calendar.take(), calendar.take(), calendar.take(), calendar.take()))
                .containsExactly(first, second, third, late);
        assertThat(calendar.nextTime()).isEqualTo(Calendar.NEVER);
    }

    @Test
    void schedulingAPendingSlotMovesItsEventBehindEqualOnes() {
        int moved = calendar.addSlot(0);
        int other = calendar.addSlot(0);
        calendar.schedule(moved, 5);
        calendar.schedule(other, 7);
        calendar.schedule(moved, 7);

        assertThat(List.of(calendar.take(), calendar.take())).containsExactly(other, moved);
    }

    @Test
    void settingASlotToTheTimeItHasKeepsItsPlaceAmongEqualOnes() {
        int first = calendar.addSlot(0);
        int second = calendar.addSlot(0);
        calendar.set(first, 7);
        calendar.set(second, 7);
        calendar.set(first, 7);

        assertThat(List.of(calendar.take(), calendar.take())).containsExactly(first, second);
    }

    @Test
    void aSlotThatIsSetToNeverIsNotPending() {
        int slot = calendar.addSlot(0);
        int other = calendar.addSlot(0);
        calendar.set(slot, 3);
        calendar.set(other, 4);
        calendar.set(slot, Calendar.NEVER);

        assertThat(calendar.isPending(slot)).isFalse();
        assertThat(calendar.take()).isEqualTo(other);
    }

    @Test
    void aSlotThatWasTakenIsNoLongerPending() {
        int slot = calendar.addSlot(0);
        calendar.schedule(slot, 3);
        calendar.take();

        assertThat(calendar.isPending(slot)).isFalse();
        assertThat(calendar.time(slot)).isEqualTo(Calendar.NEVER);
        assertThatThrownBy(calendar::take).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void nothingCanBeScheduledInThePast() {
        int slot = calendar.addSlot(0);
        calendar.schedule(slot, 10);
        calendar.take();

        assertThatThrownBy(() -> calendar.schedule(slot, 9)).hasMessage("slot 0 scheduled for 9, before now, 10");
    }

    /** Against the plainest calendar there is: a sorted set of (time, priority, number, slot). */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void behavesLikeASortedSet(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int slots = 1 + random.nextInt(60);
        int[] priorities = random.ints(slots, 0, 4).toArray();
        for (int priority : priorities) {
            calendar.addSlot(priority);
        }
        TreeSet<long[]> expected = new TreeSet<>(Comparator.<long[]>comparingLong(e -> e[0])
                .thenComparingLong(e -> e[1])
                .thenComparingLong(e -> e[2]));
        for (long number = 0; number < 20_000; number++) {
            int slot = random.nextInt(slots);
            switch (random.nextInt(5)) {
                case 0, 1 -> {
                    long time = calendar.now() + random.nextInt(20);
                    calendar.schedule(slot, time);
                    expected.removeIf(e -> e[3] == slot);
                    expected.add(new long[] {time, priorities[slot], number, slot});
                }
                case 2 -> {
                    calendar.cancel(slot);
                    expected.removeIf(e -> e[3] == slot);
                }
                case 3 -> restoreFromArchive(slots, priorities);
                default -> {
                    if (!expected.isEmpty()) {
                        assertThat(calendar.take()).as("seed %d", seed).isEqualTo((int) expected.pollFirst()[3]);
                    }
                }
            }
            assertThat(calendar.nextTime()).isEqualTo(expected.isEmpty() ? Calendar.NEVER : expected.first()[0]);
        }
    }

    private void restoreFromArchive(int slots, int[] priorities) {
        Archive.Writing archive = Archive.writing();
        calendar.archive(archive);
        Calendar restored = new Calendar();
        for (int slot = 0; slot < slots; slot++) {
            restored.addSlot(priorities[slot]);
        }
        restored.archive(Archive.reading(archive.bytes()));
        Archive.Writing again = Archive.writing();
        restored.archive(again);
        assertThat(again.bytes()).isEqualTo(archive.bytes());
    }
}
