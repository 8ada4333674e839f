package linetwin.sim.line.logistics.road;

import linetwin.sim.engine.Archive;

/** The way from one place to the next: one arc, or several with crossings between them. It is driven as a whole. */
final class Segment {
    private final RoadMap map;
    private final int[] arcs;
    private int size;

    Segment(RoadMap map) {
        this.map = map;
        arcs = new int[map.nodes()];
    }

    void clear() {
        size = 0;
    }

    void add(int arc) {
        arcs[size++] = arc;
    }

    void copy(Segment other) {
        size = other.size;
        System.arraycopy(other.arcs, 0, arcs, 0, size);
    }

    /** Whether there is no way. */
    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    int arc(int index) {
        return arcs[index];
    }

    /** The place at its end. */
    int end() {
        return map.to(arcs[size - 1]);
    }

    long ticks(boolean isLoaded) {
        long ticks = 0;
        for (int i = 0; i < size; i++) {
            ticks += map.ticks(arcs[i], isLoaded);
        }
        return ticks;
    }

    /** Where somebody is who has driven on it for so long: x or y, in metres. */
    double coordinate(long driven, boolean isLoaded, boolean isX) {
        long left = driven;
        for (int i = 0; i < size; i++) {
            long ticks = map.ticks(arcs[i], isLoaded);
            if (left <= ticks || i == size - 1) {
                double begin = coordinate(map.from(arcs[i]), isX);
                double share = Math.min(1, (double) left / ticks);
                return begin + share * (coordinate(map.to(arcs[i]), isX) - begin);
            }
            left -= ticks;
        }
        throw new IllegalStateException("nobody is on an empty segment");
    }

    private double coordinate(int node, boolean isX) {
        return isX ? map.node(node).x() : map.node(node).y();
    }

    void archive(Archive archive) {
        size = archive.intValue(size);
        archive.ints(arcs);
    }
}
