package linetwin.sim.line;

import linetwin.model.line.Line;
import linetwin.model.line.PanelFamily;
import linetwin.model.line.PressLine;
import linetwin.model.state.Cause;
import linetwin.model.state.StationState;
import linetwin.sim.engine.Archive;
import linetwin.sim.engine.Calendar;
import org.jspecify.annotations.Nullable;

/** A press line at work: presses lots of the family whose rack is emptiest, and changes dies between families. */
final class RunningPressLine extends Node implements Stops.Host {
    private static final int WORK = 0;

    private final PressLine model;
    private final Cycles cycles;
    private final Draw dieChange;
    private final Stops stops;
    private final StateClock clock = new StateClock();
    private final Tally tally = new Tally();
    private final WorkClock worked = new WorkClock();
    private final Cause noRoom;
    private final Cause changeover;
    private final int slot;
    private Shift shift = new Shift(null);
    private @Nullable RunningPanelStore store;
    private int[] racks = {};
    private int family = Items.NONE;
    private int changedFrom = Items.NONE;
    private int strokesLeft;
    private boolean isChanging;
    private boolean isStroking;
    private boolean isRunning = true;
    private long end;
    private long cycleTicks;

    RunningPressLine(PressLine model, Line line, Floor floor, int index, Wiring wiring) {
        super(floor, index, model.label());
        this.model = model;
        cycles = new Cycles(model.work(), label, line, floor.seed);
        dieChange = new Draw(model.dieChange(), floor.seed.stream(label.id(), "die-change"));
        noRoom = new Cause(Cause.NO_ROOM, model.store());
        changeover = new Cause(Cause.CHANGEOVER, label.id());
        slot = floor.newSlot(this, WORK, Floor.WORK_THEN);
        stops = new Stops(label, model.work().stops(), floor, this, wiring.crews());
    }

    @Override
    void connect(Wiring wiring) {
        shift = wiring.shiftOf(this);
        RunningPanelStore found = wiring.store(model.store());
        racks = model.families().stream()
                .mapToInt(each -> found.familyIndex(each.id()))
                .toArray();
        store = found;
        updateRunning();
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
            end += runs ? floor.now() : -floor.now();
            runWorkClock();
        }
    }

    private void runWorkClock() {
        if (isRunning && isStroking) {
            worked.start(floor.now());
        } else {
            worked.stop(floor.now());
        }
    }

    @Override
    void due(int purpose) {
        long now = floor.now();
        if (isChanging && end <= now) {
            isChanging = false;
            floor.reporter.changedOver(label, familyId(changedFrom), familyId(family));
        } else if (isStroking && end <= now) {
            finishStroke();
        }
        if (worked.at(now) >= stops.nextAtWork()) {
            stops.workReached();
        }
        wake();
    }

    private void finishStroke() {
        isStroking = false;
        runWorkClock();
        strokesLeft--;
        PanelFamily pressed = model.families().get(family);
        int panels = pressed.panelsPerStroke();
        tally.processed += panels;
        tally.good += panels;
        tally.firstPassGood += panels;
        tally.idealTicks += cycles.idealTicks();
        store().put(racks[family], panels);
        floor.reporter.stroke(label, cycleTicks, pressed.id());
    }

    @Override
    void settle() {
        if (isRunning && !isChanging && !isStroking) {
            if (strokesLeft > 0) {
                beginStroke();
            } else {
                chooseFamily();
            }
        }
        reschedule();
        touch();
    }

    private void chooseFamily() {
        int next = Items.NONE;
        for (int i = 0; i < racks.length; i++) {
            boolean emptier = next == Items.NONE || store().fill(racks[i]) < store().fill(racks[next]);
            if (emptier && store().hasRoom(racks[i], model.families().get(i).lotPanels(), this)) {
                next = i;
            }
        }
        if (next != Items.NONE) {
            beginLot(next);
        }
    }

    private void beginLot(int next) {
        PanelFamily lot = model.families().get(next);
        store().reserve(racks[next], lot.lotPanels());
        strokesLeft = lot.lotStrokes();
        int before = family;
        family = next;
        if (before == next || before == Items.NONE) {
            beginStroke();
        } else {
            tally.setups++;
            isChanging = true;
            changedFrom = before;
            end = floor.now() + dieChange.next();
        }
    }

    private void beginStroke() {
        isStroking = true;
        cycleTicks = cycles.next(Items.NONE);
        end = floor.now() + cycleTicks;
        runWorkClock();
    }

    private void reschedule() {
        if (!isRunning || !(isChanging || isStroking)) {
            floor.calendar.cancel(slot);
            return;
        }
        long next = end;
        if (isStroking && stops.nextAtWork() != Calendar.NEVER) {
            next = Math.min(next, floor.now() + stops.nextAtWork() - worked.at(floor.now()));
        }
        if (floor.calendar.time(slot) != next) {
            floor.calendar.schedule(slot, next);
        }
    }

    private String familyId(int index) {
        return model.families().get(index).id();
    }

    private RunningPanelStore store() {
        if (store == null) {
            throw new IllegalStateException("press line '" + label.id() + "' is not connected");
        }
        return store;
    }

    @Override
    void refresh() {
        if (!shift.isAtWork()) {
            change(shift.pause(), shift.cause());
        } else if (stops.isStopped()) {
            change(stops.state(), stops.cause());
        } else if (isStroking) {
            change(StationState.WORKING, Cause.NONE);
        } else if (isChanging) {
            change(StationState.SETUP, changeover);
        } else {
            change(StationState.BLOCKED, noRoom);
        }
    }

    private void change(StationState state, Cause cause) {
        floor.reporter.change(label, clock, state, cause);
    }

    @Override
    void report(Report report) {
        report.state(label, clock, tally);
        report.endState();
    }

    @Override
    void archive(Archive archive) {
        cycles.archive(archive);
        dieChange.archive(archive);
        stops.archive(archive);
        clock.archive(archive);
        tally.archive(archive);
        worked.archive(archive);
        family = archive.intValue(family);
        changedFrom = archive.intValue(changedFrom);
        strokesLeft = archive.intValue(strokesLeft);
        isChanging = archive.booleanValue(isChanging);
        isStroking = archive.booleanValue(isStroking);
        isRunning = archive.booleanValue(isRunning);
        end = archive.longValue(end);
        cycleTicks = archive.longValue(cycleTicks);
    }
}
