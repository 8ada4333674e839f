package linetwin.ui.source.history;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import linetwin.model.bottleneck.BottleneckMeter;
import linetwin.model.kpi.LineKpis;
import linetwin.model.kpi.LineMeter;
import linetwin.model.kpi.StationKpis;
import linetwin.model.kpi.Window;
import linetwin.model.kpi.total.LineTotals;
import linetwin.model.kpi.total.StationTotals;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.body.LeadTimes;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineDescription.Kind;
import linetwin.model.telemetry.body.Sums;
import org.jspecify.annotations.Nullable;

/** The past of one run as its messages told it. One thread at a time may use it. */
public final class Histories {
    private static final Duration HOUR = Duration.ofHours(1);

    private final LineMeter meter;
    private final BottleneckMeter bottleneck;
    private StateHistory states = new StateHistory();
    private CycleHistory cycles = new CycleHistory();
    private LossHistory losses = new LossHistory();
    private String run = "";
    private Instant now = Instant.MIN;

    /** The past of the run that meters read. */
    public Histories(LineMeter meter, BottleneckMeter bottleneck) {
        this.meter = meter;
        this.bottleneck = bottleneck;
    }

    /** Takes over a message that the meters were given before. */
    public void accept(Message message) {
        if (message instanceof DescriptionMessage && !message.header().run().equals(run)) {
            begin(message.header().run());
        }
        states.accept(message);
        cycles.accept(message);
        losses.accept(message);
        now = message.header().simTime().isAfter(now) ? message.header().simTime() : now;
    }

    private void begin(String newRun) {
        run = newRun;
        now = Instant.MIN;
        states = new StateHistory();
        cycles = new CycleHistory();
        losses = new LossHistory();
    }

    /**
     * The line in a period; absent before anything was measured. One that begins with the shift begins with the very reading that
     * all figures of the shift begin with, however long ago that was.
     */
    @Nullable
    public Analysis analyse(Period wanted) {
        List<LineTotals> readings = meter.history();
        LineTotals end = meter.totals().orElse(null);
        if (end == null || readings.isEmpty()) {
            return null;
        }
        Period kept = new Period(begin(readings, end).at(), end.at());
        LineTotals shift = meter.begin(Window.SHIFT)
                .filter(begin -> begin.at().equals(wanted.from()))
                .orElse(null);
        Period period = shift == null ? wanted.within(kept) : wanted.within(new Period(shift.at(), end.at()));
        LineTotals from = shift == null ? readingAt(period.from(), readings, end) : shift;
        LineTotals to = period.until().equals(end.at()) ? end : readingAt(period.until(), readings, end);
        LineKpis kpis = LineKpis.between(from, to);
        Map<String, List<StateSegment>> byStation = new LinkedHashMap<>();
        kpis.stations().stream()
                .map(StationKpis::element)
                .map(ElementDescription::id)
                .forEach(id -> byStation.put(id, states.segments(id, period)));
        return new Analysis(
                period,
                kept,
                kpis,
                losses.between(from, to).orElse(null),
                byStation,
                bottleneck.between(period.from(), period.until()),
                leadTimes(from, to));
    }

    /** The begin of the run if nothing of it was dropped or missed, else the oldest reading. */
    private static LineTotals begin(List<LineTotals> readings, LineTotals end) {
        LineTotals oldest = readings.get(0);
        boolean isWhole = Duration.between(end.line().start(), oldest.at()).compareTo(Duration.ofMinutes(2)) <= 0;
        return isWhole ? LineTotals.atStart(end.line()) : oldest;
    }

    /** The last reading that is not after the time. */
    private static LineTotals readingAt(Instant time, List<LineTotals> readings, LineTotals end) {
        return readings.stream()
                .filter(reading -> !reading.at().isAfter(time))
                .reduce((earlier, later) -> later)
                .orElseGet(() -> begin(readings, end));
    }

    private static LeadTimes leadTimes(LineTotals from, LineTotals to) {
        SortedMap<Integer, Long> buckets = new TreeMap<>();
        long count = 0;
        BigInteger micros = BigInteger.ZERO;
        for (ElementDescription sink : to.line().elements()) {
            if (sink.kind() == Kind.SINK) {
                LeadTimes end = leadTimes(to, sink);
                LeadTimes begin = leadTimes(from, sink);
                end.buckets().forEach((bucket, vehicles) -> buckets.merge(bucket, vehicles, Long::sum));
                begin.buckets().forEach((bucket, vehicles) -> buckets.merge(bucket, -vehicles, Long::sum));
                count += end.count() - begin.count();
                micros = Sums.plus(micros, Sums.since(end.sumMicros(), begin.sumMicros()));
            }
        }
        buckets.values().removeIf(vehicles -> vehicles == 0);
        return new LeadTimes(count, micros, buckets);
    }

    private static LeadTimes leadTimes(LineTotals totals, ElementDescription sink) {
        StationTotals known = totals.stations().get(sink.id());
        return known == null ? LeadTimes.none() : known.leadTimes();
    }

    /** The latest hour of an element; absent before anything was heard. */
    @Nullable
    public ElementHistory history(String element) {
        if (now.equals(Instant.MIN)) {
            return null;
        }
        Period hour = new Period(now.minus(HOUR), now);
        return new ElementHistory(element, hour, states.segments(element, hour), cycles.seconds(element, hour));
    }
}
