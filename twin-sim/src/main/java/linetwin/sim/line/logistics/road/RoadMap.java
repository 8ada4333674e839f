package linetwin.sim.line.logistics.road;

import linetwin.model.line.road.RoadEdge;
import linetwin.model.line.road.RoadGraph;
import linetwin.model.line.road.RoadNode;
import linetwin.model.line.road.RoadPaths;
import linetwin.model.line.road.Traffic;
import linetwin.sim.engine.Ticks;

/** The roads as numbers: nodes, and arcs, which are stretches in one direction; stretch e has the arcs 2e and 2e + 1. */
final class RoadMap {
    static final int NONE = RoadPaths.NONE;

    private final RoadGraph roads;
    private final RoadPaths empty;
    private final RoadPaths loaded;
    private final int[] from;
    private final int[] to;
    private final long[] emptyTicks;
    private final long[] loadedTicks;
    private final boolean[] isPlace;
    private final boolean[] isBesideTheRoad;
    private final int[] room;

    RoadMap(Traffic traffic) {
        roads = traffic.roads();
        empty = new RoadPaths(roads, traffic.agv().speed());
        loaded = new RoadPaths(roads, traffic.agv().loadedSpeed());
        int arcs = 2 * roads.edges().size();
        from = new int[arcs];
        to = new int[arcs];
        emptyTicks = new long[arcs];
        loadedTicks = new long[arcs];
        for (int arc = 0; arc < arcs; arc++) {
            RoadEdge edge = roads.edges().get(arc / 2);
            boolean isForth = arc % 2 == 0;
            from[arc] = isForth || !edge.isOneWay() ? roads.indexOf(isForth ? edge.from() : edge.to()) : NONE;
            to[arc] = roads.indexOf(isForth ? edge.to() : edge.from());
            emptyTicks[arc] = Math.max(1, Ticks.ofSeconds(empty.seconds(edge)));
            loadedTicks[arc] = Math.max(1, Ticks.ofSeconds(loaded.seconds(edge)));
        }
        int nodes = roads.nodes().size();
        isPlace = new boolean[nodes];
        isBesideTheRoad = new boolean[nodes];
        room = new int[nodes];
        for (int node = 0; node < nodes; node++) {
            RoadNode model = roads.nodes().get(node);
            isPlace[node] = model.kind().isPlace();
            isBesideTheRoad[node] = model.kind().isBesideTheRoad();
            room[node] = model.room();
        }
    }

    RoadGraph roads() {
        return roads;
    }

    int nodes() {
        return room.length;
    }

    int arcs() {
        return to.length;
    }

    RoadNode node(int number) {
        return roads.nodes().get(number);
    }

    /** Where the arc begins; {@link #NONE} if nobody may drive in this direction. */
    int from(int arc) {
        return from[arc];
    }

    int to(int arc) {
        return to[arc];
    }

    long ticks(int arc, boolean isLoaded) {
        return isLoaded ? loadedTicks[arc] : emptyTicks[arc];
    }

    boolean isPlace(int node) {
        return isPlace[node];
    }

    boolean isBesideTheRoad(int node) {
        return isBesideTheRoad[node];
    }

    int room(int node) {
        return room[node];
    }

    /** The arc by which the quickest way to the goal goes on; {@link #NONE} if there is none. */
    int next(int node, int goal, boolean isLoaded) {
        return (isLoaded ? loaded : empty).next(node, goal);
    }

    /** How long the quickest way takes; infinite if there is none. */
    double seconds(int node, int goal, boolean isLoaded) {
        return (isLoaded ? loaded : empty).seconds(node, goal);
    }
}
