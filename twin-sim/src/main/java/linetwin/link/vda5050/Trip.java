package linetwin.link.vda5050;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linetwin.link.vda5050.Roads.Step;
import linetwin.model.state.AgvTask;
import linetwin.model.telemetry.body.AgvStatus;
import org.jspecify.annotations.Nullable;

/**
 * The order of VDA 5050 that an AGV carries out, as far as telemetry tells it. Its base is where the AGV was seen to drive to; its
 * horizon is the shortest way from there to where it takes its load on or puts it down, if something tells where that is.
 */
final class Trip {
    /** How what an AGV was seen to do goes with its order. */
    enum Progress {
        AS_ORDERED,
        /** The base has become longer, which has to be said. */
        EXTENDED,
        /** It is somewhere else: this is another order. */
        LOST
    }

    /** A node of the trip, and the edge that leads to it; none leads to the first. */
    record Stop(String node, @Nullable String edge) {}

    private final String id;
    private final String purpose;
    private final @Nullable String goal;
    private final @Nullable String action;
    private final List<Stop> stops = new ArrayList<>();
    private int base;
    private int at;
    private int saidFrom;
    private long updates = -1;
    private boolean isActing;
    private boolean isDone;

    /** The trip of an AGV that is at its beginning. */
    Trip(String id, AgvStatus status, Roads roads) {
        this.id = id;
        purpose = purpose(status);
        goal = roads.goal(status).orElse(null);
        action = status.order() == null ? null : status.loaded() ? "drop" : "pick";
        stops.add(new Stop(status.lastNode(), null));
        plan(roads);
    }

    /** What an AGV is on its way for: a trip with another purpose is another one. */
    static String purpose(AgvStatus status) {
        AgvStatus.Order order = status.order();
        return order == null
                ? ""
                : order.element() + '/' + order.part() + '/' + order.calledAt() + '/' + status.loaded();
    }

    /** Whether it is over, or the AGV is on its way for something else. */
    boolean isNoLongerFor(AgvStatus status) {
        return !purpose.equals(purpose(status)) || (purpose.isEmpty() && isDone && status.nextNode() != null);
    }

    private void plan(Roads roads) {
        if (goal != null) {
            roads.way(stops.get(stops.size() - 1).node(), goal).ifPresent(this::append);
        }
    }

    private void append(List<Step> way) {
        way.forEach(step -> stops.add(new Stop(step.to(), step.edge().id())));
    }

    /** The AGV was seen. */
    Progress follow(AgvStatus status, Roads roads) {
        act(status);
        int here = find(status.lastNode(), status.edge());
        if (here < 0) {
            return Progress.LOST;
        }
        at = here;
        String next = status.nextNode();
        if (next == null) {
            return here > base ? extend(roads, here, List.of()) : Progress.AS_ORDERED;
        }
        if (here < base) {
            return stops.get(base).node().equals(next) ? Progress.AS_ORDERED : Progress.LOST;
        }
        return Optional.ofNullable(status.edge())
                .flatMap(edge -> roads.wayOver(status.lastNode(), edge, next))
                .map(way -> extend(roads, here, way))
                .orElse(Progress.LOST);
    }

    private Progress extend(Roads roads, int here, List<Step> way) {
        stops.subList(here + 1, stops.size()).clear();
        append(way);
        saidFrom = base;
        base = stops.size() - 1;
        plan(roads);
        return Progress.EXTENDED;
    }

    /** The first place that it may have come to, where it is on the edge that it is on. */
    private int find(String node, @Nullable String edge) {
        for (int i = at; i < stops.size(); i++) {
            boolean goesOnSo =
                    edge == null || i >= base || edge.equals(stops.get(i + 1).edge());
            if (stops.get(i).node().equals(node) && goesOnSo) {
                return i;
            }
        }
        return -1;
    }

    private void act(AgvStatus status) {
        boolean isHandling = status.task() == AgvTask.HANDLING;
        isDone |= isActing && !isHandling;
        isActing = isHandling;
        if (purpose.isEmpty()) {
            isDone |= status.task() == AgvTask.IDLE || status.task() == AgvTask.CHARGING;
        }
    }

    /** What it was for is done. */
    void finish() {
        isDone = true;
        isActing = false;
        at = base;
        stops.subList(base + 1, stops.size()).clear();
    }

    /** Counts an order that is said: 0 for the first, more for its updates. */
    long nextUpdate() {
        return ++updates;
    }

    /** The number of the latest order that was said. */
    long update() {
        return Math.max(0, updates);
    }

    String id() {
        return id;
    }

    List<Stop> stops() {
        return stops;
    }

    boolean isReleased(int stop) {
        return stop <= base;
    }

    /** The index of the stop where it is, or that it passed last. */
    int at() {
        return at;
    }

    String lastNode() {
        return stops.get(at).node();
    }

    /** Whether it is before the end of its base. */
    boolean hasToGoOn() {
        return at < base;
    }

    /** The index of the stop that the order to be said begins with: the last of the base before. */
    int saidFrom() {
        return saidFrom;
    }

    /** What it does at its goal: {@code pick} or {@code drop}; empty if its goal is not known. */
    Optional<String> action() {
        return goal == null ? Optional.empty() : Optional.ofNullable(action);
    }

    boolean isGoal(int stop) {
        return stop == stops.size() - 1 && stops.get(stop).node().equals(goal);
    }

    String actionId() {
        return id + ':' + action;
    }

    String actionStatus() {
        return isDone ? "FINISHED" : isActing ? "RUNNING" : "WAITING";
    }
}
