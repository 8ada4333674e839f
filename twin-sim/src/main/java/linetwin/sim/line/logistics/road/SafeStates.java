package linetwin.sim.line.logistics.road;

import java.util.Arrays;

/**
 * Says whether every AGV could still finish its errand and come home, one after another, while the others stay where they are.
 * As long as that holds after each move that is allowed, nobody ever waits for ever. This is the banker's algorithm (Dijkstra,
 * EWD 108), with places of the roads as what is lent.
 */
final class SafeStates {
    private final RoadMap map;
    private final int[] standing;
    private final boolean[] isDone;
    private final boolean[] isSeen;
    private final int[] queue;

    SafeStates(RoadMap map, int agvs) {
        this.map = map;
        standing = new int[map.nodes()];
        isDone = new boolean[agvs];
        isSeen = new boolean[map.nodes()];
        queue = new int[map.nodes()];
    }

    /** Whether all could finish if the one moved to a place; {@link RoadMap#NONE} for where it is. */
    boolean isSafe(RunningAgv[] agvs, RunningAgv mover, int place) {
        Arrays.fill(standing, 0);
        int left = 0;
        for (RunningAgv agv : agvs) {
            isDone[agv.number()] = agv.isAtHome();
            if (!agv.isAtHome()) {
                left++;
                standing[where(agv, mover, place)]++;
            }
        }
        boolean isGettingLess = true;
        while (left > 0 && isGettingLess) {
            isGettingLess = false;
            for (RunningAgv agv : agvs) {
                if (!isDone[agv.number()] && canFinish(agv, where(agv, mover, place))) {
                    isDone[agv.number()] = true;
                    standing[where(agv, mover, place)]--;
                    left--;
                    isGettingLess = true;
                }
            }
        }
        return left == 0;
    }

    /** After it was said that not all could finish: the first of those others that could not. */
    int firstStuckBeside(RunningAgv mover) {
        for (int agv = 0; agv < isDone.length; agv++) {
            if (!isDone[agv] && agv != mover.number()) {
                return agv;
            }
        }
        return Claims.NOBODY;
    }

    private static int where(RunningAgv agv, RunningAgv mover, int place) {
        return agv == mover && place != RoadMap.NONE ? place : agv.place();
    }

    private boolean canFinish(RunningAgv agv, int place) {
        standing[place]--;
        boolean canFinish = true;
        int at = place;
        for (int goal = 0; canFinish && goal < RunningAgv.GOALS; goal++) {
            int next = agv.goal(goal);
            if (next != RoadMap.NONE) {
                canFinish = canReach(at, next);
                at = next;
            }
        }
        standing[place]++;
        return canFinish;
    }

    private boolean canReach(int begin, int goal) {
        Arrays.fill(isSeen, false);
        isSeen[begin] = true;
        queue[0] = begin;
        int size = 1;
        for (int head = 0; head < size && !isSeen[goal]; head++) {
            for (int arc = 0; arc < map.arcs(); arc++) {
                int node = map.to(arc);
                if (map.from(arc) == queue[head] && !isSeen[node] && isOpen(node, goal)) {
                    isSeen[node] = true;
                    queue[size++] = node;
                }
            }
        }
        return isSeen[goal];
    }

    private boolean isOpen(int node, int goal) {
        if (map.isBesideTheRoad(node)) {
            return node == goal;
        }
        return !map.isPlace(node) || standing[node] < map.room(node);
    }
}
