package linetwin.ui.forecast;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import linetwin.model.kpi.total.LineTotals;
import linetwin.sim.forecast.Score;

/** The forecasts of the hour to come since the window listens, and what became of those whose time has come. */
final class TrackRecord {
    /** Of fewer nothing is said. */
    static final int FEWEST = 10;

    /** Some days of forecasts every five minutes. */
    private static final int MOST = 1_000;

    /**
     * A minute in which nothing was heard has no reading. In a short one nothing happened, so that the next reading is that of it
     * too; in a longer one the line may have been out of hearing.
     */
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(2);

    private final Deque<HourAhead> pending = new ArrayDeque<>();
    private final Deque<Known> known = new ArrayDeque<>();

    private record Known(Instant at, Score.Outcome outcome) {}

    /**
     * How good they were.
     *
     * @param forecasts whose outcome is known
     * @param hours that do not overlap, in which these lay: overlapping forecasts fail together
     * @param score empty if there are too few of them
     */
    record Summary(int forecasts, long hours, Optional<Score> score) {
        static final Summary NONE = new Summary(0, 0, Optional.empty());
    }

    void add(HourAhead forecast) {
        pending.add(forecast);
    }

    /** Looks which of them have come to pass; those of whose time nothing was heard are left out. */
    void settle(List<LineTotals> readings) {
        if (pending.isEmpty() || readings.isEmpty()) {
            return;
        }
        NavigableMap<Instant, LineTotals> byTime = new TreeMap<>();
        readings.forEach(reading -> byTime.put(reading.at(), reading));
        Iterator<HourAhead> each = pending.iterator();
        while (each.hasNext()) {
            HourAhead forecast = each.next();
            Map.Entry<Instant, LineTotals> next = byTime.ceilingEntry(forecast.at());
            if (next != null) {
                each.remove();
                if (Duration.between(forecast.at(), next.getKey()).compareTo(LONGEST_SILENCE) <= 0) {
                    keep(new Known(forecast.at(), forecast.outcome(next.getValue())));
                }
            }
        }
    }

    private void keep(Known outcome) {
        if (known.size() == MOST) {
            known.remove();
        }
        known.add(outcome);
    }

    /** What is still to come says nothing of the forecasts any more, such as after the line was changed. */
    void forgetPending() {
        pending.clear();
    }

    /** Another line, or another time of it. */
    void forget() {
        pending.clear();
        known.clear();
    }

    Summary summary() {
        if (known.isEmpty()) {
            return Summary.NONE;
        }
        List<Score.Outcome> outcomes = new ArrayList<>();
        known.forEach(each -> outcomes.add(each.outcome()));
        return new Summary(
                known.size(), hours(), known.size() < FEWEST ? Optional.empty() : Optional.of(new Score(outcomes)));
    }

    /** Forecasts that are an hour or more apart, counted from the first on. */
    private long hours() {
        long hours = 0;
        Instant next = Instant.MIN;
        for (Known each : known) {
            if (!each.at().isBefore(next)) {
                hours++;
                next = each.at().plus(Duration.ofHours(1));
            }
        }
        return hours;
    }
}
