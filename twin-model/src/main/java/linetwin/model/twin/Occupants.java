package linetwin.model.twin;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import linetwin.model.telemetry.body.VehicleRef;

/** The vehicles in an element, the oldest first. Holds at most as many as it was told to, forgetting the oldest. */
final class Occupants {
    private final int most;
    private final Map<String, Occupant> byVehicle = new LinkedHashMap<>();

    Occupants(int most) {
        this.most = most;
    }

    void enter(VehicleRef vehicle, Instant at) {
        byVehicle.remove(vehicle.vehicle());
        byVehicle.put(vehicle.vehicle(), new Occupant(vehicle, at));
        keepLatest(most);
    }

    void leave(VehicleRef vehicle) {
        byVehicle.remove(vehicle.vehicle());
    }

    /** Takes over who is in it; those who were known keep the time at which they entered. */
    void set(Collection<VehicleRef> vehicles, Instant at) {
        Map<String, Occupant> before = Map.copyOf(byVehicle);
        byVehicle.clear();
        for (VehicleRef vehicle : vehicles) {
            Occupant known = before.get(vehicle.vehicle());
            byVehicle.put(vehicle.vehicle(), new Occupant(vehicle, known == null ? at : known.since()));
        }
        keepLatest(most);
    }

    /** Forgets the oldest beyond a number. */
    void keepLatest(int number) {
        var oldest = byVehicle.keySet().iterator();
        while (byVehicle.size() > number) {
            oldest.next();
            oldest.remove();
        }
    }

    List<Occupant> list() {
        return List.copyOf(byVehicle.values());
    }
}
