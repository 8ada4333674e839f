package linetwin.link.recording.verify;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import linetwin.link.recording.verify.Findings.Place;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.body.AgvStatus;
import linetwin.model.telemetry.body.FleetDescription;
import org.jspecify.annotations.Nullable;

/** What the AGVs of one fleet tell: each against its roads, and all of one time against each other. */
final class AgvCheck {
    private final Findings findings;
    private final FleetDescription fleet;
    private final Map<String, String> agvsByEdge = new HashMap<>();
    private Instant now = Instant.MIN;

    AgvCheck(Findings findings, FleetDescription fleet) {
        this.findings = findings;
        this.fleet = fleet;
    }

    void accept(StateReading reading) {
        AgvStatus agv = reading.message().agv();
        if (agv == null) {
            findings.add(reading.place(), Rule.SCHEMA, "agv is missing in the state of an AGV");
            return;
        }
        checkRoads(reading.place(), agv);
        checkTotals(reading, agv);
        Instant time = reading.message().header().simTime();
        if (!time.equals(now)) {
            agvsByEdge.clear();
            now = time;
        }
        String id = reading.message().header().source().cell();
        String other = agv.edge() == null ? null : agvsByEdge.put(agv.edge(), id);
        if (other != null && !other.equals(id)) {
            findings.add(
                    reading.place(),
                    Rule.CONSERVATION,
                    id + " and " + other + " are both on edge '" + agv.edge() + "', which is for one AGV at a time");
        }
    }

    private void checkRoads(Place place, AgvStatus agv) {
        checkNode(place, "lastNode", agv.lastNode());
        checkNode(place, "nextNode", agv.nextNode());
        if (agv.edge() != null && !fleet.hasEdge(agv.edge())) {
            findings.add(place, Rule.SCHEMA, "edge is '" + agv.edge() + "', which the described roads do not have");
        }
        if (agv.waitsFor() != null && !fleet.agvs().contains(agv.waitsFor())) {
            findings.add(place, Rule.SCHEMA, "waitsFor is '" + agv.waitsFor() + "', which the fleet does not have");
        }
    }

    private void checkNode(Place place, String field, @Nullable String node) {
        if (node != null && fleet.findNode(node).isEmpty()) {
            findings.add(place, Rule.SCHEMA, field + " is '" + node + "', which the described roads do not have");
        }
    }

    private void checkTotals(StateReading reading, AgvStatus agv) {
        long run = reading.message().times().micros(StationState::isObserved);
        if (agv.totalMicros() != run) {
            findings.add(
                    reading.place(),
                    Rule.STATE_TIMES,
                    "the times of its tasks add up to " + agv.totalMicros()
                            + " µs, but those of its observed states to " + run + " µs");
        }
        long inBuckets = agv.callToDelivery().buckets().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        long deliveries = agv.callToDelivery().count();
        if (inBuckets != deliveries) {
            findings.add(
                    reading.place(),
                    Rule.COUNTERS,
                    "the buckets of callToDelivery hold " + inBuckets + " deliveries, but count is " + deliveries);
        }
        if (agv.lateDeliveries() > deliveries) {
            findings.add(
                    reading.place(),
                    Rule.COUNTERS,
                    "lateDeliveries is " + agv.lateDeliveries() + ", more than all deliveries, " + deliveries);
        }
    }
}
