package linetwin.sim.line.telling;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import linetwin.model.line.Area;
import linetwin.model.line.Line;
import linetwin.model.line.resource.Fleet;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.MessageClass;
import linetwin.model.value.Label;
import linetwin.sim.engine.Archive;
import linetwin.sim.line.floor.Mover;
import linetwin.sim.random.RunSeed;

/** The addresses of a line's elements and the numbers of the messages sent from each. */
final class Addresses {
    private final String runId;
    private final Map<String, Address> elements = new HashMap<>();
    private final List<Address> areas = new ArrayList<>();
    private final Map<String, Integer> areaIndices = new HashMap<>();
    private final Map<String, Integer> elementIndices = new HashMap<>();
    private final long[] stateNumbers;
    private final long[] levelNumbers;
    private final long[] eventNumbers;
    private final Map<String, Address> movers = new HashMap<>();
    private final Map<String, Integer> moverIndices = new HashMap<>();
    private final long[] moverNumbers;

    Addresses(Line line, RunSeed seed) {
        runId = UUID.nameUUIDFromBytes(("linetwin/" + line.name() + "/" + seed.seed() + "/" + seed.replication())
                        .getBytes(StandardCharsets.UTF_8))
                .toString();
        Address plant = Address.ofPlant(line.plant().enterprise(), line.plant().site());
        for (Area area : line.areas()) {
            areaIndices.put(area.id(), areas.size());
            areas.add(plant.withLine(area.id(), area.line()));
        }
        line.labels().forEach(label -> {
            elementIndices.put(label.id(), elements.size());
            elements.put(label.id(), areas.get(areaIndex(label)).withCell(label.id()));
        });
        stateNumbers = new long[elements.size()];
        levelNumbers = new long[elements.size()];
        eventNumbers = new long[areas.size()];
        for (Fleet fleet : line.fleets()) {
            for (String agv : fleet.agvs()) {
                moverIndices.put(agv, movers.size());
                movers.put(agv, plant.ofAgv(fleet.id(), agv));
            }
        }
        moverNumbers = new long[movers.size()];
    }

    String runId() {
        return runId;
    }

    int areaIndex(Label label) {
        return find(areaIndices, label.area());
    }

    /** A header with the next number of the element's messages of the class. */
    Header header(Label label, MessageClass messageClass, Instant simTime) {
        long[] numbers = messageClass == MessageClass.STATE ? stateNumbers : levelNumbers;
        return new Header(
                runId, find(elements, label.id()), ++numbers[find(elementIndices, label.id())], simTime, null);
    }

    /** A header with the next number of the AGV's states. */
    Header header(Mover mover, Instant simTime) {
        long seq = ++moverNumbers[find(moverIndices, mover.id())];
        return new Header(runId, find(movers, mover.id()), seq, simTime, null);
    }

    Header eventHeader(int area, Instant simTime) {
        return new Header(runId, areas.get(area), ++eventNumbers[area], simTime, null);
    }

    private static <T> T find(Map<String, T> map, String id) {
        T found = map.get(id);
        if (found == null) {
            throw new IllegalArgumentException("'" + id + "' is not in the line");
        }
        return found;
    }

    void archive(Archive archive) {
        archive.longs(stateNumbers);
        archive.longs(levelNumbers);
        archive.longs(eventNumbers);
        if (moverNumbers.length > 0) {
            archive.longs(moverNumbers);
        }
    }
}
