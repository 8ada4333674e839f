package linetwin.sim.line.logistics.road;

import java.util.Arrays;

/** Finds the quickest way to a goal that leads through no place that is full. Dijkstra's algorithm. */
final class Detours {
    private final RoadMap map;
    private final Claims claims;
    private final long[] ticks;
    private final int[] arcs;
    private final boolean[] isSettled;

    Detours(RoadMap map, Claims claims) {
        this.map = map;
        this.claims = claims;
        ticks = new long[map.nodes()];
        arcs = new int[map.nodes()];
        isSettled = new boolean[map.nodes()];
    }

    /** Puts the first segment of the way into the given one; leaves it empty if there is none. */
    void find(int begin, int goal, boolean isLoaded, boolean isGoalReserved, Segment segment) {
        segment.clear();
        if (!isGoalReserved && !claims.hasRoom(goal)) {
            return;
        }
        search(begin, goal, isLoaded);
        if (isSettled[goal]) {
            int firstPlace = goal;
            for (int node = goal; node != begin; node = map.from(arcs[node])) {
                firstPlace = map.isPlace(node) ? node : firstPlace;
            }
            addFrom(begin, firstPlace, segment);
        }
    }

    private void search(int begin, int goal, boolean isLoaded) {
        Arrays.fill(ticks, Long.MAX_VALUE);
        Arrays.fill(isSettled, false);
        ticks[begin] = 0;
        int node = begin;
        while (node != RoadMap.NONE && node != goal) {
            isSettled[node] = true;
            goOnFrom(node, goal, isLoaded);
            node = nearest();
        }
        if (node == goal) {
            isSettled[goal] = true;
        }
    }

    private void goOnFrom(int node, int goal, boolean isLoaded) {
        for (int arc = 0; arc < map.arcs(); arc++) {
            int to = map.to(arc);
            if (map.from(arc) == node && (to == goal || isOpen(to))) {
                long reached = ticks[node] + map.ticks(arc, isLoaded);
                if (reached < ticks[to]) {
                    ticks[to] = reached;
                    arcs[to] = arc;
                }
            }
        }
    }

    private boolean isOpen(int node) {
        return !map.isBesideTheRoad(node) && (!map.isPlace(node) || claims.hasRoom(node));
    }

    private int nearest() {
        int nearest = RoadMap.NONE;
        for (int node = 0; node < ticks.length; node++) {
            boolean isReached = !isSettled[node] && ticks[node] < Long.MAX_VALUE;
            if (isReached && (nearest == RoadMap.NONE || ticks[node] < ticks[nearest])) {
                nearest = node;
            }
        }
        return nearest;
    }

    /** The arcs were found from the goal backwards. */
    private void addFrom(int begin, int place, Segment segment) {
        if (place != begin) {
            int arc = arcs[place];
            addFrom(begin, map.from(arc), segment);
            segment.add(arc);
        }
    }
}
