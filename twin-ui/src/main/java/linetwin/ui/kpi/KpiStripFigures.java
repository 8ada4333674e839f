package linetwin.ui.kpi;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import linetwin.model.kpi.LineKpis;
import linetwin.model.kpi.LineOee;
import linetwin.model.kpi.MomentaryBottleneck;
import linetwin.model.kpi.Sufficiency;
import linetwin.model.line.Text;
import linetwin.model.telemetry.LineDescription;
import linetwin.model.twin.Activity;
import linetwin.model.twin.Alarm;
import linetwin.model.twin.LineSnapshot;
import linetwin.model.twin.StationView;
import linetwin.ui.source.Figures;
import linetwin.ui.source.Figures.TrendPoint;
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
 * @param done good vehicles
 * @param difference done minus plan, with its sign
 * @param bottleneck the station that limits the line now
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
        Oee oee,
        Optional<Bottleneck> bottleneck,
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
            Oee.NONE,
            Optional.empty(),
            List.of(0, 0, 0));

    public KpiStripFigures {
        trend = List.copyOf(trend);
        alarms = List.copyOf(alarms);
    }

    /** Planned time, in minutes, that the figures still need. */
    public record Lacking(long toThroughput, long toOee) {
        static final Lacking NOTHING = new Lacking(0, 0);
    }

    /** The OEE of the line and its factors, in percent. */
    public record Oee(String index, String availability, String performance, String quality) {
        static final Oee NONE = new Oee(Numbers.UNKNOWN, Numbers.UNKNOWN, Numbers.UNKNOWN, Numbers.UNKNOWN);

        static Oee of(LineOee oee) {
            return new Oee(
                    Numbers.percent(oee.index().value()),
                    Numbers.percent(oee.availability().value()),
                    Numbers.percent(oee.performance().value()),
                    Numbers.percent(oee.quality().value()));
        }
    }

    /**
     * The bottleneck and why.
     *
     * @param state what it is doing
     * @param activeFor how long it has been neither starved nor blocked
     */
    public record Bottleneck(String station, Text title, StateLook state, String activeFor) {}

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
                shift == null ? Numbers.UNKNOWN : String.valueOf(shift.output().good()),
                shift == null ? Numbers.UNKNOWN : Numbers.whole(shift.planVehicles()),
                shift == null
                        ? Numbers.UNKNOWN
                        : Numbers.signed(shift.output().good() - Math.rint(shift.planVehicles())),
                shift != null && Sufficiency.RATE.isReached(shift) ? Oee.of(shift.oee()) : Oee.NONE,
                bottleneck(figures.bottleneck(), frame),
                alarmsByPriority(frame.snapshot()));
    }

    private static long minutesTo(@Nullable LineKpis kpis, @Nullable LineDescription line) {
        return kpis == null || line == null ? 0 : Numbers.minutesUp(Sufficiency.RATE.missing(kpis, line.jobsPerHour()));
    }

    private static boolean isSameSpan(@Nullable LineKpis shift, @Nullable LineKpis run) {
        return shift == null
                || run == null
                || shift.output().spanMicros() == run.output().spanMicros();
    }

    private static Optional<Bottleneck> bottleneck(MomentaryBottleneck now, LineFrame frame) {
        String station = now.station();
        if (station == null) {
            return Optional.empty();
        }
        return frame.snapshot()
                .findStation(station)
                .map(view -> new Bottleneck(
                        station, view.element().title(), lookOf(view), since(now.activeSince(), frame.lineTime())));
    }

    private static StateLook lookOf(StationView view) {
        return StateLook.of(Optional.ofNullable(view.activity()).map(Activity::state));
    }

    private static String since(@Nullable Instant begin, Instant now) {
        return begin == null ? Numbers.UNKNOWN : Numbers.duration(Duration.between(begin, now));
    }

    private static List<Integer> alarmsByPriority(LineSnapshot snapshot) {
        int[] counts = new int[3];
        for (Alarm alarm : snapshot.alarms()) {
            counts[alarm.kind().priority() - 1]++;
        }
        return List.of(counts[0], counts[1], counts[2]);
    }
}
