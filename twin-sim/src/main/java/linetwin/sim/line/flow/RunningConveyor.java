package linetwin.sim.line.flow;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import linetwin.model.line.Conveyor;
import linetwin.model.present.ElementPresent;
import linetwin.model.present.ElementPresent.Doing;
import linetwin.model.present.Stay;
import linetwin.model.state.Cause;
import linetwin.model.state.StationState;
import linetwin.sim.engine.Archive;
import linetwin.sim.engine.Calendar;
import linetwin.sim.engine.IntRing;
import linetwin.sim.engine.Ticks;
import linetwin.sim.line.floor.Beginning;
import linetwin.sim.line.floor.Content;
import linetwin.sim.line.floor.Floor;
import linetwin.sim.line.floor.Inlet;
import linetwin.sim.line.floor.Node;
import linetwin.sim.line.floor.Outlook;
import linetwin.sim.line.floor.Report;
import linetwin.sim.line.floor.StateClock;
import linetwin.sim.line.floor.Tally;
import linetwin.sim.line.logistics.Resources;
import org.jspecify.annotations.Nullable;

/**
 * A conveyor, tank or oven at work. It never stops: each item reaches the exit after its dwell. While one is overdue at
 * the exit of an oven the entry is closed, and after the overbake time it is scrap.
 */
public final class RunningConveyor extends Node {
    private static final int EXIT = 0;
    private static final int PITCH = 1;

    private final Resources resources;
    private final Conveyor model;
    private final long dwell;
    private final long pitch;
    private final long overbake;
    private final Inlet inlet;
    private final IntRing held;
    private final long[] exits;
    private final Content content = new Content();
    private final StateClock clock = new StateClock();
    private final Tally tally = new Tally();
    private final int exitSlot;
    private final int pitchSlot;
    private final Cause noItem;
    private final Cause noRoom;
    private @Nullable Inlet onward;
    private boolean isOffered;
    private long lastEntry;
    private int exitHead;

    public RunningConveyor(Conveyor model, Resources resources, int index) {
        super(resources.floor(), index, model.label());
        this.resources = resources;
        this.model = model;
        dwell = Ticks.of(model.dwell());
        pitch = Ticks.of(model.pitch());
        overbake = model.overbake().map(Ticks::of).orElse(Calendar.NEVER);
        inlet = new Inlet(this, floor);
        held = new IntRing(model.capacity());
        exits = new long[model.capacity()];
        lastEntry = -pitch;
        exitSlot = floor.newSlot(this, EXIT, Floor.WORK_THEN);
        pitchSlot = floor.newSlot(this, PITCH, Floor.WORK_THEN);
        noItem = floor.noItemAt(label.id());
        noRoom = new Cause(Cause.NO_ROOM, model.to());
    }

    @Override
    public void connect() {
        onward = floor.inlet(label.id(), model.to());
    }

    @Override
    protected Inlet inletFrom(String element) {
        return inlet;
    }

    @Override
    protected void due(int purpose) {
        if (purpose == EXIT && isOffered && isSpoilt()) {
            scrapFirst();
        }
        wake();
    }

    @Override
    protected void settle() {
        offerFirst();
        while (hasRoom() && inlet.request()) {
            long now = floor.now();
            if (now < lastEntry + pitch) {
                floor.calendar().schedule(pitchSlot, lastEntry + pitch);
                break;
            }
            accept(inlet.takeOffer().handOver(inlet), now);
            offerFirst();
        }
        scheduleExit();
        touch();
    }

    private boolean hasRoom() {
        return held.size() < model.capacity() && !(isOffered && overbake != Calendar.NEVER);
    }

    private void accept(int item, long now) {
        exits[(exitHead + held.size()) % exits.length] = now + dwell;
        held.add(item);
        lastEntry = now;
        content.enter(1, now);
        floor.facts().entered(label, item);
    }

    /** Offers what is due; an offer that is taken at once makes way for the next. */
    private void offerFirst() {
        while (!isOffered && !held.isEmpty() && exits[exitHead] <= floor.now() && onward != null) {
            isOffered = true;
            onward.offer(this);
        }
    }

    private void scheduleExit() {
        if (held.isEmpty()) {
            floor.calendar().cancel(exitSlot);
        } else if (!isOffered) {
            floor.calendar().schedule(exitSlot, exits[exitHead]);
        } else if (overbake != Calendar.NEVER && !isSpoilt()) {
            floor.calendar().schedule(exitSlot, exits[exitHead] + overbake);
        }
    }

    private boolean isSpoilt() {
        return overbake != Calendar.NEVER && floor.now() >= exits[exitHead] + overbake;
    }

    private void scrapFirst() {
        if (onward != null) {
            onward.withdraw(this);
        }
        int item = removeFirst();
        tally.scrap();
        floor.facts().scrapped(label, item, "overbake");
        resources.end(item);
    }

    private int removeFirst() {
        isOffered = false;
        exitHead = (exitHead + 1) % exits.length;
        content.leave(1, floor.now());
        tally.done(pitch);
        return held.remove();
    }

    @Override
    public int handOver(Inlet taker) {
        int item = removeFirst();
        tally.pass(false);
        floor.facts().left(label, item, taker.owner().label());
        wake();
        return item;
    }

    @Override
    protected boolean mayGive(Outlook outlook) {
        boolean mayLeave = overbake != Calendar.NEVER || (onward != null && outlook.accepts(onward.owner()));
        return mayLeave && (!held.isEmpty() || outlook.mayCome(this));
    }

    @Override
    protected boolean mayAccept(Outlook outlook) {
        return hasRoom() || outlook.gives(this);
    }

    @Override
    public Optional<Node> findHeldBack() {
        return isOffered ? Optional.ofNullable(onward).map(Inlet::owner) : Optional.empty();
    }

    @Override
    public long restsSince() {
        return exits[exitHead];
    }

    @Override
    public boolean holdsAny(IntPredicate which) {
        for (int i = 0; i < held.size(); i++) {
            if (which.test(held.get(i))) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected void updateState() {
        if (isOffered) {
            floor.change(label, clock, StationState.BLOCKED, noRoom);
        } else if (held.isEmpty()) {
            floor.change(label, clock, StationState.STARVED, noItem);
        } else {
            floor.change(label, clock, StationState.WORKING, Cause.NONE);
        }
    }

    @Override
    public void report(Report report) {
        report.state(label, clock, tally);
        report.metered(model.power().orElse(null), content.integral(floor.now()));
        for (int i = 0; i < held.size(); i++) {
            report.vehicle(held.get(i));
        }
        report.endState();
        report.level(label, content, model.capacity());
    }

    @Override
    public void clearCounts() {
        content.clear(floor.now());
        clock.clear(floor.now());
        tally.clear();
    }

    @Override
    public void begin(Beginning beginning) {
        ElementPresent present = beginning.of(label.id());
        Doing doing = present.doing();
        long now = floor.now();
        clock.begin(present, beginning, now);
        tally.begin(present.done().counters());
        List<Stay> stays = present.holding().stays();
        int unknown = present.holding().items() - stays.size();
        for (int i = 0; i < present.holding().items(); i++) {
            Stay stay = i < unknown ? null : stays.get(i - unknown);
            held.add(stay == null ? beginning.unknownItem(label.id()) : beginning.item(label.id(), stay));
            exits[i] = stay == null || stay.entered() == null
                    ? now + (long) (dwell * beginning.draws(label.id()).uniform())
                    : now + dwell - beginning.since(stay.entered());
        }
        if (doing != null && doing.state() == StationState.BLOCKED && !held.isEmpty()) {
            exits[0] = Math.min(exits[0], now - beginning.since(doing.since()));
        }
        Arrays.sort(exits, 0, held.size()); // whoever came first leaves first
        lastEntry = held.isEmpty() ? now - pitch : exits[held.size() - 1] - dwell;
        content.begin(held.size(), present.done().entered(), present.done().contentMicros(), now);
    }

    @Override
    public void archive(Archive archive) {
        inlet.archive(archive);
        held.archive(archive);
        requireRoom(held.size(), model.capacity());
        for (int i = 0; i < held.size(); i++) {
            int place = (exitHead + i) % exits.length;
            exits[place] = archive.longValue(exits[place]);
        }
        content.archive(archive);
        clock.archive(archive);
        tally.archive(archive);
        isOffered = archive.booleanValue(isOffered);
        lastEntry = archive.longValue(lastEntry);
    }
}
