package linetwin.sim.recording.verify;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import linetwin.model.telemetry.Counters;
import linetwin.model.telemetry.LeadTimes;
import linetwin.model.telemetry.LevelMessage;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.StateMessage.Held;

/** Finds what counts from the begin of the run and yet fell. */
final class CounterFall {
    private CounterFall() {}

    static Optional<String> find(StateMessage before, StateMessage after) {
        return find(counts(before), counts(after));
    }

    static Optional<String> find(LevelMessage before, LevelMessage after) {
        return find(counts(before), counts(after));
    }

    private static Optional<String> find(Map<String, Long> before, Map<String, Long> after) {
        return after.entrySet().stream()
                .filter(entry -> entry.getValue() < before.getOrDefault(entry.getKey(), 0L))
                .map(entry -> entry.getKey() + " fell from " + before.get(entry.getKey()) + " to " + entry.getValue())
                .findFirst();
    }

    private static Map<String, Long> counts(StateMessage message) {
        Counters counters = message.counters();
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("processed", counters.processed());
        counts.put("good", counters.good());
        counts.put("reworked", counters.reworked());
        counts.put("scrapped", counters.scrapped());
        counts.put("firstPassGood", counters.firstPassGood());
        counts.put("idealMicros", counters.idealMicros());
        counts.put("setups", counters.setups());
        counts.put("stops", counters.stops());
        if (counters.failures() != null) {
            counts.put("failures", counters.failures());
        }
        counts.put("notObserved", counters.notObserved());
        Held held = message.held();
        if (held != null) {
            counts.put("contentMicros", held.contentMicros());
        }
        LeadTimes leadTimes = message.leadTimes();
        if (leadTimes != null) {
            counts.put("leadTimes.count", leadTimes.count());
            counts.put("leadTimes.sumMicros", leadTimes.sumMicros());
        }
        Long energy = message.energyWattHours();
        if (energy != null) {
            counts.put("energyWattHours", energy);
        }
        return counts;
    }

    private static Map<String, Long> counts(LevelMessage message) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("entered", message.entered());
        counts.put("left", message.left());
        counts.put("contentMicros", message.contentMicros());
        return counts;
    }
}
