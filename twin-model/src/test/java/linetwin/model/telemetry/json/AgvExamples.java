package linetwin.model.telemetry.json;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import linetwin.model.line.road.RoadNode;
import linetwin.model.state.AgvTask;
import linetwin.model.state.Cause;
import linetwin.model.state.StateTimes;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.body.AgvStatus;
import linetwin.model.telemetry.body.Counters;
import linetwin.model.telemetry.body.FleetDescription;
import linetwin.model.telemetry.body.LeadTimes;
import linetwin.model.value.Text;

/** The messages of a fleet of AGVs. */
final class AgvExamples {
    private static final String AGV = "agvs-2";

    private AgvExamples() {}

    /** The line of another description, with a fleet. */
    static DescriptionMessage description(DescriptionMessage without) {
        return new DescriptionMessage(without.header(), without.description().withFleets(List.of(fleet())));
    }

    private static FleetDescription fleet() {
        return new FleetDescription(
                "agvs",
                new Text("线边 AGV", "Line-side AGVs"),
                List.of("agvs-1", AGV),
                List.of(
                        node("parking", RoadNode.Kind.PARKING, new Text("停车位", "Parking"), 0, 2, List.of()),
                        node("warehouse", RoadNode.Kind.STORE, new Text("仓库", "Warehouse"), 12.5, 1, List.of()),
                        node("dock-1", RoadNode.Kind.DOCK, new Text("总拼线边", "Framing"), 40, 1, List.of("framing"))),
                List.of(
                        new FleetDescription.Edge("park", "parking", "warehouse", 12.5, false),
                        new FleetDescription.Edge("aisle", "warehouse", "dock-1", 27.5, false)));
    }

    private static FleetDescription.Node node(
            String id, RoadNode.Kind kind, Text title, double x, int room, List<String> serves) {
        return new FleetDescription.Node(id, kind, title, x, 4, room, serves);
    }

    /** @param like an example from which the header is taken, apart from its source */
    static StateMessage state(Header like) {
        Instant calledAt = like.simTime().minusSeconds(150);
        return new StateMessage(
                new Header(like.run(), Examples.PLANT.ofAgv("agvs", AGV), 211, like.simTime(), like.wallTime()),
                StationState.WORKING,
                like.simTime().minusSeconds(12),
                Cause.NONE,
                List.of(),
                new Counters(4, 4, 0, 0, 4, 0, 0, 0, 0L),
                StateTimes.ofMicros(Map.of(
                        StationState.WORKING, 1_200_000_000L,
                        StationState.BLOCKED, 60_000_000L,
                        StationState.STARVED, 540_000_000L)),
                null,
                null,
                null,
                new AgvStatus(
                        AgvTask.LOADED,
                        "warehouse",
                        "aisle",
                        "dock-1",
                        24.5,
                        4,
                        0.875,
                        true,
                        new AgvStatus.Order("framing", "clips", calledAt),
                        null,
                        Map.of(
                                AgvTask.IDLE, 540_000_000L,
                                AgvTask.EMPTY, 480_000_000L,
                                AgvTask.LOADED, 440_000_000L,
                                AgvTask.HANDLING, 280_000_000L,
                                AgvTask.WAITING, 60_000_000L),
                        1,
                        new LeadTimes(4, 800_000_000, new TreeMap<>(Map.of(480, 3L, 507, 1L)))));
    }
}
