package linetwin.sim.line.station;

import java.util.function.Predicate;
import linetwin.sim.engine.Archive;
import linetwin.sim.engine.Calendar;
import org.jspecify.annotations.Nullable;

/** The parallel places of a station, 1 or more; a chain, since most stations have one, which is then at hand. */
final class Places {
    private final int size;
    private final Place head;
    private long doneCount;

    Places(int count) {
        size = count;
        Place place = new Place(null);
        for (int i = 1; i < count; i++) {
            place = new Place(place);
        }
        head = place;
    }

    /** The first; the others follow it. */
    Place head() {
        return head;
    }

    /** The phase that says what the station does. */
    int leadingPhase() {
        int leading = head.phase();
        for (Place place = head.next(); place != null; place = place.next()) {
            leading = Math.max(leading, place.phase());
        }
        return leading;
    }

    /** The item in the place is done and waits to leave. */
    void finish(Place place, boolean toRework, long now) {
        place.finish(toRework, doneCount++, now);
    }

    /** Whether one of the places is such a one. */
    boolean isAny(Predicate<Place> which) {
        for (Place place = head; place != null; place = place.next()) {
            if (which.test(place)) {
                return true;
            }
        }
        return false;
    }

    /** Places with an item in them. */
    int countFull() {
        return count(Place.DONE);
    }

    /** Places with an item that is not done. */
    int countInWork() {
        return count(Place.INTERRUPTED);
    }

    private int count(int leastPhase) {
        int count = 0;
        for (Place place = head; place != null; place = place.next()) {
            count += place.phase() >= leastPhase ? 1 : 0;
        }
        return count;
    }

    /** When the last of its finished items was done. */
    long lastDoneAt() {
        long last = 0;
        for (Place place = head; place != null; place = place.next()) {
            last = place.phase() == Place.DONE ? Math.max(last, place.doneAt()) : last;
        }
        return last;
    }

    /** When the earliest phase in progress ends; {@link Calendar#NEVER} if none is in progress. */
    long nextEnd() {
        long next = head.end();
        for (Place place = head.next(); place != null; place = place.next()) {
            next = Math.min(next, place.end());
        }
        return next;
    }

    void shiftEnds(long by) {
        for (Place place = head; place != null; place = place.next()) {
            place.shiftEnd(by);
        }
    }

    /** The place that was done first of those that go to rework, or that go on. */
    Place firstDone(boolean toRework) {
        Place first = null;
        for (Place place = head; place != null; place = place.next()) {
            if (place.phase() == Place.DONE && place.isToRework() == toRework && isBefore(place, first)) {
                first = place;
            }
        }
        if (first == null) {
            throw new IllegalStateException("no place is done");
        }
        return first;
    }

    /** Interrupts what is in progress; the station must be suspended. Returns whether anything was. */
    boolean interrupt() {
        boolean isAny = false;
        for (Place place = head; place != null; place = place.next()) {
            isAny |= place.interrupt();
        }
        return isAny;
    }

    /** Goes on with what was interrupted, as far as operators come back. Returns whether all of it goes on. */
    boolean goOn(Needs needs, long now) {
        for (Place place = head; place != null; place = place.next()) {
            if (place.phase() == Place.INTERRUPTED) {
                if (!needs.operatorComesBack()) {
                    return false;
                }
                place.goOn(now);
            }
        }
        return true;
    }

    /** The places with a finished item, in the order in which they were done. */
    void forEachDone(DoneVisitor visitor) {
        for (long number = -1; ; ) {
            Place next = null;
            for (Place place = head; place != null; place = place.next()) {
                if (place.phase() == Place.DONE && place.doneNumber() > number && isBefore(place, next)) {
                    next = place;
                }
            }
            if (next == null) {
                return;
            }
            number = next.doneNumber();
            visitor.visit(next.isToRework());
        }
    }

    /** What is told of each finished item. */
    @FunctionalInterface
    interface DoneVisitor {
        /** Whether it goes to rework. */
        void visit(boolean toRework);
    }

    /** Whether the item that was done first goes to rework. */
    boolean isFirstDoneToRework() {
        Place first = null;
        for (Place place = head; place != null; place = place.next()) {
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
        archive.count(size);
        for (Place place = head; place != null; place = place.next()) {
            place.archive(archive);
        }
        doneCount = archive.longValue(doneCount);
    }
}
