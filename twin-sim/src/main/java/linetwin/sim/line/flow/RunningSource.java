package linetwin.sim.line.flow;

import java.time.Instant;
import java.util.Optional;
import java.util.function.IntPredicate;
import linetwin.model.line.Source;
import linetwin.model.present.ElementPresent;
import linetwin.model.present.ElementPresent.Doing;
import linetwin.model.state.Cause;
import linetwin.model.state.StationState;
import linetwin.sim.engine.Archive;
import linetwin.sim.line.draw.Births;
import linetwin.sim.line.draw.Draw;
import linetwin.sim.line.floor.Beginning;
import linetwin.sim.line.floor.Floor;
import linetwin.sim.line.floor.Inlet;
import linetwin.sim.line.floor.Items;
import linetwin.sim.line.floor.Node;
import linetwin.sim.line.floor.Outlook;
import linetwin.sim.line.floor.Report;
import linetwin.sim.line.floor.StateClock;
import linetwin.sim.line.floor.Tally;
import linetwin.sim.line.logistics.Resources;
import linetwin.sim.line.logistics.RunningPool;
import org.jspecify.annotations.Nullable;

/** A source at work: prepares the next item and offers it, at once or after the time between arrivals. */
public final class RunningSource extends Node {
    private static final int ARRIVAL = 0;

    private final Resources resources;
    private final Source model;
    private final Births births;
    private final int[] sequence;
    private final @Nullable Draw interArrival;
    private final StateClock clock = new StateClock();
    private final Tally tally = new Tally();
    private final int slot;
    private final Cause noRoom;
    private @Nullable RunningPool pool;
    private @Nullable Inlet onward;
    private int prepared = Items.NONE;
    private boolean isArrivalDue;
    private int turn;

    public RunningSource(Source model, Births births, Resources resources, int index) {
        super(resources.floor(), index, model.label());
        this.resources = resources;
        this.model = model;
        this.births = births;
        sequence = model.sequence().stream().mapToInt(births::variant).toArray();
        interArrival = model.interArrival()
                .map(distribution -> new Draw(distribution, floor.seed().stream(label.id(), "inter-arrival")))
                .orElse(null);
        slot = floor.newSlot(this, ARRIVAL, Floor.WORK_THEN);
        noRoom = new Cause(Cause.NO_ROOM, model.to());
        isArrivalDue = interArrival == null;
        scheduleArrival();
    }

    @Override
    public void connect() {
        onward = floor.inlet(label.id(), model.to());
        pool = model.carriers().takes().map(resources::pool).orElse(null);
    }

    @Override
    protected void due(int purpose) {
        isArrivalDue = true;
        wake();
    }

    @Override
    protected void settle() {
        if (prepared == Items.NONE && isArrivalDue && (pool == null || pool.request(this)) && onward != null) {
            prepared = begin();
            floor.items().setBegun(prepared, floor.now());
            if (pool != null) {
                pool.putUnder(prepared);
            }
            isArrivalDue = interArrival == null;
            onward.offer(this);
        }
        if (interArrival == null && pool == null) {
            touchIfHeard(); // it is never blocked nor starved
        } else {
            touch();
        }
    }

    private int begin() {
        if (sequence.length == 0) {
            return births.next(model.item());
        }
        int variant = sequence[turn];
        turn = (turn + 1) % sequence.length;
        return births.vehicle(variant);
    }

    @Override
    public int handOver(Inlet taker) {
        int item = prepared;
        prepared = Items.NONE;
        if (interArrival == null) {
            floor.items().setBegun(item, floor.now());
        }
        tally.done(0);
        tally.pass(true);
        floor.facts().left(label, item, taker.owner().label());
        scheduleArrival();
        wake();
        return item;
    }

    private void scheduleArrival() {
        if (interArrival != null) {
            floor.calendar().schedule(slot, floor.now() + interArrival.next());
        }
    }

    @Override
    protected boolean mayGive(Outlook outlook) {
        boolean mayBegin = prepared != Items.NONE || pool == null || pool.mayHave(outlook);
        return mayBegin && onward != null && outlook.accepts(onward.owner());
    }

    @Override
    public Optional<Node> findHeldBack() {
        boolean isEndless = interArrival == null; // it always has an item that waits
        return isEndless || prepared == Items.NONE
                ? Optional.empty()
                : Optional.ofNullable(onward).map(Inlet::owner);
    }

    @Override
    public boolean holdsAny(IntPredicate which) {
        return prepared != Items.NONE && which.test(prepared);
    }

    @Override
    protected void updateState() {
        if (prepared != Items.NONE && interArrival != null) {
            floor.change(label, clock, StationState.BLOCKED, noRoom);
        } else if (prepared == Items.NONE && isArrivalDue && pool != null) {
            floor.change(label, clock, StationState.STARVED, pool.causeOfWaiting());
        } else {
            floor.change(label, clock, StationState.WORKING, Cause.NONE);
        }
    }

    @Override
    public void report(Report report) {
        report.state(label, clock, tally);
        report.endState();
    }

    @Override
    public void clearCounts() {
        clock.clear(floor.now());
        tally.clear();
    }

    @Override
    public void begin(Beginning beginning) {
        ElementPresent present = beginning.of(label.id());
        Doing doing = present.doing();
        clock.begin(present, beginning, floor.now());
        tally.begin(present.done().counters());
        turn = sequence.length == 0 ? 0 : (int) (tally.processed() % sequence.length);
        if (interArrival != null && doing != null) {
            beginArrivals(present, doing, beginning);
        }
    }

    /** The next arrival is counted from the last departure; an item that waits, or that a carrier is missing for, has arrived. */
    private void beginArrivals(ElementPresent present, Doing doing, Beginning beginning) {
        isArrivalDue = doing.state() != StationState.WORKING;
        if (isArrivalDue) {
            floor.calendar().cancel(slot);
            return;
        }
        Instant left = present.past().leftAt();
        if (left != null) {
            long elapsed = beginning.since(left);
            floor.calendar().schedule(slot, floor.now() + interArrival(elapsed) - elapsed);
        } else if (tally.processed() > 0 || !beginning.isWhole()) {
            double passed = beginning.draws(label.id()).uniform();
            floor.calendar().schedule(slot, floor.now() + (long) ((1 - passed) * metInterArrival()));
        } else {
            long elapsed = beginning.sinceBegin();
            floor.calendar().schedule(slot, floor.now() + interArrival(elapsed) - elapsed);
        }
    }

    private long interArrival(long elapsed) {
        return interArrival == null ? elapsed : interArrival.nextLongerThan(elapsed);
    }

    private long metInterArrival() {
        return interArrival == null ? 0 : interArrival.nextMet();
    }

    @Override
    public void archive(Archive archive) {
        archive.optional(interArrival == null ? null : interArrival::archive);
        clock.archive(archive);
        tally.archive(archive);
        prepared = archive.intValue(prepared);
        isArrivalDue = archive.booleanValue(isArrivalDue);
        turn = archive.intValue(turn);
    }
}
