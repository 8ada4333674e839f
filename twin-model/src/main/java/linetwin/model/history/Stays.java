package linetwin.model.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import org.jspecify.annotations.Nullable;

/**
 * The stays of vehicles in an element that holds several, such as a station of several places, a conveyor or an oven: what its
 * one state can't tell.
 */
public final class Stays {
    /** Stays that nobody ended are those of lost messages; more than this are never looked at. */
    private static final int MOST_OPEN = 4_096;

    /** So many that left later are looked at; more are in no station at once. */
    private static final int LOOKED_AT = 64;

    private final Map<String, Stay> open = new HashMap<>();
    private final List<Stay> left = new ArrayList<>();
    private final Instants contents;
    private final int most;
    private int content;

    /** One stay; microseconds, {@link Long#MAX_VALUE} for what is still to come. */
    public static final class Stay {
        private final long entered;
        private long finished = Long.MAX_VALUE;
        private long left = Long.MAX_VALUE;

        Stay(long entered) {
            this.entered = entered;
        }

        public long entered() {
            return entered;
        }

        /** When the item could have left the element: at once, after its dwell, or when it was done. */
        public long finished(ElementDescription element) {
            return switch (element.kind()) {
                case BUFFER -> entered;
                case CONVEYOR -> Math.min(left, entered + element.idealCycleMicros());
                case SOURCE, STATION, POSITION, SYNCHRONOUS_LINE, PRESS_LINE, PANEL_STORE, SINK -> finished;
            };
        }

        public long left() {
            return left;
        }
    }

    /** With room for this many stays. */
    Stays(int most) {
        this.most = most;
        contents = new Instants(most);
    }

    void entered(String vehicle, long at) {
        if (open.size() < MOST_OPEN && open.put(vehicle, new Stay(at)) == null) {
            contents.add(at, ++content);
        }
    }

    /** What it was there for is done. */
    void finished(String vehicle, long at) {
        Stay stay = open.get(vehicle);
        if (stay != null) {
            stay.finished = at;
        }
    }

    void left(String vehicle, long at) {
        Stay stay = open.remove(vehicle);
        if (stay != null) {
            stay.left = at;
            if (left.size() == most) {
                left.subList(0, most / 2).clear();
            }
            left.add(stay);
            contents.add(at, --content);
        }
    }

    /** Items in it the moment before the time. */
    public long contentBefore(long time) {
        int index = contents.lastBefore(time);
        return index < 0 ? 0 : contents.value(index);
    }

    /** The stay that the element was busy with before the time: what was finished then, else what left then or next after it. */
    @Nullable
    public Stay endingAtOrAfter(long time) {
        Stay next = null;
        int first = firstLeftAtOrAfter(time);
        for (int i = first; i < Math.min(left.size(), first + LOOKED_AT); i++) {
            Stay stay = left.get(i);
            if (stay.entered < time) {
                next = next == null ? stay : next;
                if (stay.finished == time) {
                    return stay;
                }
            }
        }
        if (next != null) {
            return next;
        }
        return open.values().stream()
                .filter(stay -> stay.entered < time)
                .min((one, other) -> Long.compare(one.entered, other.entered))
                .orElse(null);
    }

    /** The last stay that ended at exactly this time. */
    @Nullable
    public Stay leftAt(long time) {
        int index = firstLeftAtOrAfter(time + 1) - 1;
        return index >= 0 && left.get(index).left == time ? left.get(index) : null;
    }

    private int firstLeftAtOrAfter(long time) {
        int low = 0;
        int high = left.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (left.get(middle).left < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    void dropBefore(long time) {
        contents.dropBefore(time);
        int drop = firstLeftAtOrAfter(time);
        if (drop > left.size() / 2) {
            left.subList(0, drop).clear();
        }
    }
}
