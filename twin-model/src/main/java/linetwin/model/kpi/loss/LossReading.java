package linetwin.model.kpi.loss;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.body.LineDescription;

/**
 * What the time of the last stations of a line was charged to since its run began; the difference of two readings is that of
 * the time between them.
 *
 * @param at up to when the causes are known, on the line's time
 * @param micros in microseconds by id of the station, its state and the cause
 */
public record LossReading(Instant at, Map<String, Map<StationState, Map<Charge, Long>>> micros) {
    public LossReading {
        micros = Collections.unmodifiableMap(new LinkedHashMap<>(micros));
    }

    /** The reading at the begin of the run. */
    public static LossReading atStart(LineDescription line) {
        return new LossReading(line.start(), Map.of());
    }

    /** What the time of a station was charged to since an earlier reading. */
    Map<StationState, Map<Charge, Long>> since(LossReading earlier, String station) {
        Map<StationState, Map<Charge, Long>> added = new EnumMap<>(StationState.class);
        Map<StationState, Map<Charge, Long>> before = earlier.micros.getOrDefault(station, Map.of());
        micros.getOrDefault(station, Map.of())
                .forEach((state, charges) -> added.put(state, since(charges, before.getOrDefault(state, Map.of()))));
        return added;
    }

    private static Map<Charge, Long> since(Map<Charge, Long> later, Map<Charge, Long> earlier) {
        Map<Charge, Long> added = new LinkedHashMap<>();
        later.forEach((charge, micros) -> {
            long more = micros - earlier.getOrDefault(charge, 0L);
            if (more > 0) {
                added.put(charge, more);
            }
        });
        return added;
    }
}
