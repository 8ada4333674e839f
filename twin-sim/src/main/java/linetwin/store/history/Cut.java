package linetwin.store.history;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import linetwin.model.kpi.loss.LossTree;
import linetwin.model.telemetry.Message;
import org.jspecify.annotations.Nullable;

/**
 * A reading of a line where its history is cut: at full hours, where shifts change, and where hearing begins and ends.
 *
 * @param marks what it is a reading of
 * @param isOnShift whether the last station is within a shift from then on
 * @param offShiftMicros how long that had been out of shifts since the run began
 * @param since when the stretch began that was heard without a gap up to the reading; absent if none ends here
 * @param losses what that stretch lost; absent where nothing was heard of the last station
 * @param messages the latest states and levels, from which all totals follow
 */
public record Cut(
        Instant at,
        Set<Mark> marks,
        boolean isOnShift,
        long offShiftMicros,
        @Nullable Instant since,
        @Nullable LossTree losses,
        List<Message> messages) {
    public Cut {
        marks = Set.copyOf(marks);
        messages = List.copyOf(messages);
    }

    /** What a reading is of. */
    public enum Mark {
        RUN_BEGIN(1),
        SHIFT_BEGIN(2),
        SHIFT_END(4);

        private final int bit;

        Mark(int bit) {
            this.bit = bit;
        }

        static int bits(Set<Mark> marks) {
            return marks.stream().mapToInt(mark -> mark.bit).sum();
        }

        static Set<Mark> of(int bits) {
            Set<Mark> marks = EnumSet.noneOf(Mark.class);
            for (Mark mark : values()) {
                if ((bits & mark.bit) != 0) {
                    marks.add(mark);
                }
            }
            return marks;
        }
    }
}
