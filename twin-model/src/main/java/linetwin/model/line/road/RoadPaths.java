package linetwin.model.line.road;

import java.util.Arrays;

/**
 * The quickest ways between all nodes at a speed, by the direction of each stretch: arc 2e leads along edge e, arc 2e + 1 back.
 * Of ways that take equally long the one whose next arc has the lower number counts. Ways never lead through a place beside
 * the road. Dijkstra's algorithm, from each goal backwards.
 */
public final class RoadPaths {
    /** No arc: there is no way, or one is there. */
    public static final int NONE = -1;

    private final RoadGraph roads;
    private final double speed;
    private final int[][] next;
    private final double[][] seconds;

    /** @param speed of the AGV, in metres per second */
    public RoadPaths(RoadGraph roads, double speed) {
        this.roads = roads;
        this.speed = speed;
        int size = roads.nodes().size();
        next = new int[size][size];
        seconds = new double[size][size];
        for (int goal = 0; goal < size; goal++) {
            findWaysTo(goal);
        }
    }

    /** The arc by which the way to the goal goes on; {@link #NONE} if there is none, or one is there. */
    public int next(int from, int goal) {
        return next[goal][from];
    }

    /** Infinite if there is no way. */
    public double seconds(int from, int goal) {
        return seconds[goal][from];
    }

    /** How long it takes to drive along an edge. */
    public double seconds(RoadEdge edge) {
        return edge.metres() / Math.min(speed, edge.speedLimit());
    }

    private void findWaysTo(int goal) {
        int size = roads.nodes().size();
        boolean[] isSettled = new boolean[size];
        Arrays.fill(next[goal], NONE);
        Arrays.fill(seconds[goal], Double.POSITIVE_INFINITY);
        seconds[goal][goal] = 0;
        for (int node = nearest(goal, isSettled); node != NONE; node = nearest(goal, isSettled)) {
            isSettled[node] = true;
            if (node == goal || !roads.nodes().get(node).kind().isBesideTheRoad()) {
                lookBackFrom(node, goal);
            }
        }
    }

    private int nearest(int goal, boolean[] isSettled) {
        int nearest = NONE;
        for (int node = 0; node < isSettled.length; node++) {
            boolean isReached = !isSettled[node] && seconds[goal][node] < Double.POSITIVE_INFINITY;
            if (isReached && (nearest == NONE || seconds[goal][node] < seconds[goal][nearest])) {
                nearest = node;
            }
        }
        return nearest;
    }

    private void lookBackFrom(int node, int goal) {
        for (int edge = 0; edge < roads.edges().size(); edge++) {
            RoadEdge road = roads.edges().get(edge);
            int from = roads.indexOf(road.from());
            int to = roads.indexOf(road.to());
            double reached = seconds[goal][node] + seconds(road);
            if (to == node && from >= 0) {
                improve(from, 2 * edge, reached, goal);
            }
            if (from == node && to >= 0 && !road.isOneWay()) {
                improve(to, 2 * edge + 1, reached, goal);
            }
        }
    }

    private void improve(int from, int arc, double reached, int goal) {
        boolean isLower = reached == seconds[goal][from] && from != goal && arc < next[goal][from];
        if (reached < seconds[goal][from] || isLower) {
            seconds[goal][from] = reached;
            next[goal][from] = arc;
        }
    }
}
