package linetwin.sim.scenario.line;

import java.time.Duration;
import linetwin.model.line.resource.Fleet;
import linetwin.model.value.Distribution;
import linetwin.sim.scenario.file.Fields;

/** Reads the fleets that bring material to the line-side. */
final class FleetReader {
    private static final Distribution NO_TIME = new Distribution.Constant(Duration.ZERO);

    private FleetReader() {}

    static Fleet read(Fields fleet) {
        return new Fleet(
                fleet.id(),
                fleet.title(),
                fleet.count("size"),
                DistributionReader.find(fleet, "call-off").orElse(NO_TIME),
                DistributionReader.read(fleet, "trip"),
                DistributionReader.find(fleet, "back").orElse(NO_TIME),
                fleet.findInner("charging").flatMap(inner -> inner.make(() -> charging(inner))));
    }

    private static Fleet.Charging charging(Fields charging) {
        return new Fleet.Charging(charging.duration("after"), DistributionReader.read(charging, "time"));
    }
}
