package linetwin.sim.line.logistics.road;

import java.util.Optional;
import linetwin.model.line.road.Agv;
import linetwin.sim.engine.Archive;
import linetwin.sim.engine.Calendar;
import linetwin.sim.line.draw.Draw;
import linetwin.sim.line.floor.Floor;
import org.jspecify.annotations.Nullable;

/** The drive of an AGV along a segment; it may break down on it, and then goes on after the repair. */
final class Drive {
    private final RoadMap map;
    private final Calendar calendar;
    private final int slot;
    private final Segment segment;
    private final @Nullable Draw timeToStop;
    private final @Nullable Draw repair;
    private boolean isGoing;
    private boolean isBroken;
    private boolean isLoaded;
    private long ticks;
    private long left;
    private long untilStop = Calendar.NEVER;

    Drive(Optional<Agv.Breakdown> breakdown, String agv, RoadMap map, Floor floor, int slot) {
        this.map = map;
        calendar = floor.calendar();
        this.slot = slot;
        segment = new Segment(map);
        timeToStop = breakdown
                .map(its -> new Draw(its.timeToStop(), floor.seed().stream(agv, "time-to-stop")))
                .orElse(null);
        repair = breakdown
                .map(its -> new Draw(its.repair(), floor.seed().stream(agv, "repair")))
                .orElse(null);
    }

    void begin(Segment way, boolean withLoad) {
        segment.copy(way);
        isLoaded = withLoad;
        ticks = segment.ticks(withLoad);
        left = ticks;
        isGoing = true;
        if (timeToStop != null && untilStop == Calendar.NEVER) {
            untilStop = timeToStop.next();
        }
        goOn();
    }

    private void goOn() {
        calendar.schedule(slot, calendar.now() + Math.min(left, untilStop));
    }

    boolean isGoing() {
        return isGoing;
    }

    boolean isBroken() {
        return isBroken;
    }

    /** What was to be is due: a stop, the end of a repair, or the end of the segment. Returns whether it is the last. */
    boolean hasArrived() {
        if (isBroken) {
            isBroken = false;
            untilStop = timeToStop == null ? Calendar.NEVER : timeToStop.next();
            goOn();
            return false;
        }
        if (repair != null && untilStop < left) {
            left -= untilStop;
            isBroken = true;
            calendar.schedule(slot, calendar.now() + repair.next());
            return false;
        }
        untilStop -= untilStop == Calendar.NEVER ? 0 : left;
        left = 0;
        isGoing = false;
        return true;
    }

    /** The segment, which was driven to its end. */
    Segment end() {
        return segment;
    }

    /** How long it takes in all. */
    long ticks() {
        return ticks;
    }

    /** How much of it is behind the AGV. */
    long driven() {
        long planned =
                isBroken ? left : Math.max(0, calendar.time(slot) - calendar.now()) + left - Math.min(left, untilStop);
        return ticks - planned;
    }

    /** Where the AGV is: x or y, in metres. */
    double coordinate(boolean isX) {
        return segment.coordinate(driven(), isLoaded, isX);
    }

    /** The arc that it is on. */
    int arc() {
        long passed = 0;
        int arc = segment.arc(0);
        for (int i = 0; i < segment.size() && passed <= driven(); i++) {
            arc = segment.arc(i);
            passed += map.ticks(arc, isLoaded);
        }
        return arc;
    }

    void archive(Archive archive) {
        segment.archive(archive);
        isGoing = archive.booleanValue(isGoing);
        isBroken = archive.booleanValue(isBroken);
        isLoaded = archive.booleanValue(isLoaded);
        ticks = archive.longValue(ticks);
        left = archive.longValue(left);
        untilStop = archive.longValue(untilStop);
        archive.optional(timeToStop == null ? null : timeToStop::archive);
        archive.optional(repair == null ? null : repair::archive);
    }
}
