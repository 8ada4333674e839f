package linetwin.ui.forecast;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import linetwin.model.kpi.LineKpis;
import linetwin.model.line.LineFingerprint;
import linetwin.sim.forecast.Forecast;
import linetwin.sim.forecast.Forecaster;
import linetwin.sim.forecast.Horizon;
import linetwin.sim.forecast.KeptForecast;
import linetwin.sim.forecast.KeptForecast.Ahead;
import linetwin.ui.source.Standing;

/** A forecast that is still to be made, which takes a second or two: from where the line stands until its shift ends. */
record Foretelling(Forecaster forecaster, Standing standing) {
    /** Between the times of the fan, so that breaks are seen in it. */
    private static final Duration STEP = Duration.ofMinutes(15);

    private static final Duration AHEAD = Duration.ofHours(1);
    private static final Duration READING = Duration.ofMinutes(1);

    /** Of less planned time no rate is known. */
    private static final double FEWEST_HOURS = 0.25;

    /**
     * A forecast.
     *
     * @param run id of the run that was foretold
     * @param model fingerprint of the line by which it was foretold
     * @param isOfShift whether it ends with a shift
     * @param hourAhead what was foretold of the hour to come, if the shift goes on for so long
     */
    record Foretold(String run, UUID model, Forecast forecast, boolean isOfShift, Optional<HourAhead> hourAhead) {}

    Foretold make() {
        Horizon shift = Horizon.of(forecaster.line(), standing.present().line(), standing.at());
        Optional<Instant> hourAhead = hourAhead(shift);
        TreeSet<Instant> times = new TreeSet<>(shift.times());
        Instant from = shift.begin().orElse(standing.at());
        Instant next = from.truncatedTo(ChronoUnit.HOURS);
        for (; next.isBefore(shift.end()); next = next.plus(STEP)) {
            if (next.isAfter(from)) {
                times.add(next);
            }
        }
        hourAhead.ifPresent(times::add);
        Forecast forecast = forecaster.forecast(
                standing.present(),
                standing.shiftBegin(),
                new Horizon(shift.begin(), times.stream().toList()));
        return new Foretold(
                standing.run(),
                LineFingerprint.of(forecaster.line()),
                forecast,
                Horizon.hasShifts(forecaster.line(), standing.present().line()),
                hourAhead.flatMap(at -> hourAhead(forecast, at)));
    }

    /** The time of the first reading of what was made that is an hour ahead, if the shift lasts until then. */
    private Optional<Instant> hourAhead(Horizon shift) {
        if (shift.begin().isPresent() || standing.readings().isEmpty()) {
            return Optional.empty();
        }
        Instant last = standing.readings().get(standing.readings().size() - 1).at();
        long minutes = Duration.between(last, standing.at().plus(AHEAD))
                .plus(READING)
                .minusNanos(1)
                .dividedBy(READING);
        Instant at = last.plus(READING.multipliedBy(minutes));
        return at.isAfter(shift.end()) ? Optional.empty() : Optional.of(at);
    }

    private Optional<HourAhead> hourAhead(Forecast forecast, Instant at) {
        return forecast.points().stream()
                .filter(point -> point.at().equals(at))
                .findFirst()
                .map(point -> new HourAhead(kept(forecast, point), standing.shiftBegin()));
    }

    private KeptForecast kept(Forecast forecast, Forecast.Point point) {
        return new KeptForecast(
                standing.present().line().scenario(),
                standing.run(),
                forecast.scenario(),
                forecast.seed(),
                forecast.at(),
                Ahead.HOUR,
                point.at(),
                forecast.countedFrom(),
                point.good(),
                point.planned(),
                naive(forecast, point));
    }

    /** What the last hour made of its plan goes on; just after a rest, the plan is met. */
    private double naive(Forecast forecast, Forecast.Point point) {
        LineKpis lastHour = standing.lastHour();
        double ofPlan = lastHour.output().plannedHours() > FEWEST_HOURS ? lastHour.doneFraction() : 1;
        return forecast.goodSoFar() + ofPlan * (point.planned() - forecast.plannedSoFar());
    }
}
