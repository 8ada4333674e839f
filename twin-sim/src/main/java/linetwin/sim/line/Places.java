package linetwin.sim.line;

import java.util.Arrays;
import linetwin.sim.engine.Archive;
import linetwin.sim.engine.Calendar;
import org.jspecify.annotations.Nullable;

/** The parallel places of a station. */
final class Places {
    private final Place[] places;
    private int working;
    private long doneCount;

    Places(int count) {
        places = new Place[count];
        Arrays.setAll(places, i -> new Place());
    }

    int count() {
        return places.length;
    }

    Place get(int index) {
        return places[index];
    }

    boolean isAnyIn(int phase) {
        for (Place place : places) {
            if (place.phase() == phase) {
                return true;
            }
        }
        return false;
    }

    /** Whether any is in {@link Place#WORK}; counted, since it is asked most often. */
    boolean isAnyAtWork() {
        return working > 0;
    }

    void enter(Place place, int phase, long end) {
        if (phase == Place.WORK) {
            working++;
        } else if (place.phase() == Place.WORK) {
            working--;
        }
        place.enter(phase, end);
    }

    /** The item in the place is done and waits to leave. */
    void finish(Place place, boolean toRework) {
        enter(place, Place.DONE, Calendar.NEVER);
        place.finish(toRework, doneCount++);
    }

    void empty(Place place) {
        enter(place, Place.EMPTY, Calendar.NEVER);
    }

    /** When the earliest phase in progress ends; {@link Calendar#NEVER} if none is in progress. */
    long nextEnd() {
        long next = Calendar.NEVER;
        for (Place place : places) {
            next = Math.min(next, place.end());
        }
        return next;
    }

    void shiftEnds(long by) {
        for (Place place : places) {
            place.shiftEnd(by);
        }
    }

    /** The place that was done first of those that go to rework, or that go on. */
    Place firstDone(boolean toRework) {
        Place first = null;
        for (Place place : places) {
            if (place.phase() == Place.DONE && place.isToRework() == toRework && isBefore(place, first)) {
                first = place;
            }
        }
        if (first == null) {
            throw new IllegalStateException("no place is done");
        }
        return first;
    }

    /** Whether the item that was done first goes to rework. */
    boolean isFirstDoneToRework() {
        Place first = null;
        for (Place place : places) {
            if (place.phase() == Place.DONE && isBefore(place, first)) {
                first = place;
            }
        }
        return first != null && first.isToRework();
    }

    private static boolean isBefore(Place place, @Nullable Place first) {
        return first == null || place.doneNumber() < first.doneNumber();
    }

    void archive(Archive archive) {
        working = 0;
        for (Place place : places) {
            place.archive(archive);
            working += place.phase() == Place.WORK ? 1 : 0;
        }
        doneCount = archive.longValue(doneCount);
    }
}
