package linetwin.sim.line;

import linetwin.model.line.Line;
import linetwin.model.line.Station;
import linetwin.model.state.Cause;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.LineEvent.Verdict;
import linetwin.sim.engine.Archive;
import linetwin.sim.engine.Calendar;

/**
 * A station at work: takes an item into a free place with all that it needs, sets up, works, calls for help, decides its
 * quality, and holds it until the next element takes it (block after service).
 */
final class RunningStation extends Node implements Stops.Host {
    private static final int WORK_SLOT = 0;

    private final Station model;
    private final Inlet main;
    private final Needs needs;
    private final Cycles cycles;
    private final Places places;
    private final Stops stops;
    private final QualityDraw quality;
    private final StateClock clock = new StateClock();
    private final Tally tally = new Tally();
    private final WorkClock worked = new WorkClock();
    private final Outlets outlets;
    private final int slot;
    private Shift shift = new Shift(null);
    private int workers;
    private boolean isRunning = true;

    RunningStation(Station model, Line line, Floor floor, int index, Wiring wiring) {
        super(floor, index, model.label());
        this.model = model;
        main = new Inlet(this, floor.nodes);
        needs = new Needs(model.material(), floor, this);
        cycles = new Cycles(model.work(), label, line, floor.seed);
        places = new Places(model.places());
        quality = new QualityDraw(model.quality(), label.id(), floor.seed, floor.items);
        slot = floor.newSlot(this, WORK_SLOT, Floor.WORK_THEN);
        stops = new Stops(label, model.work().stops(), floor, this, wiring.crews());
        outlets = new Outlets(line, label.id(), model.to(), model.quality());
    }

    @Override
    void connect(Wiring wiring) {
        shift = wiring.shiftOf(this);
        needs.connect(wiring, model.carriers());
        outlets.connect(wiring);
        updateRunning();
    }

    @Override
    Inlet inletFrom(String element) {
        Inlet join = needs.findJoin(element);
        return join == null ? main : join;
    }

    @Override
    public Tally tally() {
        return tally;
    }

    @Override
    public long workedTicks() {
        return worked.at(floor.now());
    }

    @Override
    void due(int purpose) {
        long now = floor.now();
        for (int i = 0; i < places.count(); i++) {
            Place place = places.get(i);
            if (place.isBusy() && place.end() <= now) {
                advance(place, now);
            }
        }
        if (worked.at(now) >= stops.nextAtWork()) {
            stops.workReached();
        }
        wake();
    }

    @Override
    void settle() {
        if (isRunning) {
            for (int i = 0; i < places.count(); i++) {
                Place place = places.get(i);
                if (place.phase() == Place.EMPTY && main.hasOffer() && needs.areMet()) {
                    begin(place);
                }
            }
        }
        reschedule();
        touch();
    }

    @Override
    public void stopChanged() {
        updateRunning();
        wake();
    }

    @Override
    void calendarChanged() {
        updateRunning();
        wake();
    }

    private void updateRunning() {
        boolean runs = shift.isAtWork() && !stops.isStopped();
        if (runs != isRunning) {
            isRunning = runs;
            long now = floor.now();
            places.shiftEnds(runs ? now : -now);
            runWorkClock(now);
        }
    }

    private void runWorkClock(long now) {
        if (isRunning && workers > 0) {
            worked.start(now);
        } else {
            worked.stop(now);
        }
    }

    private void begin(Place place) {
        Items items = floor.items;
        int item = main.take();
        needs.take(item);
        long now = floor.now();
        place.fill(item, cycles.next(items.variant(item)));
        floor.reporter.vehicleEntered(label, item);
        long setup = cycles.setupBefore(item, items);
        if (setup > 0) {
            tally.setups++;
            place.enter(Place.SETUP, now + setup);
        } else {
            cycles.setUpFor(item, items);
            beginWork(place, now);
        }
    }

    private void beginWork(Place place, long now) {
        place.enter(Place.WORK, now + place.cycle());
        workers++;
        runWorkClock(now);
    }

    private void advance(Place place, long now) {
        int item = place.item();
        switch (place.phase()) {
            case Place.SETUP -> {
                int before = cycles.setUpFor(item, floor.items);
                floor.reporter.changedOver(label, cycles.changesColour(), before, item);
                beginWork(place, now);
            }
            case Place.WORK -> {
                workers--;
                runWorkClock(now);
                long andon = cycles.nextAndon();
                if (andon > 0) {
                    floor.reporter.andonCalled(label, item);
                    place.enter(Place.ANDON, now + andon);
                } else {
                    finish(place);
                }
            }
            case Place.ANDON -> finish(place);
            default -> throw new IllegalStateException("a place of '" + label.id() + "' is not busy");
        }
    }

    private void finish(Place place) {
        int item = place.item();
        tally.processed++;
        tally.idealTicks += cycles.idealTicks();
        floor.reporter.cycleDone(label, item, place.cycle());
        Verdict verdict = quality.verdict(item);
        if (quality.inspects()) {
            floor.reporter.inspected(label, item, verdict);
        }
        if (verdict == Verdict.SCRAP) {
            tally.scrapped++;
            floor.reporter.scrapped(label, item, "inspection");
            place.empty();
            floor.end(item);
            return;
        }
        boolean rework = verdict == Verdict.REWORK;
        if (rework) {
            tally.reworked++;
            floor.items.setReworked(item);
        } else {
            tally.good++;
            tally.firstPassGood += floor.items.isReworked(item) ? 0 : 1;
        }
        places.finish(place, rework);
        outlets.inlet(rework).offer(this);
    }

    @Override
    int handOver(Inlet inlet) {
        Place place = places.firstDone(outlets.isRework(inlet));
        int item = place.item();
        place.empty();
        needs.release(item);
        wake();
        floor.reporter.vehicleLeft(label, item, inlet.owner().label);
        return item;
    }

    private void reschedule() {
        long next = Calendar.NEVER;
        if (isRunning) {
            for (int i = 0; i < places.count(); i++) {
                if (places.get(i).isBusy()) {
                    next = Math.min(next, places.get(i).end());
                }
            }
            if (workers > 0 && stops.nextAtWork() != Calendar.NEVER) {
                long now = floor.now();
                next = Math.min(next, now + stops.nextAtWork() - worked.at(now));
            }
        }
        if (next == Calendar.NEVER) {
            floor.calendar.cancel(slot);
        } else if (floor.calendar.time(slot) != next) {
            floor.calendar.schedule(slot, next);
        }
    }

    @Override
    void refresh() {
        if (!shift.isAtWork()) {
            change(shift.pause(), shift.cause());
        } else if (stops.isStopped()) {
            change(stops.state(), stops.cause());
        } else if (places.isAnyIn(Place.WORK)) {
            change(StationState.WORKING, Cause.NONE);
        } else if (places.isAnyIn(Place.SETUP)) {
            change(StationState.SETUP, outlets.changeover());
        } else if (places.isAnyIn(Place.ANDON)) {
            change(StationState.ANDON, outlets.andonCall());
        } else if (places.isAnyIn(Place.DONE)) {
            change(StationState.BLOCKED, outlets.noRoom(places.isFirstDoneToRework()));
        } else {
            Cause missing = main.isEmpty() ? outlets.noItem() : needs.findMissing();
            change(StationState.STARVED, missing == null ? outlets.noItem() : missing);
        }
    }

    private void change(StationState state, Cause cause) {
        floor.reporter.change(label, clock, state, cause);
    }

    @Override
    void report(Report report) {
        report.state(label, clock, tally);
        for (int i = 0; i < places.count(); i++) {
            if (places.get(i).phase() != Place.EMPTY) {
                report.vehicle(places.get(i).item());
            }
        }
        report.endState();
    }

    @Override
    void archive(Archive archive) {
        main.archive(archive);
        needs.archive(archive);
        cycles.archive(archive);
        places.archive(archive);
        stops.archive(archive);
        quality.archive(archive);
        clock.archive(archive);
        tally.archive(archive);
        worked.archive(archive);
        workers = archive.intValue(workers);
        isRunning = archive.booleanValue(isRunning);
    }
}
