package linetwin.store.review;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linetwin.model.history.Period;
import linetwin.model.kpi.LineKpis;
import linetwin.model.kpi.loss.LossTree;
import linetwin.model.kpi.total.LineTotals;
import linetwin.store.history.HistoryStore;
import linetwin.store.history.KeptMark;
import linetwin.store.history.KeptReading;
import linetwin.store.history.KeptRun;
import linetwin.store.history.KeptStop;
import org.jspecify.annotations.Nullable;

/** Reviews periods of one run in a store. One thread at a time may use it. */
public final class Reviewer {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration MOST_BY_HOUR = Duration.ofDays(3);

    /** More can't be read by anybody; the sums of what was lost do not need them. */
    private static final int MOST_STOPS = 10_000;

    private final HistoryStore store;
    private final KeptRun run;
    private final @Nullable KeptReading present;
    private final List<KeptMark> marks;
    private final List<Shift> shifts;
    private final Map<Instant, KeptReading> read = new HashMap<>();

    public Reviewer(HistoryStore store, KeptRun run) {
        this(store, run, Optional.empty());
    }

    /**
     * Reviews periods up to now.
     *
     * @param present a reading of now, which is not in the store; empty if there is none
     */
    public Reviewer(HistoryStore store, KeptRun run, Optional<KeptReading> present) {
        this.store = store;
        List<KeptMark> all = new ArrayList<>(store.marks(run));
        this.present = present.filter(now -> all.isEmpty()
                        || now.mark().at().isAfter(all.get(all.size() - 1).at()))
                .orElse(null);
        Optional.ofNullable(this.present).map(KeptReading::mark).ifPresent(all::add);
        marks = List.copyOf(all);
        this.run = this.present == null
                ? run
                : new KeptRun(
                        run.id(),
                        run.line(),
                        run.run(),
                        run.begin(),
                        this.present.mark().at());
        shifts = Shift.of(marks);
    }

    public KeptRun run() {
        return run;
    }

    /** In order of time. */
    public List<Shift> shifts() {
        return shifts;
    }

    /** The KPIs of a period whose begin and end are readings, such as a shift. */
    public LineKpis kpis(Period period) {
        return LineKpis.between(totals(at(period.from(), true)), totals(at(period.until(), false)));
    }

    /**
     * A review of what lies between the readings around a period; empty if there are no two of them.
     *
     * @throws linetwin.store.StoreException if the store can't be read
     */
    public Optional<Review> review(Period wanted) {
        if (marks.size() < 2) {
            return Optional.empty();
        }
        KeptMark from = at(wanted.from(), true);
        KeptMark until = at(wanted.until(), false);
        if (!from.at().isBefore(until.at())) {
            return Optional.empty();
        }
        Period period = new Period(from.at(), until.at());
        Duration step = period.length().compareTo(MOST_BY_HOUR) > 0 ? DAY : HOUR;
        List<KeptStop> stops = store.stops(run, period, MOST_STOPS + 1);
        boolean areAll = stops.size() <= MOST_STOPS;
        LineTotals begin = totals(from);
        LineTotals end = totals(until);
        Review review = new Review(
                run,
                end.line(),
                period,
                heard(period),
                gaps(period),
                LineKpis.between(begin, end),
                losses(period),
                step,
                rows(period, step, begin),
                outlook(period, end),
                areAll ? stops : stops.subList(1, stops.size()),
                areAll);
        read.clear();
        return Optional.of(review);
    }

    /** The reading at a time; else the last before it, or the first after it. */
    private KeptMark at(Instant time, boolean isBefore) {
        KeptMark before = marks.get(0);
        for (KeptMark mark : marks) {
            if (mark.at().isAfter(time)) {
                return isBefore ? before : before.at().equals(time) ? before : mark;
            }
            before = mark;
        }
        return before;
    }

    private LineTotals totals(KeptMark mark) {
        return reading(mark).totals();
    }

    private KeptReading reading(KeptMark mark) {
        KeptReading now = present;
        return now != null && now.mark().equals(mark)
                ? now
                : read.computeIfAbsent(mark.at(), at -> store.reading(run, mark));
    }

    private Duration heard(Period period) {
        Duration heard = Duration.ZERO;
        for (KeptMark mark : stretches(period)) {
            Instant since = mark.since();
            heard = since == null ? heard : heard.plus(Duration.between(since, mark.at()));
        }
        return heard;
    }

    private List<Period> gaps(Period period) {
        List<Period> gaps = new ArrayList<>();
        Instant before = period.from();
        for (KeptMark mark : marks) {
            if (mark.at().isAfter(period.from()) && !mark.at().isAfter(period.until())) {
                if (mark.since() == null) {
                    gaps.add(new Period(before, mark.at()));
                }
                before = mark.at();
            }
        }
        return gaps;
    }

    /** The readings in a period, but for its begin, at which stretches end that were heard. */
    private List<KeptMark> stretches(Period period) {
        return marks.stream()
                .filter(mark -> mark.since() != null)
                .filter(mark -> mark.at().isAfter(period.from()) && !mark.at().isAfter(period.until()))
                .toList();
    }

    private @Nullable LossTree losses(Period period) {
        LossTree sum = null;
        for (KeptMark mark : stretches(period)) {
            LossTree losses = losses(mark);
            sum = sum == null || losses == null ? (sum == null ? losses : sum) : sum.plus(losses);
        }
        return sum;
    }

    private @Nullable LossTree losses(KeptMark mark) {
        KeptReading now = present;
        return now != null && now.mark().equals(mark)
                ? now.losses()
                : store.losses(run, mark).orElse(null);
    }

    /** Of a period that is the shift which still goes on. */
    private @Nullable ShiftOutlook outlook(Period period, LineTotals end) {
        boolean isRunning =
                !shifts.isEmpty() && shifts.get(shifts.size() - 1).period().equals(period);
        return isRunning
                ? ShiftOutlook.of(shifts, end.line().jobsPerHour(), this::kpis).orElse(null)
                : null;
    }

    private List<ReviewRow> rows(Period period, Duration step, LineTotals begin) {
        List<ReviewRow> rows = new ArrayList<>();
        long seconds = step.toSeconds();
        Instant named = Instant.ofEpochSecond(Math.floorDiv(period.from().getEpochSecond(), seconds) * seconds);
        for (; named.isBefore(period.until()); named = named.plus(step)) {
            Period wanted = new Period(named, named.plus(step)).within(period);
            List<KeptMark> in = marks.stream()
                    .filter(mark ->
                            !mark.at().isBefore(wanted.from()) && !mark.at().isAfter(wanted.until()))
                    .toList();
            if (in.size() > 1) {
                KeptMark last = in.get(in.size() - 1);
                Period between = new Period(in.get(0).at(), last.at());
                rows.add(new ReviewRow(
                        named,
                        between,
                        heard(between),
                        last.at().equals(run.end()) && last.at().isBefore(named.plus(step)),
                        LineKpis.between(totals(in.get(0)), totals(last)),
                        losses(between),
                        LineKpis.between(begin, totals(last))));
            }
        }
        return rows;
    }
}
