package linetwin.ui.analysis;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import linetwin.model.history.Period;
import linetwin.model.history.StateSegment;
import linetwin.model.kpi.loss.Charge;
import linetwin.model.kpi.loss.Loss;

/**
 * When an element did most of what a loss is charged to.
 *
 * @param times how often it did
 * @param longest of these times
 * @param period within an hour, with most of it
 */
record Worst(int times, StateSegment longest, Period period) {
    private static final Duration WINDOW = Duration.ofHours(1);

    /**
     * Of a loss.
     *
     * @param segments of the element that it is charged to
     * @return empty if the element did it never, or is one that is charged for working
     */
    static Optional<Worst> of(Loss loss, List<StateSegment> segments) {
        if (loss.isSlowCycle()) {
            return Optional.empty();
        }
        List<StateSegment> own = segments.stream()
                .filter(segment -> isOf(loss.charge(), segment))
                .toList();
        return own.stream()
                .max(Comparator.comparing(StateSegment::length))
                .map(longest -> new Worst(own.size(), longest, worstHour(own)));
    }

    private static boolean isOf(Charge charge, StateSegment segment) {
        return segment.state() == charge.state()
                && (charge.reason().isEmpty() || segment.cause().reason().equals(charge.reason()));
    }

    /** From where one of them begins, as the hour with most of it begins so. */
    private static Period worstHour(List<StateSegment> own) {
        Duration most = Duration.ofMillis(-1);
        Period worst = new Period(Instant.EPOCH, Instant.EPOCH);
        for (int first = 0; first < own.size(); first++) {
            Instant begin = own.get(first).from();
            Instant end = begin.plus(WINDOW);
            Duration sum = Duration.ZERO;
            Instant last = begin;
            for (int i = first; i < own.size() && own.get(i).from().isBefore(end); i++) {
                last = own.get(i).until().isBefore(end) ? own.get(i).until() : end;
                sum = sum.plus(Duration.between(own.get(i).from(), last));
            }
            if (sum.compareTo(most) > 0) {
                most = sum;
                worst = new Period(begin, last);
            }
        }
        return worst;
    }
}
