package linetwin.sim.learn.observe;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import linetwin.model.telemetry.body.VehicleRef;

/** The vehicles on the line: how many of each variant and colour came, and where each was inspected already. */
final class VehicleBook {
    private static final int MOST = 100_000;

    private final SortedMap<String, Long> variants = new TreeMap<>();
    private final SortedMap<String, Long> colours = new TreeMap<>();
    private final Map<String, Stay> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Stay> eldest) {
            return size() > MOST;
        }
    };

    /** Where a vehicle was inspected, as far as that is all that was. */
    private record Stay(boolean isSeenFromBegin, Set<String> inspectedAt) {}

    /**
     * A vehicle is somewhere.
     *
     * @param isBegin whether this is where vehicles begin
     */
    void see(VehicleRef vehicle, boolean isBegin) {
        if (known.get(vehicle.vehicle()) == null) {
            known.put(vehicle.vehicle(), new Stay(isBegin, new HashSet<>()));
            if (isBegin) {
                variants.merge(vehicle.variant(), 1L, Long::sum);
                colours.merge(vehicle.colour(), 1L, Long::sum);
            }
        }
    }

    /** Whether the vehicle was seen from its begin on and is inspected at a station for the first time. */
    boolean isFirstInspection(VehicleRef vehicle, String station) {
        Stay stay = known.get(vehicle.vehicle());
        return stay != null && stay.inspectedAt().add(station) && stay.isSeenFromBegin();
    }

    void forget(VehicleRef vehicle) {
        known.remove(vehicle.vehicle());
    }

    /** The line begins anew. */
    void clear() {
        known.clear();
    }

    SortedMap<String, Long> variants() {
        return variants;
    }

    SortedMap<String, Long> colours() {
        return colours;
    }
}
