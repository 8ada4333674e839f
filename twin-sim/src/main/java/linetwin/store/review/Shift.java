package linetwin.store.review;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import linetwin.model.history.Period;
import linetwin.store.history.Cut.Mark;
import linetwin.store.history.KeptMark;

/**
 * A shift of a line as far as there are readings of it.
 *
 * @param isBeginHeard whether it began then; if not, that was before
 * @param isOver whether the line is out of it
 * @param isEndHeard whether it ended then; if not, that was later, or it still lasts
 */
public record Shift(Period period, boolean isBeginHeard, boolean isOver, boolean isEndHeard) {
    private static final int NIGHT_BEGINS = 20;
    private static final int NIGHT_ENDS = 6;

    /** The shifts in the readings of a run, in order of time; none of a line that tells of none. */
    public static List<Shift> of(List<KeptMark> marks) {
        Finder finder = new Finder();
        marks.forEach(finder::look);
        finder.end(false, false);
        return List.copyOf(finder.shifts);
    }

    /** Whether the middle of it is at night, by the clock of the line. */
    public boolean isAtNight() {
        int hour = period.from()
                .plus(period.length().dividedBy(2))
                .atZone(ZoneOffset.UTC)
                .getHour();
        return hour >= NIGHT_BEGINS || hour < NIGHT_ENDS;
    }

    /** Goes through readings; a shift that turned unheard shows by the time that was spent out of shifts meanwhile. */
    private static final class Finder {
        private final List<Shift> shifts = new ArrayList<>();
        private final List<KeptMark> within = new ArrayList<>();
        private boolean isBeginHeard;

        void look(KeptMark mark) {
            if (!within.isEmpty() && mark.marks().contains(Mark.SHIFT_END)) {
                within.add(mark);
                end(true, true);
            } else if (!within.isEmpty()
                    && (!mark.isOnShift()
                            || mark.offShiftMicros() != within.get(0).offShiftMicros())) {
                end(true, false);
            }
            if (mark.isOnShift()) {
                if (within.isEmpty()) {
                    isBeginHeard = mark.marks().contains(Mark.SHIFT_BEGIN);
                }
                within.add(mark);
            }
        }

        void end(boolean isOver, boolean isEndHeard) {
            if (!within.isEmpty()) {
                Instant begin = within.get(0).at();
                Instant until = within.get(within.size() - 1).at();
                if (Duration.between(begin, until).compareTo(Duration.ZERO) > 0) {
                    shifts.add(new Shift(new Period(begin, until), isBeginHeard, isOver, isEndHeard));
                }
                within.clear();
            }
        }
    }
}
