package linetwin.sim.forecast;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import linetwin.model.kpi.LineKpis;
import linetwin.model.kpi.LineOutput;
import linetwin.model.kpi.LineSpan;
import linetwin.model.kpi.total.LineTotals;
import linetwin.model.present.LinePresent;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.TelemetrySink;
import linetwin.sim.forecast.KeptForecast.Ahead;
import org.jspecify.annotations.Nullable;

/**
 * Foretells a line and waits for what happens. It hears each message before the watched line does, so that it knows what was made by the time
 * that a forecast is for. A forecast whose run ends before its time is left without an outcome.
 *
 * <p>One thread at a time may use it.
 */
public final class ScoredLine implements TelemetrySink {
    /** With less planned time than this in the last hour, in hours, its rate says nothing. */
    private static final double LEAST_PLANNED = 0.25;

    private final WatchedLine line;
    private final ForecastBook book;
    private final List<Pending> pending = new ArrayList<>();
    private @Nullable DescriptionMessage announcement;

    public ScoredLine(WatchedLine line, ForecastBook book) {
        this.line = line;
        this.book = book;
    }

    /** One that waits, and the reading that its vehicles are counted from. */
    private record Pending(KeptForecast forecast, LineTotals countedFrom) {}

    @Override
    public void accept(Message message) {
        if (!(message instanceof DescriptionMessage description)) {
            settle(message.header().simTime());
            return;
        }
        if (announcement == null || !description.continues(announcement)) {
            pending.clear();
            announcement = description;
        }
    }

    /** Nothing more comes: what is due by the latest message has its outcome. */
    public void finish() {
        settle(line.now().plusNanos(1));
    }

    private void settle(Instant now) {
        for (Iterator<Pending> each = pending.iterator(); each.hasNext(); ) {
            Pending waiting = each.next();
            if (now.isAfter(waiting.forecast().due())) {
                LineOutput made =
                        new LineSpan(waiting.countedFrom(), line.totals().orElseThrow()).output();
                book.settle(waiting.forecast(), made.observed(made.good()).value());
                each.remove();
            }
        }
    }

    /**
     * Whether the line works at a time, so that what is foretold then is kept: between shifts nothing is made that could be held
     * against a forecast within the hour.
     */
    public boolean isOnShift(Forecaster forecaster, Instant at) {
        return line.presentAt(at)
                .filter(present -> Horizon.of(forecaster.line(), present.line(), at)
                        .begin()
                        .isEmpty())
                .isPresent();
    }

    /**
     * What it makes until its shift ends, from its present at a time not before the latest message; kept for an hour ahead and for the end
     * of the shift.
     *
     * @throws IllegalStateException if the line has not described itself
     */
    public Forecast foretell(Forecaster forecaster, Instant at) {
        LinePresent present = line.presentAt(at).orElseThrow();
        LineTotals begin = line.shiftBegin().orElseThrow();
        Horizon shift = Horizon.of(forecaster.line(), present.line(), at);
        Instant hour = at.plus(Duration.ofHours(1));
        Forecast forecast = forecaster.forecast(present, begin, shift.with(hour));
        if (shift.begin().isEmpty() && announcement != null) {
            for (Forecast.Point point : forecast.points()) {
                if (point.at().equals(hour)) {
                    keep(announcement, forecast, point, Ahead.HOUR, begin);
                }
                if (point.at().equals(shift.end())) {
                    keep(announcement, forecast, point, Ahead.SHIFT_END, begin);
                }
            }
        }
        return forecast;
    }

    private void keep(
            DescriptionMessage heard, Forecast forecast, Forecast.Point point, Ahead ahead, LineTotals begin) {
        KeptForecast kept = new KeptForecast(
                heard.description().scenario(),
                heard.header().run(),
                forecast.scenario(),
                forecast.seed(),
                forecast.at(),
                ahead,
                point.at(),
                forecast.countedFrom(),
                point.good(),
                point.planned(),
                naive(forecast, point));
        book.keep(kept);
        pending.add(new Pending(kept, begin));
    }

    /** The rate of the last hour goes on for the planned time that is left; just after a rest, the planned rate. */
    private double naive(Forecast forecast, Forecast.Point point) {
        LineKpis lastHour = line.lastHour().orElseThrow();
        double ofPlan = lastHour.output().plannedHours() > LEAST_PLANNED ? lastHour.doneFraction() : 1;
        return forecast.goodSoFar() + ofPlan * (point.planned() - forecast.plannedSoFar());
    }
}
