package linetwin.sim.line.station;

import java.math.BigInteger;
import java.util.stream.Stream;
import linetwin.model.line.work.Power;
import linetwin.model.line.work.Work;
import linetwin.model.present.ElementPresent;
import linetwin.model.state.Cause;
import linetwin.model.state.StationState;
import linetwin.model.value.Label;
import linetwin.sim.engine.Archive;
import linetwin.sim.engine.Calendar;
import linetwin.sim.line.floor.Beginning;
import linetwin.sim.line.floor.Floor;
import linetwin.sim.line.floor.Node;
import linetwin.sim.line.floor.Report;
import linetwin.sim.line.floor.StateClock;
import linetwin.sim.line.floor.Tally;
import linetwin.sim.line.floor.WorkClock;
import linetwin.sim.line.logistics.Resources;
import linetwin.sim.line.logistics.Shift;
import linetwin.sim.line.stop.StopHost;
import linetwin.sim.line.stop.Stoppable;
import linetwin.sim.line.stop.Stops;
import org.jspecify.annotations.Nullable;

/**
 * A node that does work of its own: its stops and its shift plan suspend the work, which resumes where it was. It has one
 * pending event: the end of its phase or its next operation-dependent stop, whichever comes first; while it is stopped, the
 * end of the stop.
 */
abstract class Workplace extends Node implements StopHost, Stoppable {
    private static final int WORK = 0;

    private final Stops stops;
    private final StateClock clock = new StateClock();
    private final Tally tally = new Tally();
    private final WorkClock worked = new WorkClock();
    private final int slot;
    private final @Nullable Power power;

    /** When working time reaches the next operation-dependent stop, if work goes on; kept while it does. */
    private long stopTime = Calendar.NEVER;

    final Resources resources;
    private Shift shift = new Shift(null);
    private boolean isRunning = true;

    /** Whether it worked when it settled last. */
    private boolean isWorking;

    private final boolean takesParts;

    Workplace(Label label, Work work, Resources resources, int index) {
        super(resources.floor(), index, label);
        this.resources = resources;
        slot = floor.newSlot(this, WORK, Floor.WORK_THEN);
        power = work.power().orElse(null);
        stops = new Stops(label, work, resources, this);
        takesParts = work.partCheck().isPresent();
    }

    @Override
    public void connect() {
        shift = resources.shiftOf(this);
        updateRunning();
    }

    @Override
    public final Stream<Stops> stops() {
        return Stream.of(stops);
    }

    @Override
    public final Tally tally() {
        return tally;
    }

    @Override
    public final long workedTicks() {
        return worked.at(floor.now());
    }

    @Override
    public final int endSlot(Stops itsStops) {
        return slot;
    }

    @Override
    public final void stopChanged() {
        timeStop();
        updateRunning();
        if (stops.isStopped()) {
            stopped();
        }
        holdParts(stops.holdsPart());
        wake();
    }

    @Override
    public final void countsChanged() {
        floor.facts().changed(index());
    }

    /** It is in a stop, perhaps in one that follows another; whatever is in progress is suspended. */
    void stopped() {}

    /** It can't begin anything from now on, since it is stopped or its area rests. */
    void suspended() {}

    /** From now on finished items stay, or leave. */
    void holdParts(boolean isHeld) {}

    @Override
    public final boolean isAtWork() {
        return isRunning;
    }

    @Override
    public final void calendarChanged() {
        updateRunning();
        wake();
    }

    /** Whether it is in a stop. */
    final boolean isStopped() {
        return stops.isStopped();
    }

    /** Whether it may work now. */
    final boolean isRunning() {
        return isRunning;
    }

    private void updateRunning() {
        boolean runs = shift.isAtWork() && !stops.isStopped();
        if (runs != isRunning) {
            isRunning = runs;
            floor.calendar().cancel(slot);
            shiftEnds(runs ? floor.now() : -floor.now());
            if (!runs) {
                suspended();
            }
        }
    }

    /** Takes the part for an item that begins, which may be a wrong one and stop the work. */
    final void takePart(int item) {
        if (takesParts) {
            stops.takePart(item);
        }
    }

    /** Calls somebody to change it over; until that is done it is stopped. */
    final void callSetter() {
        stops.setUp();
    }

    /** Whether it works on something, were it not suspended; then it is WORKING. */
    abstract boolean hasWork();

    /** When the earliest phase in progress ends; NEVER if none is in progress. */
    abstract long nextEnd();

    /** Moves the ends of all phases in progress: by minus now when suspended, by now when resumed. */
    abstract void shiftEnds(long by);

    /** Ends what is due. */
    abstract void advanceTo(long now);

    @Override
    protected final void due(int purpose) {
        if (isRunning) {
            workIsDue();
        } else {
            stops.ended();
        }
    }

    private void workIsDue() {
        beginEvent();
        advanceTo(floor.now());
        if (floor.now() >= stopTime) {
            stops.workReached();
        }
        settleNow();
    }

    /** Schedules what comes next; to be called at the end of {@link #settle}. */
    final void settled() {
        boolean works = isRunning && hasWork();
        if (works && isWorking) {
            touchIfHeard(); // its state is the same
        } else {
            touch();
        }
        if (works != isWorking) {
            isWorking = works;
            startOrStopWorkClock(works);
        }
        if (isRunning) {
            floor.calendar().set(slot, Math.min(nextEnd(), stopTime));
        }
    }

    private void startOrStopWorkClock(boolean starts) {
        if (starts) {
            worked.start(floor.now());
        } else {
            worked.stop(floor.now());
        }
        timeStop();
    }

    private void timeStop() {
        long atWork = isWorking ? stops.nextAtWork() : Calendar.NEVER;
        stopTime = atWork == Calendar.NEVER ? Calendar.NEVER : floor.now() + atWork - worked.at(floor.now());
    }

    @Override
    protected final void updateState() {
        StationState state = state();
        if (floor.wantsCauses()) {
            floor.change(label, clock, state, cause(state));
        } else {
            clock.enter(state, floor.now());
        }
    }

    private StationState state() {
        if (isRunning) {
            return runningState();
        }
        return shift.isAtWork() ? stops.state() : shift.pause();
    }

    private Cause cause(StationState state) {
        if (isRunning) {
            return runningCause(state);
        }
        return shift.isAtWork() ? stops.cause() : shift.cause();
    }

    /** The state while it may work. */
    abstract StationState runningState();

    /** Why it is in its {@link #runningState}. */
    abstract Cause runningCause(StationState state);

    @Override
    public void report(Report report) {
        report.state(label, clock, tally);
        stops.report(report);
        report.metered(power, BigInteger.ZERO);
        reportVehicles(report);
        report.endState();
    }

    /** Tells what it holds and names the vehicles in it. */
    abstract void reportVehicles(Report report);

    @Override
    public void clearCounts() {
        clock.clear(floor.now());
        tally.clear();
    }

    @Override
    public final void begin(Beginning beginning) {
        ElementPresent present = beginning.of(label.id());
        clock.begin(present, beginning, floor.now());
        tally.begin(present.done().counters());
        stops.begin(present, beginning);
        updateRunning();
        holdParts(stops.holdsPart());
        beginWork(present, beginning);
    }

    /** Takes its part of the present that the run begins with, knowing already whether it may work. */
    abstract void beginWork(ElementPresent present, Beginning beginning);

    /** The end of a phase that still takes so long: a time, or while it may not work, how long. */
    final long end(long left) {
        return isRunning ? floor.now() + left : left;
    }

    @Override
    public void archive(Archive archive) {
        stops.archive(archive);
        clock.archive(archive);
        tally.archive(archive);
        worked.archive(archive);
        isRunning = archive.booleanValue(isRunning);
        isWorking = archive.booleanValue(isWorking);
        stopTime = archive.longValue(stopTime);
    }
}
