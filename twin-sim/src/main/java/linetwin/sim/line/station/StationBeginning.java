package linetwin.sim.line.station;

import linetwin.model.present.ElementPresent;
import linetwin.model.present.ElementPresent.Doing;
import linetwin.model.present.Stay;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.body.VehicleRef;
import linetwin.sim.line.draw.Cycles;
import linetwin.sim.line.floor.Beginning;
import linetwin.sim.line.floor.Floor;
import org.jspecify.annotations.Nullable;

/**
 * Fills the places of a station when a run begins: each item is in the phase that telemetry tells, with what is left of it
 * drawn by the time that it has taken so far.
 */
final class StationBeginning {
    private final RunningStation station;
    private final Floor floor;
    private final ElementPresent present;
    private final Beginning beginning;
    private final boolean hasOnePlace;

    StationBeginning(RunningStation station, ElementPresent present, Beginning beginning) {
        this.station = station;
        floor = station.floor();
        this.present = present;
        this.beginning = beginning;
        hasOnePlace = station.hasOnePlace();
    }

    void begin(Places places, Cycles cycles) {
        VehicleRef before = present.past().lastDone();
        if (before != null) {
            cycles.begin(beginning.variant(before), beginning.colour(before));
        }
        int unknown = present.holding().items() - present.holding().stays().size();
        Place place = places.head();
        for (int i = 0; i < present.holding().items() && place != null; i++) {
            Stay stay = i < unknown ? null : present.holding().stays().get(i - unknown);
            String id = station.label().id();
            int item = stay == null ? beginning.unknownItem(id) : beginning.item(id, stay);
            place.fill(item, 0);
            enter(place, stay, places, cycles);
            place = place.next();
        }
    }

    private void enter(Place place, @Nullable Stay stay, Places places, Cycles cycles) {
        if (isDone(stay)) {
            boolean toRework = stay != null && stay.progress() == Stay.Progress.TO_REWORK;
            places.finish(place, toRework && station.hasRework(), floor.now() - restedTicks());
            cycles.setUpFor(place.item(), floor.items());
        } else if (hasOnePlace && isIn(StationState.SETUP)) {
            long elapsed = sinceState();
            place.fill(place.item(), cycles.next(place.item(), floor.items()));
            place.enter(Place.SETUP, station.end(cycles.nextSetupLongerThan(elapsed) - elapsed));
        } else if (isCalled(stay)) {
            long elapsed = stay == null || stay.calledAt() == null ? sinceState() : beginning.since(stay.calledAt());
            cycles.setUpFor(place.item(), floor.items());
            place.enter(Place.ANDON, station.end(cycles.nextAndonLongerThan(elapsed) - elapsed));
        } else {
            cycles.setUpFor(place.item(), floor.items());
            work(place, stay, cycles);
        }
    }

    private void work(Place place, @Nullable Stay stay, Cycles cycles) {
        Long sinceEntry = stay == null ? null : stay.workedMicros();
        Long known = sinceEntry == null && hasOnePlace ? present.past().workedMicros() : sinceEntry;
        long cycle;
        long worked;
        if (known == null) {
            cycle = cycles.nextMet(place.item(), floor.items());
            worked = (long) (beginning.draws(station.label().id()).uniform() * cycle);
        } else {
            worked = known;
            cycle = cycles.nextLongerThan(worked, place.item(), floor.items());
        }
        place.fill(place.item(), cycle);
        place.enter(Place.WORK, station.end(cycle - worked));
    }

    /** A station that is blocked is done with all that it holds, whether or not its events came through. */
    private boolean isDone(@Nullable Stay stay) {
        return isIn(StationState.BLOCKED) || (stay != null && stay.progress() != Stay.Progress.OPEN);
    }

    private boolean isCalled(@Nullable Stay stay) {
        return (stay != null && stay.calledAt() != null) || (hasOnePlace && isIn(StationState.ANDON));
    }

    private boolean isIn(StationState state) {
        Doing doing = present.doing();
        return doing != null && doing.state() == state;
    }

    private long restedTicks() {
        return isIn(StationState.BLOCKED) ? sinceState() : 0;
    }

    private long sinceState() {
        Doing doing = present.doing();
        return doing == null ? 0 : beginning.since(doing.since());
    }
}
