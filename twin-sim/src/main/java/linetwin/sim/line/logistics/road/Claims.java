package linetwin.sim.line.logistics.road;

import java.util.Arrays;
import linetwin.sim.engine.Archive;

/**
 * Who has which stretch, crossing and place: one AGV each, or as many as a place has room for. The places of a parking are each
 * AGV's own, so that nobody need claim them.
 */
final class Claims {
    static final int NOBODY = -1;

    private final RoadMap map;
    private final int[] stretches;
    private final int[] crossings;
    private final int[] taken;

    Claims(RoadMap map) {
        this.map = map;
        stretches = new int[map.arcs() / 2];
        crossings = new int[map.nodes()];
        taken = new int[map.nodes()];
        Arrays.fill(stretches, NOBODY);
        Arrays.fill(crossings, NOBODY);
    }

    /** Who has a stretch or crossing of the segment; nobody if all are free. */
    int holderOf(Segment segment) {
        for (int i = 0; i < segment.size(); i++) {
            int arc = segment.arc(i);
            int holder = stretches[arc / 2];
            if (holder == NOBODY && i < segment.size() - 1) {
                holder = crossings[map.to(arc)];
            }
            if (holder != NOBODY) {
                return holder;
            }
        }
        return NOBODY;
    }

    /** Takes the stretches and crossings of the segment. */
    void take(Segment segment, int agv) {
        set(segment, agv);
    }

    void release(Segment segment) {
        set(segment, NOBODY);
    }

    private void set(Segment segment, int holder) {
        for (int i = 0; i < segment.size(); i++) {
            int arc = segment.arc(i);
            stretches[arc / 2] = holder;
            if (i < segment.size() - 1) {
                crossings[map.to(arc)] = holder;
            }
        }
    }

    /** AGVs that stand at the place, are on their way there, or have it reserved. */
    int taken(int place) {
        return taken[place];
    }

    boolean hasRoom(int place) {
        return taken[place] < map.room(place);
    }

    void takePlace(int place) {
        taken[place]++;
    }

    void leavePlace(int place) {
        taken[place]--;
    }

    void archive(Archive archive) {
        archive.ints(stretches);
        archive.ints(crossings);
        archive.ints(taken);
    }
}
