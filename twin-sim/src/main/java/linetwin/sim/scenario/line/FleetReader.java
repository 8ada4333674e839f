package linetwin.sim.scenario.line;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import linetwin.model.line.resource.Fleet;
import linetwin.model.value.Distribution;
import linetwin.sim.scenario.file.Fields;

/** Reads the fleets that bring material to the line-side. */
final class FleetReader {
    private static final Distribution NO_TIME = new Distribution.Constant(Duration.ZERO);

    private FleetReader() {}

    /** Empty if its roads could not be read. */
    static Optional<Fleet> read(Fields fleet) {
        if (fleet.has("roads")) {
            refuse(fleet, List.of("trip", "back", "charging"), "does not go with roads, which say how long it takes");
            return RoadReader.read(fleet)
                    .flatMap(traffic -> fleet.make(() ->
                            Fleet.onRoads(fleet.id(), fleet.title(), fleet.count("size"), callOff(fleet), traffic)));
        }
        refuse(fleet, List.of("agv", "dispatch", "shift-plan"), "needs roads that the AGVs drive on");
        return fleet.make(() -> withTrips(fleet));
    }

    private static void refuse(Fields fleet, List<String> fields, String rule) {
        fields.stream().filter(fleet::has).forEach(field -> fleet.refuse(field, field, rule));
    }

    private static Distribution callOff(Fields fleet) {
        return DistributionReader.find(fleet, "call-off").orElse(NO_TIME);
    }

    private static Fleet withTrips(Fields fleet) {
        return new Fleet(
                fleet.id(),
                fleet.title(),
                fleet.count("size"),
                callOff(fleet),
                DistributionReader.read(fleet, "trip"),
                DistributionReader.find(fleet, "back").orElse(NO_TIME),
                fleet.findInner("charging").flatMap(inner -> inner.make(() -> charging(inner))));
    }

    private static Fleet.Charging charging(Fields charging) {
        return new Fleet.Charging(charging.duration("after"), DistributionReader.read(charging, "time"));
    }
}
