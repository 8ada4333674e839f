package linetwin.sim.line.station;

import java.math.BigInteger;
import java.util.Optional;
import linetwin.model.line.CarrierUse;
import linetwin.model.line.SynchronousLine;
import linetwin.model.line.work.Power;
import linetwin.model.present.ElementPresent;
import linetwin.model.present.ElementPresent.Doing;
import linetwin.model.state.Cause;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.body.VehicleRef;
import linetwin.model.value.Label;
import linetwin.sim.engine.Archive;
import linetwin.sim.engine.Calendar;
import linetwin.sim.line.draw.Cycles;
import linetwin.sim.line.draw.DefectDraw;
import linetwin.sim.line.floor.Beginning;
import linetwin.sim.line.floor.Content;
import linetwin.sim.line.floor.Floor;
import linetwin.sim.line.floor.Items;
import linetwin.sim.line.floor.Report;
import linetwin.sim.line.floor.StateClock;
import linetwin.sim.line.floor.Tally;
import linetwin.sim.line.logistics.Resources;
import linetwin.sim.line.logistics.Shift;
import linetwin.sim.line.stop.StopHost;
import linetwin.sim.line.stop.Stops;
import org.jspecify.annotations.Nullable;

/**
 * One position of a synchronous line. Its times count the running time of the line: they stand still while the line
 * is held.
 */
final class RunningPosition implements StopHost {
    private final Label label;
    private final RunningSynchronousLine line;
    private final Floor floor;
    private final Cycles cycles;
    private final Needs needs;
    private final Stops stops;
    private final DefectDraw defects;
    private final StateClock clock = new StateClock();
    private final Tally tally = new Tally();
    private final @Nullable Power power;
    private final Cause heldHere;
    private final Cause andonCall;
    private final Content content = new Content();
    private int item = Items.NONE;
    private boolean isWorking;
    private boolean isCalled;
    private boolean isChanging;
    private int changedFrom = Items.NONE;
    private long workedBefore;
    private long begunAt;
    private long workEnd;
    private long cycleTicks;
    private long andonEnd;

    RunningPosition(SynchronousLine.Position model, RunningSynchronousLine line, Resources resources) {
        label = model.label();
        this.line = line;
        floor = resources.floor();
        cycles = new Cycles(model.work(), label, floor);
        needs = new Needs(model.material(), Optional.empty(), label, resources, line);
        defects = new DefectDraw(model.defect(), model.classes(), label.id(), floor.seed(), floor.items());
        heldHere = new Cause(Cause.LINE_HELD, label.id());
        andonCall = new Cause(Cause.ANDON_CALL, label.id());
        power = model.work().power().orElse(null);
        stops = new Stops(label, model.work(), resources, this);
    }

    void connect() {
        needs.connect(CarrierUse.NONE);
    }

    Label label() {
        return label;
    }

    Stops stops() {
        return stops;
    }

    Needs needs() {
        return needs;
    }

    int item() {
        return item;
    }

    boolean isStopped() {
        return stops.isStopped();
    }

    /** Whether it is in a stop during which no item leaves the line. */
    boolean holdsPart() {
        return stops.holdsPart();
    }

    /** The cause of the other positions' waiting for this one. */
    Cause heldHere() {
        return heldHere;
    }

    /** When, on the running time of the line, its work and any call are over. */
    long andonEnd() {
        return item == Items.NONE ? 0 : andonEnd;
    }

    /** The line has moved: begins work on the item that came, if one came. */
    void begin(int arrived, long running, long takt) {
        item = arrived;
        isWorking = arrived != Items.NONE;
        isCalled = false;
        if (isWorking) {
            content.enter(1, floor.now());
            needs.take(arrived);
            begunAt = running;
            cycleTicks = cycles.next(arrived, floor.items());
            workEnd = running + Math.max(takt, cycleTicks);
            andonEnd = workEnd + cycles.nextAndon();
            floor.entered(label, arrived);
            stops.takePart(arrived);
            setUpFor(arrived);
        }
    }

    /** A changeover holds the line as a stop does. */
    private void setUpFor(int arrived) {
        boolean mustChange = cycles.mustSetUp(arrived, floor.items());
        changedFrom = cycles.setUpFor(arrived, floor.items());
        if (mustChange) {
            isChanging = true;
            tally.setUp();
            stops.setUp();
        }
    }

    /** The item leaves for the element of the label. */
    void leave(Label to) {
        floor.facts().left(label, item, to);
        content.leave(1, floor.now());
        item = Items.NONE;
    }

    /** When something happens here next, on the running time of the line; NEVER if nothing does. */
    long next() {
        if (isWorking) {
            long stopAt = stops.nextAtWork();
            return stopAt == Calendar.NEVER ? workEnd : Math.min(workEnd, begunAt + stopAt - workedBefore);
        }
        return isCalled ? andonEnd : Calendar.NEVER;
    }

    /** Does what is due at this running time of the line. */
    void advanceTo(long running) {
        if (isCalled && running >= andonEnd) {
            isCalled = false;
        }
        if (!isWorking) {
            return;
        }
        if (running >= workEnd) {
            finish();
        }
        if (workedAt(running) >= stops.nextAtWork()) {
            stops.workReached();
        }
    }

    private void finish() {
        isWorking = false;
        workedBefore += workEnd - begunAt;
        tally.done(cycles.idealTicks());
        floor.facts().cycleDone(label, item, cycleTicks);
        defects.work(item);
        tally.pass(!floor.items().isDefective(item));
        isCalled = andonEnd > workEnd;
        if (isCalled) {
            floor.facts().andonCalled(label, item);
        }
    }

    private long workedAt(long running) {
        return isWorking ? workedBefore + running - begunAt : workedBefore;
    }

    @Override
    public void stopChanged() {
        if (isChanging && !stops.isStopped()) {
            isChanging = false;
            floor.facts().changedOver(label, cycles.changesColour(), changedFrom, item);
        }
        line.heldChanged();
    }

    @Override
    public void countsChanged() {
        floor.facts().changed(line.index());
    }

    @Override
    public long workedTicks() {
        return workedAt(line.running());
    }

    @Override
    public int endSlot(Stops itsStops) {
        return floor.newSlot(itsStops, Stops.END, Floor.STOPS_NEXT);
    }

    @Override
    public Tally tally() {
        return tally;
    }

    /** Brings the state up to date; {@code waiting} is why the line as a whole does not move, if it does not. */
    void refresh(Shift shift, Waiting waiting) {
        if (!shift.isAtWork()) {
            change(shift.pause(), shift.cause());
        } else if (stops.isStopped()) {
            change(stops.state(), stops.cause());
        } else if (item == Items.NONE || waiting.isStarvedAt(this)) {
            change(StationState.STARVED, waiting.starvedCause());
        } else if (waiting.isHeld()) {
            change(StationState.BLOCKED, waiting.blockedCause());
        } else if (isWorking) {
            change(StationState.WORKING, Cause.NONE);
        } else if (isCalled) {
            change(StationState.ANDON, andonCall);
        } else {
            change(StationState.BLOCKED, waiting.blockedCause());
        }
    }

    private void change(StationState state, Cause cause) {
        floor.change(label, clock, state, cause);
    }

    void report(Report report) {
        report.state(label, clock, tally);
        stops.report(report);
        report.metered(power, BigInteger.ZERO);
        report.holds(content);
        if (item != Items.NONE) {
            report.vehicle(item);
        }
        report.endState();
    }

    void clearCounts() {
        clock.clear(floor.now());
        tally.clear();
        content.clear(floor.now());
    }

    /** How far it is with what it holds when a run begins. */
    PositionBeginning told(Beginning beginning) {
        return new PositionBeginning(beginning.of(label.id()), beginning);
    }

    /**
     * Takes its part of the present.
     *
     * @param running how long the line has run since it moved last
     * @param isHeld whether a stop or a rest hides how far the positions are
     */
    void begin(Beginning beginning, long running, long takt, boolean isHeld) {
        ElementPresent present = beginning.of(label.id());
        long now = floor.now();
        clock.begin(present, beginning, now);
        tally.begin(present.done().counters());
        VehicleRef before = present.past().lastDone();
        if (before != null) {
            cycles.begin(beginning.variant(before), beginning.colour(before));
        }
        if (present.holding().items() > 0) {
            beginWork(told(beginning), running, takt, isHeld);
        }
        content.begin(item == Items.NONE ? 0 : 1, 0, present.done().contentMicros(), now);
        needs.begin(present, tally.processed() + (isWorking ? 1 : 0), beginning);
        stops.begin(present, beginning);
        isChanging = stops.isStopped() && stops.state() == StationState.SETUP;
    }

    private void beginWork(PositionBeginning told, long running, long takt, boolean isHeld) {
        item = told.item(label.id());
        changedFrom = cycles.setUpFor(item, floor.items());
        isWorking = told.isWorkedOn(isHeld);
        cycleTicks = isWorking && running >= takt
                ? cycles.nextLongerThan(running, item, floor.items())
                : cycles.next(item, floor.items());
        workEnd = isWorking ? Math.max(takt, cycleTicks) : Math.min(running, Math.max(takt, cycleTicks));
        andonEnd = isWorking ? workEnd + cycles.nextAndon() : workEnd;
        isCalled = !isWorking && told.isCalled();
        if (isCalled) {
            andonEnd = running + cycles.nextAndonLongerThan(told.sinceCall()) - told.sinceCall();
        }
    }

    /** Whether one of its stops, or a rest, holds the line when a run begins. */
    boolean isHeldIn(Beginning beginning) {
        Doing doing = beginning.of(label.id()).doing();
        return doing != null && (doing.state().isRest() || stops.isOne(doing.stop()));
    }

    boolean isDone() {
        return !isWorking && !isCalled;
    }

    void archive(Archive archive) {
        cycles.archive(archive);
        needs.archive(archive);
        stops.archive(archive);
        defects.archive(archive);
        clock.archive(archive);
        tally.archive(archive);
        content.archive(archive);
        item = archive.intValue(item);
        isWorking = archive.booleanValue(isWorking);
        isCalled = archive.booleanValue(isCalled);
        isChanging = archive.booleanValue(isChanging);
        changedFrom = archive.intValue(changedFrom);
        workedBefore = archive.longValue(workedBefore);
        begunAt = archive.longValue(begunAt);
        workEnd = archive.longValue(workEnd);
        cycleTicks = archive.longValue(cycleTicks);
        andonEnd = archive.longValue(andonEnd);
    }
}
