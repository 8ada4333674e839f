package linetwin.link.recording.verify;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import linetwin.model.telemetry.LevelMessage;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.StateMessage.Held;
import linetwin.model.telemetry.body.AgvStatus;
import linetwin.model.telemetry.body.Counters;
import linetwin.model.telemetry.body.LeadTimes;

/** Finds what counts from the begin of the run and yet fell. */
final class CounterFall {
    private CounterFall() {}

    static Optional<String> find(StateMessage before, StateMessage after) {
        return find(counts(before), counts(after));
    }

    static Optional<String> find(LevelMessage before, LevelMessage after) {
        return find(counts(before), counts(after));
    }

    private static Optional<String> find(Map<String, BigInteger> before, Map<String, BigInteger> after) {
        return after.entrySet().stream()
                .filter(entry -> entry.getValue().compareTo(before.getOrDefault(entry.getKey(), BigInteger.ZERO)) < 0)
                .map(entry -> entry.getKey() + " fell from " + before.get(entry.getKey()) + " to " + entry.getValue())
                .findFirst();
    }

    private static Map<String, BigInteger> counts(StateMessage message) {
        Counters counters = message.counters();
        Map<String, BigInteger> counts = new LinkedHashMap<>();
        counts.put("processed", BigInteger.valueOf(counters.processed()));
        counts.put("good", BigInteger.valueOf(counters.good()));
        counts.put("reworked", BigInteger.valueOf(counters.reworked()));
        counts.put("scrapped", BigInteger.valueOf(counters.scrapped()));
        counts.put("firstPassGood", BigInteger.valueOf(counters.firstPassGood()));
        counts.put("idealMicros", BigInteger.valueOf(counters.idealMicros()));
        counts.put("setups", BigInteger.valueOf(counters.setups()));
        counts.put("stops", BigInteger.valueOf(counters.stops()));
        counts.put("remote.attempts", BigInteger.valueOf(counters.remote().made()));
        counts.put("remote.cleared", BigInteger.valueOf(counters.remote().cleared()));
        counts.put("remote.failed", BigInteger.valueOf(counters.remote().failed()));
        counts.put("rounds.made", BigInteger.valueOf(counters.rounds().made()));
        counts.put("rounds.found", BigInteger.valueOf(counters.rounds().found()));
        counts.put("rounds.late", BigInteger.valueOf(counters.rounds().late()));
        counts.put("rounds.missed", BigInteger.valueOf(counters.rounds().missed()));
        if (counters.failures() != null) {
            counts.put("failures", BigInteger.valueOf(counters.failures()));
        }
        counts.put("notObserved", BigInteger.valueOf(counters.notObserved()));
        Held held = message.held();
        if (held != null) {
            counts.put("contentMicros", held.contentMicros());
        }
        LeadTimes leadTimes = message.leadTimes();
        if (leadTimes != null) {
            counts.put("leadTimes.count", BigInteger.valueOf(leadTimes.count()));
            counts.put("leadTimes.sumMicros", leadTimes.sumMicros());
        }
        Long energy = message.energyWattHours();
        if (energy != null) {
            counts.put("energyWattHours", BigInteger.valueOf(energy));
        }
        AgvStatus agv = message.agv();
        if (agv != null) {
            counts.put("agv.lateDeliveries", BigInteger.valueOf(agv.lateDeliveries()));
            counts.put(
                    "agv.callToDelivery.count",
                    BigInteger.valueOf(agv.callToDelivery().count()));
            counts.put("agv.callToDelivery.sumMicros", agv.callToDelivery().sumMicros());
            agv.timesMicros().forEach((task, micros) -> counts.put("agv." + task, BigInteger.valueOf(micros)));
        }
        return counts;
    }

    private static Map<String, BigInteger> counts(LevelMessage message) {
        Map<String, BigInteger> counts = new LinkedHashMap<>();
        counts.put("entered", BigInteger.valueOf(message.entered()));
        counts.put("left", BigInteger.valueOf(message.left()));
        counts.put("contentMicros", message.contentMicros());
        return counts;
    }
}
