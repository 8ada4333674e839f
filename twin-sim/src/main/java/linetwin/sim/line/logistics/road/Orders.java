package linetwin.sim.line.logistics.road;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import linetwin.model.line.road.Dispatch;
import linetwin.model.line.road.RoadGraph;
import linetwin.sim.engine.Archive;
import linetwin.sim.engine.IntRing;
import linetwin.sim.line.floor.Floor;
import org.jspecify.annotations.Nullable;

/**
 * The orders of a fleet: open ones, and those that AGVs have in hand. Each delivery has two bins, and so two orders at most, which are
 * numbered by it.
 */
final class Orders {
    private static final int BINS = 2;
    private static final long NOT_CALLED = -1;

    private final Dispatch dispatch;
    private final RoadMap map;
    private final Floor floor;
    private final List<Delivery> deliveries = new ArrayList<>();
    private final IntRing open = new IntRing(8);
    private int[] stores = {};
    private int[] docks = {};
    private long[] calledAt = {};

    Orders(Dispatch dispatch, RoadMap map, Floor floor) {
        this.dispatch = dispatch;
        this.map = map;
        this.floor = floor;
    }

    int serve(Delivery delivery) {
        int number = deliveries.size();
        RoadGraph roads = map.roads();
        deliveries.add(delivery);
        stores = Arrays.copyOf(stores, number + 1);
        docks = Arrays.copyOf(docks, number + 1);
        calledAt = Arrays.copyOf(calledAt, BINS * (number + 1));
        stores[number] = roads.indexOf(
                roads.findStore(delivery.supply().from()).orElseThrow().id());
        docks[number] = roads.indexOf(
                roads.findDock(delivery.element(), delivery.supply().part())
                        .orElseThrow()
                        .id());
        Arrays.fill(calledAt, BINS * number, calledAt.length, NOT_CALLED);
        return number;
    }

    int store(int delivery) {
        return stores[delivery];
    }

    int dock(int delivery) {
        return docks[delivery];
    }

    int storeOf(int order) {
        return stores[order / BINS];
    }

    int dockOf(int order) {
        return docks[order / BINS];
    }

    Delivery delivery(int order) {
        return deliveries.get(order / BINS);
    }

    long calledAt(int order) {
        return calledAt[order];
    }

    void call(int delivery) {
        int order = BINS * delivery;
        while (calledAt[order] != NOT_CALLED) {
            order++;
        }
        calledAt[order] = floor.now();
        open.add(order);
    }

    boolean isEmpty() {
        return open.isEmpty();
    }

    /** The open order that comes first by the rule. */
    int next() {
        return open.get(dispatch == Dispatch.EARLIEST_DEADLINE ? mostUrgent() : 0);
    }

    private int mostUrgent() {
        int urgent = 0;
        for (int i = 1; i < open.size(); i++) {
            if (delivery(open.get(i)).stockTicks() < delivery(open.get(urgent)).stockTicks()) {
                urgent = i;
            }
        }
        return urgent;
    }

    /** An AGV takes the open order. */
    void take(int order) {
        for (int i = 0; i < open.size(); i++) {
            if (open.get(i) == order) {
                open.remove(i);
                return;
            }
        }
    }

    /** The order is carried out. */
    void end(int order) {
        calledAt[order] = NOT_CALLED;
    }

    /** Who of those that are free at home takes the order by the rule; null if none is. */
    @Nullable
    RunningAgv choose(int order, RunningAgv[] agvs) {
        RunningAgv chosen = null;
        for (RunningAgv agv : agvs) {
            boolean isFree = agv.isAtHome() && !agv.charge().isLow();
            if (isFree && (chosen == null || (dispatch != Dispatch.OLDEST_CALL && isNearer(agv, chosen, order)))) {
                chosen = agv;
            }
        }
        return chosen;
    }

    private boolean isNearer(RunningAgv agv, RunningAgv than, int order) {
        int store = storeOf(order);
        return map.seconds(agv.place(), store, false) < map.seconds(than.place(), store, false);
    }

    void archive(Archive archive) {
        open.archive(archive);
        archive.longs(calledAt);
    }
}
