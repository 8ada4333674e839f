package linetwin.sim.line.station;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import linetwin.model.line.SynchronousLine;
import linetwin.model.present.ElementPresent;
import linetwin.model.state.Cause;
import linetwin.sim.engine.Archive;
import linetwin.sim.engine.Ticks;
import linetwin.sim.line.floor.Beginning;
import linetwin.sim.line.floor.Content;
import linetwin.sim.line.floor.Floor;
import linetwin.sim.line.floor.Inlet;
import linetwin.sim.line.floor.Items;
import linetwin.sim.line.floor.Node;
import linetwin.sim.line.floor.Outlook;
import linetwin.sim.line.floor.Report;
import linetwin.sim.line.floor.WorkClock;
import linetwin.sim.line.logistics.Resources;
import linetwin.sim.line.logistics.Shift;
import linetwin.sim.line.stop.Stoppable;
import linetwin.sim.line.stop.Stops;
import org.jspecify.annotations.Nullable;

/**
 * A synchronous line at work: all positions move together when the takt has elapsed, every position is done, the last
 * vehicle has gone, and the next one and all material are there. A stop at one position stops all of them at once.
 * One file, since each of these conditions is looked at again whenever another changes.
 */
public final class RunningSynchronousLine extends Node implements Stoppable {
    private static final int WORK = 0;

    private final Resources resources;
    private final SynchronousLine model;
    private final long takt;
    private final RunningPosition[] positions;
    private final RunningPosition last;
    private final Inlet entry;
    private final Content content = new Content();
    private final WorkClock runningTime = new WorkClock();
    private final Waiting waiting = new Waiting();
    private final Cause noItem;
    private final Cause noRoom;
    private final int slot;
    private Shift shift = new Shift(null);
    private @Nullable Inlet onward;
    private boolean isReady = true;
    private boolean isOffered;
    private long readyAt;

    public RunningSynchronousLine(SynchronousLine model, Resources resources, int index) {
        super(resources.floor(), index, model.label());
        this.resources = resources;
        this.model = model;
        takt = Ticks.of(model.takt());
        entry = new Inlet(this, floor);
        slot = floor.newSlot(this, WORK, Floor.WORK_THEN);
        noItem = floor.noItemAt(label.id());
        noRoom = new Cause(Cause.NO_ROOM, model.to());
        positions = model.positions().stream()
                .map(position -> new RunningPosition(position, this, resources))
                .toArray(RunningPosition[]::new);
        last = positions[positions.length - 1];
    }

    @Override
    protected List<String> ids() {
        return Stream.concat(
                        Stream.of(label.id()),
                        model.positions().stream()
                                .map(position -> position.label().id()))
                .toList();
    }

    @Override
    public Stream<Stops> stops() {
        return Arrays.stream(positions).map(RunningPosition::stops);
    }

    @Override
    public void connect() {
        shift = resources.shiftOf(this);
        onward = floor.inlet(label.id(), model.to());
        for (RunningPosition position : positions) {
            position.connect();
        }
    }

    @Override
    protected Inlet inletFrom(String element) {
        for (RunningPosition position : positions) {
            Inlet join = position.needs().findJoin(element);
            if (join != null) {
                return join;
            }
        }
        return entry;
    }

    /** Time in which the line ran so far. */
    long running() {
        return runningTime.at(floor.now());
    }

    /** A position stopped or goes on. */
    void heldChanged() {
        updateRunning();
        if (isOffered && onward != null && holdsParts()) {
            isOffered = false;
            onward.withdraw(this);
        }
        wake();
    }

    @Override
    public void calendarChanged() {
        updateRunning();
        wake();
    }

    private boolean mayRun() {
        return shift.isAtWork() && findStopped() == null;
    }

    private void updateRunning() {
        if (!isReady && mayRun()) {
            runningTime.start(floor.now());
        } else {
            runningTime.stop(floor.now());
        }
    }

    private boolean holdsParts() {
        for (RunningPosition position : positions) {
            if (position.holdsPart()) {
                return true;
            }
        }
        return false;
    }

    private @Nullable RunningPosition findStopped() {
        for (RunningPosition position : positions) {
            if (position.isStopped()) {
                return position;
            }
        }
        return null;
    }

    @Override
    protected void due(int purpose) {
        long running = running();
        for (RunningPosition position : positions) {
            position.advanceTo(running);
        }
        if (running >= readyAt) {
            isReady = true;
            updateRunning();
        }
        wake();
    }

    @Override
    protected void settle() {
        for (RunningPosition position : positions) {
            position.needs().fetchFromStock();
        }
        if (isReady && mayRun()) {
            if (last.item() == Items.NONE) {
                moveIfPossible();
            } else if (!isOffered && onward != null) {
                isOffered = true;
                onward.offer(this);
            }
        }
        reschedule();
        touch();
    }

    @Override
    public int handOver(Inlet taker) {
        int item = last.item();
        last.leave(taker.owner().label());
        isOffered = false;
        content.leave(1, floor.now());
        wake();
        return item;
    }

    private void moveIfPossible() {
        if (!entry.request() || !requestNeeds()) {
            return;
        }
        long now = floor.now();
        long start = runningTime.at(now);
        for (int i = positions.length - 1; i > 0; i--) {
            int item = positions[i - 1].item();
            if (item != Items.NONE) {
                positions[i - 1].leave(positions[i].label());
            }
            positions[i].begin(item, start, takt);
        }
        int entering = entry.takeOffer().handOver(entry);
        content.enter(1, now);
        positions[0].begin(entering, start, takt);
        readyAt = start + takt;
        for (RunningPosition position : positions) {
            readyAt = Math.max(readyAt, position.andonEnd());
        }
        isReady = false;
        updateRunning();
    }

    /** Asks for what each position needs for the item that would come to it. Returns whether all is there. */
    private boolean requestNeeds() {
        for (int i = 0; i < positions.length; i++) {
            if (comesTo(i) && !positions[i].needs().request()) {
                return false;
            }
        }
        return true;
    }

    /** The first position that misses something for the item that would come to it. */
    private @Nullable RunningPosition findStarved() {
        for (int i = 0; i < positions.length; i++) {
            if (comesTo(i) && positions[i].needs().findMissing() != null) {
                return positions[i];
            }
        }
        return null;
    }

    private boolean comesTo(int position) {
        return position == 0 || positions[position - 1].item() != Items.NONE;
    }

    private void reschedule() {
        if (isReady || !runningTime.isRunning()) {
            floor.calendar().cancel(slot);
            return;
        }
        long next = readyAt;
        for (RunningPosition position : positions) {
            next = Math.min(next, position.next());
        }
        long time = floor.now() + next - running();
        if (floor.calendar().time(slot) != time) {
            floor.calendar().schedule(slot, time);
        }
    }

    @Override
    protected boolean mayGive(Outlook outlook) {
        boolean mayMove = last.item() != Items.NONE || outlook.mayCome(this);
        return mayMove && onward != null && outlook.accepts(onward.owner());
    }

    @Override
    protected boolean mayAccept(Outlook outlook) {
        return last.item() == Items.NONE || outlook.gives(this);
    }

    @Override
    public Optional<Node> findHeldBack() {
        return isOffered ? Optional.ofNullable(onward).map(Inlet::owner) : Optional.empty();
    }

    @Override
    public boolean holdsAny(IntPredicate which) {
        for (RunningPosition position : positions) {
            if (position.item() != Items.NONE && which.test(position.item())) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected void updateState() {
        explainWaiting();
        for (RunningPosition position : positions) {
            position.refresh(shift, waiting);
        }
    }

    private void explainWaiting() {
        RunningPosition stopped = findStopped();
        if (stopped != null) {
            waiting.held(stopped.heldHere(), noItem);
        } else if (!isReady) {
            waiting.running(slowest().heldHere(), noItem);
        } else if (last.item() != Items.NONE) {
            waiting.held(noRoom, noItem);
        } else if (entry.isEmpty()) {
            waiting.starvedAtEntry(noItem);
        } else {
            RunningPosition starved = findStarved();
            Cause missing = starved == null ? null : starved.needs().findMissing();
            if (starved == null || missing == null) {
                waiting.running(slowest().heldHere(), noItem);
            } else {
                waiting.starvedAt(starved, missing);
            }
        }
    }

    private RunningPosition slowest() {
        RunningPosition slowest = positions[0];
        for (RunningPosition position : positions) {
            if (position.andonEnd() > slowest.andonEnd()) {
                slowest = position;
            }
        }
        return slowest;
    }

    @Override
    public void report(Report report) {
        for (RunningPosition position : positions) {
            position.report(report);
        }
        report.level(label, content, positions.length);
    }

    @Override
    public void clearCounts() {
        content.clear(floor.now());
        for (RunningPosition position : positions) {
            position.clearCounts();
        }
    }

    @Override
    public void begin(Beginning beginning) {
        ElementPresent present = beginning.of(label.id());
        long running = 0;
        boolean isHeld = false;
        for (RunningPosition position : positions) {
            running = Math.max(running, position.told(beginning).running());
            isHeld |= position.isHeldIn(beginning);
        }
        if (running == 0 && !beginning.isWhole()) {
            running = (long) (beginning.draws(label.id()).uniform() * takt); // nobody heard it move
        }
        runningTime.stop(floor.now());
        runningTime.begin(running);
        isReady = true;
        readyAt = takt;
        int items = 0;
        for (RunningPosition position : positions) {
            position.begin(beginning, running, takt, isHeld);
            isReady &= position.isDone();
            readyAt = Math.max(readyAt, position.andonEnd());
            items += position.item() == Items.NONE ? 0 : 1;
        }
        content.begin(items, present.done().entered(), present.done().contentMicros(), floor.now());
        updateRunning();
    }

    @Override
    public void archive(Archive archive) {
        entry.archive(archive);
        for (RunningPosition position : positions) {
            position.archive(archive);
        }
        content.archive(archive);
        runningTime.archive(archive);
        isReady = archive.booleanValue(isReady);
        isOffered = archive.booleanValue(isOffered);
        readyAt = archive.longValue(readyAt);
    }
}
