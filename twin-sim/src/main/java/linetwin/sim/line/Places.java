package linetwin.sim.line;

import java.util.Arrays;
import linetwin.sim.engine.Archive;
import org.jspecify.annotations.Nullable;

/** The parallel places of a station. */
final class Places {
    private final Place[] places;
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

    void finish(Place place, boolean toRework) {
        place.finish(toRework, doneCount++);
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
        for (Place place : places) {
            place.archive(archive);
        }
        doneCount = archive.longValue(doneCount);
    }
}
