package linetwin.model.kpi.loss;

import java.util.stream.IntStream;
import linetwin.model.history.Route;
import linetwin.model.state.Cause;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.body.LineDescription.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a waiting element waits for in the end: from a blocked one downstream and from a starved one upstream, through
 * buffers and past elements that wait themselves, to the first that does not. Each element says which neighbour, part, store
 * or carrier it misses, so that the walk also follows joined parts.
 */
final class CauseWalk {
    private static final int NOWHERE = Route.NOWHERE;

    /** The rank of an element of which nobody knows what it does. */
    private static final int UNKNOWN = 5;

    private final Route route;
    private final int[][] behind;
    private final int[][] before;
    private final Seen[] seen;

    CauseWalk(Route route) {
        this.route = route;
        behind = IntStream.range(0, route.size()).mapToObj(this::downstreamOf).toArray(int[][]::new);
        before = IntStream.range(0, route.size()).mapToObj(this::upstreamOf).toArray(int[][]::new);
        seen = new Seen[route.size()];
    }

    /** An element is in this state from now on. */
    void see(int index, StationState state, Cause cause) {
        seen[index] = new Seen(
                state, route.index(cause.element()), charge(route.element(index).id(), state, cause));
    }

    private static Charge charge(String id, StationState state, Cause cause) {
        return switch (state) {
            case STARVED, BLOCKED ->
                new Charge(cause.element().isEmpty() ? id : cause.element(), state, cause.reason());
            case WORKING, FAILED, MINOR_STOP, ANDON, SETUP, MAINTENANCE, BREAK, OFF_SHIFT, NOT_OBSERVED ->
                new Charge(id, state, cause.reason());
        };
    }

    /** What the element with this index is doing; null if nothing was heard of it. */
    @Nullable
    StationState state(int index) {
        return seen[index] == null ? null : seen[index].state;
    }

    /** What its present second is charged to: itself unless it waits. Those who wait for each other in a circle keep theirs. */
    Charge chargeOf(int start) {
        int here = start;
        Seen at = seen[here];
        for (int hops = 0; hops < seen.length && at.isWaiting(); hops++) {
            int next = at.causeIndex == NOWHERE ? NOWHERE : nextFrom(at);
            if (next == NOWHERE || next == here || seen[next] == null) {
                return at.charge; // a station that waits for its own delivery names itself
            }
            here = next;
            at = seen[here];
        }
        return at.isWaiting() ? seen[start].charge : at.charge;
    }

    private int nextFrom(Seen at) {
        int[][] neighbours = at.state == StationState.BLOCKED ? behind : before;
        int place = at.causeIndex;
        for (int hops = 0; hops < seen.length && !route.element(place).kind().publishesState(); hops++) {
            place = mostTelling(neighbours[place]);
            if (place == NOWHERE) {
                return NOWHERE;
            }
        }
        return place;
    }

    /** Of several, such as the positions of a synchronous line, the one that most likely holds the others up. */
    private int mostTelling(int[] candidates) {
        int best = NOWHERE;
        int bestRank = Integer.MAX_VALUE;
        for (int candidate : candidates) {
            int rank = rank(seen[candidate]);
            if (rank < bestRank) {
                best = candidate;
                bestRank = rank;
            }
        }
        return best;
    }

    private static int rank(@Nullable Seen seen) {
        if (seen == null) {
            return UNKNOWN; // a buffer or the like, or not heard of yet
        }
        return switch (seen.state) {
            case FAILED, MINOR_STOP, ANDON -> 0;
            case SETUP, MAINTENANCE -> 1;
            case WORKING -> 2;
            case BREAK, OFF_SHIFT -> 3;
            case STARVED, BLOCKED -> 4;
            case NOT_OBSERVED -> UNKNOWN;
        };
    }

    private int[] downstreamOf(int index) {
        return switch (route.element(index).kind()) {
            case SYNCHRONOUS_LINE -> route.positions(index);
            case BUFFER -> route.next(index) == NOWHERE ? new int[0] : new int[] {route.next(index)};
            case PANEL_STORE, SOURCE, STATION, POSITION, CONVEYOR, PRESS_LINE, SINK -> new int[0];
        };
    }

    private int[] upstreamOf(int index) {
        if (route.element(index).kind() == Kind.SYNCHRONOUS_LINE) {
            return route.positions(index);
        }
        int[] regular = route.regularFeeders(index);
        return regular.length > 0 ? regular : route.feeders(index);
    }

    /** An element as it was last seen. */
    private record Seen(StationState state, int causeIndex, Charge charge) {
        boolean isWaiting() {
            return state == StationState.STARVED || state == StationState.BLOCKED;
        }
    }
}
