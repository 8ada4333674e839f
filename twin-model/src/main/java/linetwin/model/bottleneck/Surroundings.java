package linetwin.model.bottleneck;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import linetwin.model.history.Instants;
import linetwin.model.history.LineMemory;
import linetwin.model.history.Route;
import linetwin.model.history.StateTrack;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineDescription.Kind;

/** What a station has before it and after it, and how it spent its time, in one period. */
final class Surroundings {
    private static final int NOWHERE = Route.NOWHERE;

    private final LineMemory memory;
    private final Route route;
    private final long from;
    private final long until;

    Surroundings(LineMemory memory, long from, long until) {
        this.memory = memory;
        this.route = memory.route();
        this.from = from;
        this.until = until;
    }

    Evidence of(String id, double limitFraction) {
        int element = route.index(id);
        return new Evidence(
                id,
                limitFraction,
                store(element, this::regularFeeders),
                store(element, this::next),
                atWork(element),
                down(element));
    }

    private int[] regularFeeders(int index) {
        ElementDescription element = route.element(index);
        return IntStream.of(route.regularFeeders(index))
                .filter(feeder ->
                        !element.joins().contains(route.element(feeder).id()))
                .toArray();
    }

    private int[] next(int index) {
        return IntStream.of(route.next(index)).filter(next -> next != NOWHERE).toArray();
    }

    private Store store(int element, IntFunction<int[]> neighbours) {
        double content = 0;
        long capacity = 0;
        Set<Integer> seen = new HashSet<>();
        List<Integer> open = new ArrayList<>(boxed(neighbours.apply(element)));
        while (!open.isEmpty()) {
            int store = open.remove(0);
            if (isStore(store) && seen.add(store)) {
                content += mean(memory.contents(store));
                capacity += route.element(store).capacity();
                open.addAll(boxed(neighbours.apply(store)));
            }
        }
        return new Store(content, (int) Math.min(Integer.MAX_VALUE, capacity));
    }

    private static List<Integer> boxed(int[] indices) {
        return IntStream.of(indices).boxed().toList();
    }

    private boolean isStore(int index) {
        return route.element(index).kind().keepsItems();
    }

    private double mean(Instants contents) {
        double sum = 0;
        long end = until;
        for (int i = contents.lastBefore(until); i >= 0 && end > from; i--) {
            long begin = Math.max(from, contents.micros(i));
            sum += (double) contents.value(i) * (double) (end - begin);
            end = begin;
        }
        return until == end ? 0 : sum / (double) (until - end);
    }

    private long atWork(int element) {
        int[] stations = stations(element);
        return stations.length == 0 ? 0 : until - from - micros(stations[0], StationState::isRest);
    }

    /** Of a synchronous line, of which one position holds all others: of all of them. */
    private long down(int element) {
        return Math.min(
                atWork(element),
                IntStream.of(stations(element))
                        .mapToLong(station -> micros(station, StationState::isDown))
                        .sum());
    }

    private int[] stations(int element) {
        return route.element(element).kind() == Kind.SYNCHRONOUS_LINE ? route.positions(element) : new int[] {element};
    }

    private long micros(int station, Predicate<StationState> which) {
        StateTrack track = memory.states(station);
        long sum = 0;
        long end = until;
        for (int i = track.before(until); i >= 0 && end > from; i--) {
            StationState state = track.state(i);
            long begin = Math.max(from, track.begin(i));
            sum += which.test(state) ? end - begin : 0;
            end = begin;
        }
        return sum;
    }
}
