package linetwin.model.bottleneck;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import linetwin.model.history.LineMemory;
import linetwin.model.history.Route;
import linetwin.model.telemetry.body.LineDescription.Kind;

/** Who gave what to whom at an instant: what ends the wait of an element. Times in microseconds. */
final class Exchanges {
    private static final int NOWHERE = Route.NOWHERE;

    private final LineMemory memory;
    private final Route route;

    Exchanges(LineMemory memory) {
        this.memory = memory;
        this.route = memory.route();
    }

    /** Who gives items usually. */
    int usualGiver(int element) {
        int usual = first(route.feeders(element));
        return usual == NOWHERE ? first(route.feeders(route.whole(element))) : usual;
    }

    /** Who gave an item at this instant, else who gives them usually. */
    int giverAt(int element, long time) {
        return (int) memory.arrivals(element).valueAt(time, usualGiver(element));
    }

    int takerAt(int element, long time) {
        return (int) memory.departures(element).valueAt(time, route.next(element));
    }

    /** Whether an item, or a part that has no name, came to an element at this instant. */
    boolean cameTo(int element, long time) {
        return memory.arrivals(element).has(time)
                || IntStream.of(route.feeders(element))
                        .anyMatch(feeder -> memory.cycles(feeder).has(time));
    }

    /** Whether the item that one element gave to the other at this instant was there before. */
    boolean isWaiting(int giver, int taker, long time) {
        return switch (route.element(giver).kind()) {
            case SOURCE ->
                memory.states(taker).everLackedShared()
                        || memory.cycles(taker).has(time)
                        || !route.element(taker).joins().isEmpty();
            case BUFFER -> waitedIn(giver, time).orElse(!cameTo(giver, time));
            case STATION, POSITION, CONVEYOR, PRESS_LINE ->
                !isActiveBefore(giver, time) || waitedIn(giver, time).orElse(false);
            case SYNCHRONOUS_LINE, PANEL_STORE, SINK -> false;
        };
    }

    /** Whether the item that left at this instant could have left before, whatever came then; empty if it was not seen to come. */
    private Optional<Boolean> waitedIn(int giver, long time) {
        return Optional.ofNullable(memory.stays(giver).leftAt(time))
                .map(stay -> stay.finished(route.element(giver)) < time);
    }

    /** Of a synchronous line, the position that worked until this instant, rather one that then ended. */
    int busiestPosition(int line, long time) {
        int best = NOWHERE;
        for (int position : route.positions(line)) {
            if (isActiveBefore(position, time)
                    && (best == NOWHERE || memory.states(position).changesAt(time))) {
                best = position;
            }
        }
        return best == NOWHERE ? first(route.positions(line)) : best;
    }

    /** Who let go of an operator or a carrier at this instant; rather one that is known to need such. */
    int holderAt(long time, Set<Integer> visited, int waiting) {
        int holder = NOWHERE;
        for (int i = 0; i < route.size(); i++) {
            boolean letGo = route.element(i).kind() == Kind.STATION
                    && (memory.cycles(i).has(time) || memory.departures(i).has(time));
            if (i != waiting && !visited.contains(i) && letGo && isActiveBefore(i, time)) {
                if (memory.states(i).everLackedShared()) {
                    return i;
                }
                holder = holder == NOWHERE ? i : holder;
            }
        }
        return holder;
    }

    private boolean isActiveBefore(int element, long time) {
        int stretch = memory.states(element).before(time);
        return stretch >= 0 && memory.states(element).state(stretch).isActive();
    }

    private static int first(int[] indices) {
        return indices.length == 0 ? NOWHERE : indices[0];
    }
}
