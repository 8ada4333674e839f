package linetwin.model.kpi.loss;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import linetwin.model.state.Cause;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineDescription.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a waiting element waits for in the end: from a blocked one downstream and from a starved one upstream, through
 * buffers and past elements that wait themselves, to the first that does not. Each element says which neighbour, part, store
 * or carrier it misses, so that the walk also follows joined parts.
 */
final class CauseWalk {
    private static final int NOWHERE = -1;

    /** The rank of an element of which nobody knows what it does. */
    private static final int UNKNOWN = 5;

    private final List<ElementDescription> elements;
    private final Map<String, Integer> indices = new HashMap<>();
    private final int[][] behind;
    private final int[][] before;
    private final Seen[] seen;

    CauseWalk(LineDescription line) {
        elements = line.elements();
        for (int i = 0; i < elements.size(); i++) {
            indices.put(elements.get(i).id(), i);
        }
        behind = elements.stream().map(this::downstreamOf).toArray(int[][]::new);
        before = elements.stream().map(this::upstreamOf).toArray(int[][]::new);
        seen = new Seen[elements.size()];
    }

    /** An element is in this state from now on. */
    void see(String id, StationState state, Cause cause) {
        Integer index = indices.get(id);
        if (index != null) {
            seen[index] = new Seen(state, indices.getOrDefault(cause.element(), NOWHERE), charge(id, state, cause));
        }
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
        for (int hops = 0; hops < seen.length && !elements.get(place).kind().publishesState(); hops++) {
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

    private int[] downstreamOf(ElementDescription element) {
        return switch (element.kind()) {
            case SYNCHRONOUS_LINE -> positionsOf(element);
            case BUFFER ->
                element.routes().stream()
                        .limit(1)
                        .mapToInt(id -> indices.getOrDefault(id, NOWHERE))
                        .filter(index -> index != NOWHERE)
                        .toArray();
            case PANEL_STORE, SOURCE, STATION, POSITION, CONVEYOR, PRESS_LINE, SINK -> new int[0];
        };
    }

    private int[] upstreamOf(ElementDescription element) {
        if (element.kind() == Kind.SYNCHRONOUS_LINE) {
            return positionsOf(element);
        }
        int[] regular = IntStream.range(0, elements.size())
                .filter(i -> elements.get(i).routes().stream().limit(1).anyMatch(element.id()::equals))
                .toArray();
        return regular.length > 0
                ? regular
                : IntStream.range(0, elements.size())
                        .filter(i -> elements.get(i).routes().contains(element.id()))
                        .toArray();
    }

    private int[] positionsOf(ElementDescription line) {
        return IntStream.range(0, elements.size())
                .filter(i -> line.id().equals(elements.get(i).within()))
                .toArray();
    }

    /** An element as it was last seen. */
    private record Seen(StationState state, int causeIndex, Charge charge) {
        boolean isWaiting() {
            return state == StationState.STARVED || state == StationState.BLOCKED;
        }
    }
}
