package linetwin.sim.line.stop;

import linetwin.model.line.work.StopMode;
import linetwin.model.line.work.Wear;
import linetwin.model.value.Label;
import linetwin.sim.engine.Archive;
import linetwin.sim.engine.EventHandler;
import linetwin.sim.engine.Ticks;
import linetwin.sim.line.draw.Draw;
import linetwin.sim.line.floor.Floor;
import linetwin.sim.random.RandomStream;

/**
 * The wear behind one stop mode. Its onset is known in advance, so that it needs no event: the time to the next stop is
 * drawn as if there were no wear, and what of it lies behind the onset is shortened. Only the rounds,
 * the first after one interval, are events.
 */
final class RunningWear extends EventHandler {
    /** Of an onset that no round would have missed so far in so many. */
    private static final int MOST_DRAWS = 1_000;

    private final Wear model;
    private final Floor floor;
    private final Stops stops;
    private final int mode;
    private final int maintenance;
    private final Draw onset;
    private final RandomStream findings;
    private final long interval;
    private final int slot;
    private long onsetAt;
    private boolean isFound;

    /** Wear of one mode of the stops, which another mode removes. */
    RunningWear(StopMode stop, Wear model, Stops stops, int mode, int maintenance) {
        this.model = model;
        this.stops = stops;
        this.mode = mode;
        this.maintenance = maintenance;
        floor = stops.floor();
        Label label = stops.label();
        onset = new Draw(model.onset(), floor.seed().stream(label.id(), stop.name() + "/onset"));
        findings = floor.seed().stream(label.id(), stop.name() + "/finding");
        interval = Ticks.of(model.rounds().every());
        slot = floor.newSlot(this, 0, Floor.STOPS_NEXT);
        onsetAt = onset.next();
        floor.calendar().schedule(slot, (floor.now() / interval + 1) * interval);
    }

    int mode() {
        return mode;
    }

    int maintenance() {
        return maintenance;
    }

    /** The time to the next stop, seen from the reading of the mode's clock, if without wear it were the one drawn. */
    long timeToStop(long clock, long drawn) {
        long sound = Math.max(0, onsetAt - clock);
        return drawn <= sound ? drawn : sound + Math.round((drawn - sound) / model.factor());
    }

    /**
     * How much time of a station without wear the time of one that wears is worth, both since the same reading of the mode's
     * clock; undoes {@link #timeToStop}.
     */
    long soundTime(long clock, long time) {
        long sound = Math.max(0, onsetAt - clock);
        return time <= sound ? time : sound + Math.round((time - sound) * model.factor());
    }

    /**
     * Wear had this time to set in since the last maintenance, and was not found by any round since.
     *
     * @param worked by the clock of the mode
     * @param passed by the calendar
     */
    void begin(long worked, long passed, RandomStream chance) {
        double passedPerWorked = worked > 0 ? (double) passed / worked : 1;
        for (int i = 0; i < MOST_DRAWS; i++) {
            long onsetAfter = onset.next();
            double wornFor = (worked - onsetAfter) * passedPerWorked;
            if (wornFor <= 0 || !isFoundIn((long) wornFor, chance)) {
                onsetAt = stops.clock(mode) - worked + onsetAfter;
                return;
            }
        }
        onsetAt = stops.clock(mode);
    }

    private boolean isFoundIn(long wornFor, RandomStream chance) {
        long rounds = floor.now() / interval - Math.max(0, floor.now() - wornFor) / interval;
        for (long round = 0; round < rounds; round++) {
            if (chance.happens(model.rounds().detection())) {
                return true;
            }
        }
        return false;
    }

    /** A round comes by. */
    @Override
    protected void due(int purpose) {
        floor.calendar().schedule(slot, floor.now() + interval);
        boolean isWorn = stops.clock(mode) >= onsetAt;
        if (isWorn
                && !isFound
                && floor.hasRandomStops()
                && findings.happens(model.rounds().detection())) {
            isFound = true;
            stops.request(maintenance);
        }
    }

    /** Maintenance has removed the wear at this reading of the mode's clock. */
    void removed(long clock) {
        isFound = false;
        onsetAt = clock + onset.next();
    }

    void archive(Archive archive) {
        onset.archive(archive);
        findings.archive(archive);
        onsetAt = archive.longValue(onsetAt);
        isFound = archive.booleanValue(isFound);
    }
}
