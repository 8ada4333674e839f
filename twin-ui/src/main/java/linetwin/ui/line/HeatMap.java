package linetwin.ui.line;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import linetwin.model.kpi.LineKpis;
import linetwin.model.kpi.StationKpis;
import linetwin.model.state.StateTimes;
import linetwin.model.state.StationState;
import linetwin.ui.line.node.ElementLook.Heat;
import linetwin.ui.source.LineFrame;
import linetwin.ui.text.Numbers;

/**
 * A figure of each station over the last hour, or as much of it as was heard.
 *
 * @param until when that ended
 * @param span how long it is at most; zero if nothing is known yet
 * @param isPartial whether some stations were not observed all the time, which their figures say by a star
 */
record HeatMap(Measure measure, Map<String, Heat> heats, Instant until, Duration span, boolean isPartial) {
    static final HeatMap NONE = new HeatMap(Measure.STATES, Map.of(), Instant.EPOCH, Duration.ZERO, false);

    private static final String STAR = "*";

    /** What is not observed for less than this share of the time shows in no digit. */
    private static final double LEAST_GAP = 0.005;

    HeatMap {
        heats = Map.copyOf(heats);
    }

    static HeatMap of(LineFrame frame, Measure measure) {
        LineKpis kpis = frame.figures().lastHour();
        if (measure == Measure.STATES || kpis == null) {
            return new HeatMap(measure, Map.of(), frame.lineTime(), Duration.ZERO, false);
        }
        Map<String, Heat> heats = new HashMap<>();
        long longest = 0;
        for (StationKpis station : kpis.stations()) {
            longest = Math.max(longest, station.times().totalMicros());
            heat(station.times(), measure)
                    .ifPresent(heat -> heats.put(station.element().id(), heat));
        }
        return new HeatMap(
                measure,
                heats,
                frame.lineTime(),
                Duration.of(longest, ChronoUnit.MICROS),
                heats.values().stream().anyMatch(heat -> heat.text().endsWith(STAR)));
    }

    /** Empty where none of the time was observed and planned. */
    static Optional<Heat> heat(StateTimes times, Measure measure) {
        long known = times.micros(state -> !state.isRest() && state != StationState.NOT_OBSERVED);
        if (known == 0) {
            return Optional.empty();
        }
        long micros = times.micros(state -> isOf(measure, state));
        double value = measure.isShare() ? 100.0 * micros / known : micros / 60e6;
        boolean hasGap = times.micros(StationState.NOT_OBSERVED) > LEAST_GAP * times.totalMicros();
        String text = measure.isShare() ? Numbers.whole(value) + "%" : Numbers.decimal(value);
        return Optional.of(new Heat(measure.step(value), text + (hasGap ? STAR : "")));
    }

    private static boolean isOf(Measure measure, StationState state) {
        return switch (measure) {
            case STATES -> false;
            case UTILISATION -> state == StationState.WORKING;
            case LOSSES -> state.isDown() || state == StationState.SETUP || state == StationState.MAINTENANCE;
            case WAITING -> state == StationState.STARVED || state == StationState.BLOCKED;
        };
    }
}
