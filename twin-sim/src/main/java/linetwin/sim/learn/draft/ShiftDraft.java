package linetwin.sim.learn.draft;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import linetwin.model.line.resource.ShiftPlan;
import linetwin.model.line.resource.ShiftPlan.Interval;
import linetwin.model.state.StationState;
import linetwin.sim.learn.sample.Pause;

/**
 * The shift plan that pauses follow: each minute of a day, or of a week, is what it was on most of them, so that a holiday is no
 * shift plan, and a shift that ended late is none either.
 */
final class ShiftDraft {
    private static final int DAY = 24 * 60;
    private static final int WEEK = 7 * DAY;

    /** A week is told from a day only if it was seen twice. */
    private static final int FEWEST_WEEKS = 2;

    /** Minutes that a plan of days gets wrong before one of weeks is better. */
    private static final double SLACK = 0.02;

    private final Instant start;
    private final int minutes;
    private final BitSet off = new BitSet();
    private final BitSet resting = new BitSet();

    private ShiftDraft(Instant start, Duration seen, List<Pause> pauses) {
        this.start = start;
        minutes = (int) Math.min(seen.toMinutes(), 366 * DAY);
        for (Pause pause : pauses) {
            int from = Math.max(0, minute(pause.begin()));
            int until = Math.min(minutes, minute(pause.end()));
            if (from < until) {
                (pause.state() == StationState.BREAK ? resting : off).set(from, until);
            }
        }
    }

    /**
     * The plan; empty if there was no pause, or none that comes again.
     *
     * @param start from which periods are counted
     * @param seen how long the line was seen from then on
     */
    static Optional<ShiftPlan> of(String id, Instant start, Duration seen, List<Pause> pauses) {
        ShiftDraft draft = new ShiftDraft(start, seen, pauses);
        if (pauses.isEmpty() || draft.minutes < DAY) {
            return Optional.empty();
        }
        int period = draft.period();
        BitSet offVote = draft.vote(draft.off, period);
        BitSet breakVote = draft.vote(draft.resting, period);
        breakVote.andNot(offVote);
        BitSet shifts = new BitSet();
        shifts.set(0, period);
        shifts.andNot(offVote);
        boolean isAnything = offVote.cardinality() + breakVote.cardinality() > 0 && !shifts.isEmpty();
        return isAnything
                ? Optional.of(new ShiftPlan(
                        id, Duration.ofMinutes(period), intervals(shifts), inside(intervals(breakVote), shifts)))
                : Optional.empty();
    }

    private int minute(Instant time) {
        return (int) Math.round(Duration.between(start, time).toMillis() / 60_000.0);
    }

    private int period() {
        if (minutes < FEWEST_WEEKS * WEEK) {
            return DAY;
        }
        return wrong(DAY) > SLACK && wrong(WEEK) < wrong(DAY) / 2 ? WEEK : DAY;
    }

    /** The share of minutes that were otherwise than their vote. */
    private double wrong(int period) {
        BitSet vote = vote(off, period);
        int wrong = 0;
        for (int minute = 0; minute < minutes; minute++) {
            wrong += vote.get(minute % period) == off.get(minute) ? 0 : 1;
        }
        return (double) wrong / minutes;
    }

    private BitSet vote(BitSet marked, int period) {
        BitSet vote = new BitSet(period);
        for (int minute = 0; minute < period; minute++) {
            int times = 0;
            int hits = 0;
            for (int at = minute; at < minutes; at += period) {
                times++;
                hits += marked.get(at) ? 1 : 0;
            }
            vote.set(minute, 2 * hits > times);
        }
        return vote;
    }

    private static List<Interval> intervals(BitSet set) {
        List<Interval> intervals = new ArrayList<>();
        for (int from = set.nextSetBit(0); from >= 0; from = set.nextSetBit(set.nextClearBit(from))) {
            intervals.add(new Interval(Duration.ofMinutes(from), Duration.ofMinutes(set.nextClearBit(from))));
        }
        return intervals;
    }

    /** A break lies inside a shift. */
    private static List<Interval> inside(List<Interval> breaks, BitSet shifts) {
        return breaks.stream()
                .filter(pause -> {
                    int from = (int) pause.from().toMinutes();
                    int until = (int) pause.until().toMinutes();
                    return shifts.nextClearBit(from) >= until;
                })
                .toList();
    }
}
