package linetwin.ui.kpi;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import linetwin.model.analysis.Figures;
import linetwin.model.analysis.Figures.TrendPoint;
import linetwin.model.bottleneck.Bottleneck;
import linetwin.model.bottleneck.Evidence;
import linetwin.model.kpi.LineKpis;
import linetwin.model.kpi.LineOee;
import linetwin.model.kpi.OeeRemark;
import linetwin.model.kpi.Sufficiency;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.twin.Alarm;
import linetwin.model.twin.LineSnapshot;
import linetwin.model.value.Text;
import linetwin.ui.source.LineFrame;
import linetwin.ui.state.StateLook;
import linetwin.ui.text.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * The figures of the strip, ready to be read.
 *
 * @param jobsPerHour over the last hour
 * @param lacking planned time, in minutes, until the first throughput and the first OEE are told; 0 if they are
 * @param trend throughput over time, the oldest first
 * @param isWholeRun whether plan and OEE are of the run so far, since no begin of a shift was heard yet
 * @param done good vehicles of the time that was observed, as the plan is
 * @param difference done minus plan, with its sign
 * @param unobserved what is in none of these figures
 * @param bottleneck what limits the line; empty until enough was seen
 * @param alarms active ones by priority: first, second, third
 */
public record KpiStripFigures(
        String jobsPerHour,
        Lacking lacking,
        String target,
        List<Double> trend,
        boolean isWholeRun,
        String done,
        String planned,
        String difference,
        Unobserved unobserved,
        Oee oee,
        Optional<BottleneckFigures> bottleneck,
        List<Integer> alarms) {
    /** Nothing is known yet. */
    public static final KpiStripFigures NONE = new KpiStripFigures(
            Numbers.UNKNOWN,
            Lacking.NOTHING,
            Numbers.UNKNOWN,
            List.of(),
            true,
            Numbers.UNKNOWN,
            Numbers.UNKNOWN,
            Numbers.UNKNOWN,
            Unobserved.NOTHING,
            Oee.NONE,
            Optional.empty(),
            List.of(0, 0, 0));

    public KpiStripFigures {
        trend = List.copyOf(trend);
        alarms = List.copyOf(alarms);
    }

    /**
     * What nobody saw.
     *
     * @param percent of the time of all stations; empty if all was observed
     * @param vehicles good ones that were made meanwhile; empty if there are none
     */
    public record Unobserved(String percent, String vehicles) {
        static final Unobserved NOTHING = new Unobserved("", "");

        static Unobserved of(LineKpis kpis) {
            double fraction = kpis.notObservedFraction();
            double vehicles = Math.rint(kpis.output().good() - observedGood(kpis));
            return new Unobserved(
                    fraction > 0 ? Numbers.percent(fraction) : "", vehicles > 0 ? Numbers.whole(vehicles) : "");
        }
    }

    /** Planned time, in minutes, that the figures still need. */
    public record Lacking(long toThroughput, long toOee) {
        static final Lacking NOTHING = new Lacking(0, 0);
    }

    /** The OEE of the line and its factors, in percent, and what to know of them. */
    public record Oee(String index, String availability, String performance, String quality, List<OeeRemark> remarks) {
        static final Oee NONE = new Oee(Numbers.UNKNOWN, Numbers.UNKNOWN, Numbers.UNKNOWN, Numbers.UNKNOWN, List.of());

        public Oee {
            remarks = List.copyOf(remarks);
        }

        static Oee of(LineKpis kpis, LineDescription line) {
            LineOee oee = kpis.oee();
            return new Oee(
                    Numbers.percent(oee.index().value()),
                    Numbers.percent(oee.availability().value()),
                    Numbers.percent(oee.performance().value()),
                    Numbers.percent(oee.quality().value()),
                    kpis.oeeRemarks(line.idealTaktMicros()));
        }
    }

    /**
     * What limits the line.
     *
     * @param rest the state of most stations, if that is a break or the time between shifts
     * @param stations ids of those that are named; none if no bottleneck is clear
     * @param titles their names, or that of the one that the line waits for most if none is clear; none if it waits for none of them
     * @param why of the first of these, if there is one
     * @param period that was looked at
     */
    public record BottleneckFigures(
            Optional<StateLook> rest,
            List<String> stations,
            List<Text> titles,
            Optional<Evidence> why,
            Duration period) {
        public BottleneckFigures {
            stations = List.copyOf(stations);
            titles = List.copyOf(titles);
        }
    }

    /** The figures of a frame. */
    public static KpiStripFigures of(LineFrame frame) {
        Figures figures = frame.figures();
        LineDescription line = frame.snapshot().description();
        LineKpis shift = figures.shift();
        LineKpis lastHour = figures.lastHour();
        return new KpiStripFigures(
                lastHour != null && Sufficiency.RATE.isReached(lastHour)
                        ? Numbers.decimal(lastHour.output().jobsPerHour())
                        : Numbers.UNKNOWN,
                new Lacking(minutesTo(lastHour, line), minutesTo(shift, line)),
                line == null ? Numbers.UNKNOWN : Numbers.whole(line.jobsPerHour()),
                figures.trend().stream().map(TrendPoint::jobsPerHour).toList(),
                isSameSpan(shift, figures.run()),
                shift == null ? Numbers.UNKNOWN : Numbers.whole(observedGood(shift)),
                shift == null ? Numbers.UNKNOWN : Numbers.whole(shift.planVehicles()),
                shift == null
                        ? Numbers.UNKNOWN
                        : Numbers.signed(Math.rint(observedGood(shift)) - Math.rint(shift.planVehicles())),
                shift == null ? Unobserved.NOTHING : Unobserved.of(shift),
                shift != null && line != null && Sufficiency.RATE.isReached(shift) ? Oee.of(shift, line) : Oee.NONE,
                bottleneck(frame, line),
                alarmsByPriority(frame.snapshot()));
    }

    /** The plan is of the observed time too. */
    private static double observedGood(LineKpis kpis) {
        return kpis.output().observed(kpis.output().good()).value();
    }

    private static long minutesTo(@Nullable LineKpis kpis, @Nullable LineDescription line) {
        return kpis == null || line == null ? 0 : Numbers.minutesUp(Sufficiency.RATE.missing(kpis, line.jobsPerHour()));
    }

    private static boolean isSameSpan(@Nullable LineKpis shift, @Nullable LineKpis run) {
        return shift == null
                || run == null
                || shift.output().spanMicros() == run.output().spanMicros();
    }

    private static Optional<BottleneckFigures> bottleneck(LineFrame frame, @Nullable LineDescription line) {
        Bottleneck found = frame.figures().bottleneck();
        if (!found.isKnown() || line == null) {
            return Optional.empty();
        }
        Optional<Evidence> first = found.limits().stream().findFirst();
        List<String> shown =
                found.named().isEmpty() ? first.map(Evidence::element).stream().toList() : found.named();
        return Optional.of(new BottleneckFigures(
                LineCondition.rest(frame.snapshot()).map(state -> StateLook.of(Optional.of(state))),
                found.named(),
                shown.stream().map(id -> titleOf(id, line)).toList(),
                first,
                Duration.between(found.from(), found.until())));
    }

    private static Text titleOf(String id, LineDescription line) {
        return line.elements().stream()
                .filter(element -> element.id().equals(id))
                .map(ElementDescription::title)
                .findFirst()
                .orElse(Text.of(id));
    }

    private static List<Integer> alarmsByPriority(LineSnapshot snapshot) {
        int[] counts = new int[3];
        for (Alarm alarm : snapshot.alarms()) {
            counts[alarm.kind().priority() - 1]++;
        }
        return List.of(counts[0], counts[1], counts[2]);
    }
}
