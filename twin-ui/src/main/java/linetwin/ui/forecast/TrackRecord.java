package linetwin.ui.forecast;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import linetwin.model.kpi.total.LineTotals;
import linetwin.sim.forecast.Score;
import linetwin.sim.forecast.SettledForecast;
import linetwin.ui.forecast.ForecastMemory.Recollection;

/** The forecasts of the hour to come, and what became of those whose time has come: of this window, and of those before it. */
final class TrackRecord {
    /** Of fewer nothing is said. */
    static final int FEWEST = 10;

    /** Some days of forecasts every five minutes. */
    static final int MOST = 1_000;

    /**
     * A minute in which nothing was heard has no reading. In a short one nothing happened, so that the next reading is that of it
     * too; in a longer one the line may have been out of hearing.
     */
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(2);

    private static final Comparator<SettledForecast> ORDER = Comparator.comparing(
                    (SettledForecast settled) -> settled.forecast().run())
            .thenComparing(settled -> settled.forecast().at());

    private final Deque<HourAhead> pending = new ArrayDeque<>();
    private final Deque<SettledForecast> known = new ArrayDeque<>();

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

    /** What former windows knew comes before what this one does. */
    void remember(Recollection before) {
        List<SettledForecast> here = List.copyOf(known);
        known.clear();
        before.settled().forEach(this::keep);
        here.forEach(this::keep);
        pending.addAll(before.waiting());
    }

    /**
     * Looks which of them have come to pass; those of whose time nothing was heard are left out.
     *
     * @param onSettled is told of each whose time has come
     */
    void settle(List<LineTotals> readings, Consumer<SettledForecast> onSettled) {
        if (pending.isEmpty() || readings.isEmpty()) {
            return;
        }
        NavigableMap<Instant, LineTotals> byTime = new TreeMap<>();
        readings.forEach(reading -> byTime.put(reading.at(), reading));
        Iterator<HourAhead> each = pending.iterator();
        while (each.hasNext()) {
            HourAhead ahead = each.next();
            Instant due = ahead.forecast().due();
            Map.Entry<Instant, LineTotals> next = byTime.ceilingEntry(due);
            if (next != null) {
                each.remove();
                if (Duration.between(due, next.getKey()).compareTo(LONGEST_SILENCE) <= 0) {
                    SettledForecast settled = ahead.settled(next.getValue());
                    keep(settled);
                    onSettled.accept(settled);
                }
            }
        }
    }

    private void keep(SettledForecast settled) {
        if (known.size() == MOST) {
            known.remove();
        }
        known.add(settled);
    }

    /** What is still to come is waited for no longer. Returns it. */
    List<HourAhead> takePending() {
        List<HourAhead> taken = List.copyOf(pending);
        pending.clear();
        return taken;
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

    /** Forecasts of one run that are an hour or more apart, counted from the first on; a run that was heard twice counts once. */
    private long hours() {
        long hours = 0;
        String run = "";
        Instant next = Instant.MIN;
        for (SettledForecast each : known.stream().sorted(ORDER).toList()) {
            Instant due = each.forecast().due();
            if (!each.forecast().run().equals(run) || !due.isBefore(next)) {
                hours++;
                run = each.forecast().run();
                next = due.plus(Duration.ofHours(1));
            }
        }
        return hours;
    }
}
