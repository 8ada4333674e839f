package linetwin.sim.line.stop;

import java.util.List;
import linetwin.model.line.work.RobotGroup;
import linetwin.model.line.work.StopMode;
import linetwin.model.line.work.Wear;
import linetwin.model.value.Label;
import linetwin.sim.engine.Archive;
import linetwin.sim.engine.EventHandler;
import linetwin.sim.engine.Ticks;
import linetwin.sim.line.draw.Draw;
import linetwin.sim.line.floor.Floor;
import linetwin.sim.random.RandomStream;
import org.jspecify.annotations.Nullable;

/**
 * The wear behind one stop mode, and the rounds that look for it. Its onset is known in advance, so that it needs no event: the time to the next stop is
 * drawn as if there were no wear, and what of it lies behind the onset is shortened. Only the rounds,
 * the first after one interval, are events.
 */
final class RunningWear extends EventHandler {
    /** Of an onset that no round would have missed so far in so many. */
    private static final int MOST_DRAWS = 1_000;

    /** Of a look that was never taken. */
    static final long NEVER = -1;

    private final String name;
    private final Wear model;
    private final Floor floor;
    private final Stops stops;
    private final int mode;
    private final int maintenance;
    private final Draw onset;
    private final RandomStream findings;
    private final RandomStream asked;
    private final RandomStream share;
    private final RandomStream choice;
    private final List<String> sites;
    private final long interval;
    private final int slot;
    private long onsetAt;
    private boolean isFound;

    /** A stop has told of the wear that there is. */
    private boolean isKnown;

    private int site;
    private long last = NEVER;
    private long next;

    /** Wear of one mode of the stops, which another mode removes. */
    RunningWear(StopMode stop, Wear model, Stops stops, int mode, int maintenance, List<RobotGroup> robots) {
        name = stop.name();
        this.model = model;
        this.stops = stops;
        this.mode = mode;
        this.maintenance = maintenance;
        floor = stops.floor();
        Label label = stops.label();
        onset = new Draw(model.onset(), floor.seed().stream(label.id(), stop.name() + "/onset"));
        findings = floor.seed().stream(label.id(), stop.name() + "/finding");
        asked = floor.seed().stream(label.id(), stop.name() + "/asked");
        share = floor.seed().stream(label.id(), stop.name() + "/worn");
        choice = floor.seed().stream(label.id(), stop.name() + "/site");
        sites = model.site()
                .map(place -> FaultDraw.robots(place.robots(), robots))
                .orElseGet(List::of);
        interval = Ticks.of(model.rounds().every());
        slot = floor.newSlot(this, 0, Floor.STOPS_NEXT);
        onsetAt = onset.next();
        next = (floor.now() / interval + 1) * interval;
        floor.calendar().schedule(slot, next);
        chooseSite();
    }

    private void chooseSite() {
        site = sites.size() > 1 ? (int) (choice.uniform() * sites.size()) : 0;
    }

    /** Whether the inspector of this id walks its rounds. */
    boolean isRoundBy(String inspector) {
        return model.rounds().by().filter(inspector::equals).isPresent();
    }

    /** When the next round is due. */
    long next() {
        return next;
    }

    /** When somebody last looked, or {@link #NEVER}. */
    long last() {
        return last;
    }

    /** Of the station. */
    Label label() {
        return stops.label();
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
        next = floor.now() + interval;
        floor.calendar().schedule(slot, next);
        if (!isFound) {
            look(findings, false);
        }
    }

    /** Whether it waits for maintenance already. */
    boolean isFound() {
        return isFound;
    }

    /** Somebody is sent to look at once. */
    void lookNow() {
        look(asked, true);
    }

    private void look(RandomStream chance, boolean isAsked) {
        isFound = isWorn()
                && floor.hasRandomStops()
                && chance.happens(model.rounds().detection());
        last = floor.now();
        stops.tally().round(isFound, isFound && isKnown);
        floor.facts().checked(stops.label(), name, isFound, isAsked, isFound ? robot() : null);
        stops.looked();
        if (isFound) {
            stops.request(maintenance);
        }
    }

    private boolean isWorn() {
        return stops.clock(mode) >= onsetAt;
    }

    /** The robot that wears; null if it is the station as a whole. */
    @Nullable
    String robot() {
        return sites.isEmpty() ? null : sites.get(site);
    }

    /**
     * A stop of the mode begins: whether it comes from the wear. Those come from it that would not have come without it, which is told
     * once if no round had found it.
     */
    boolean brings() {
        if (!isWorn() || !share.happens(model.wornFraction())) {
            return false;
        }
        if (!isFound && !isKnown) {
            stops.tally().missWear();
            floor.facts().wearMissed(stops.label(), name, last, robot());
        }
        isKnown = true;
        return true;
    }

    /** Puts the stop that comes from it down to the robot that wears, if it is one. */
    void locate(FaultDraw fault) {
        if (sites.isEmpty()) {
            fault.next();
        } else {
            fault.worn(site);
        }
    }

    /** Maintenance has removed the wear at this reading of the mode's clock. */
    void removed(long clock) {
        isFound = false;
        isKnown = false;
        chooseSite();
        onsetAt = clock + onset.next();
    }

    void archive(Archive archive) {
        onset.archive(archive);
        findings.archive(archive);
        asked.archive(archive);
        share.archive(archive);
        choice.archive(archive);
        onsetAt = archive.longValue(onsetAt);
        isFound = archive.booleanValue(isFound);
        isKnown = archive.booleanValue(isKnown);
        site = Math.min(archive.intValue(site), Math.max(0, sites.size() - 1));
        last = archive.longValue(last);
        next = archive.longValue(next);
    }
}
