package linetwin.sim.line.flow;

import java.util.Optional;
import java.util.function.IntPredicate;
import linetwin.model.line.Buffer;
import linetwin.model.line.Discipline;
import linetwin.model.present.ElementPresent;
import linetwin.model.present.Stay;
import linetwin.model.telemetry.body.VehicleRef;
import linetwin.sim.engine.Archive;
import linetwin.sim.engine.IntRing;
import linetwin.sim.line.floor.Beginning;
import linetwin.sim.line.floor.Content;
import linetwin.sim.line.floor.Floor;
import linetwin.sim.line.floor.Inlet;
import linetwin.sim.line.floor.Items;
import linetwin.sim.line.floor.Node;
import linetwin.sim.line.floor.Outlook;
import linetwin.sim.line.floor.Report;
import org.jspecify.annotations.Nullable;

/** A buffer at work: takes whatever is offered while it has room, and offers what it holds by its discipline. */
public final class RunningBuffer extends Node {
    private final Buffer model;
    private final int capacity;
    private final boolean isFifo;
    private final Inlet inlet;
    private final IntRing held;
    private final Content content = new Content();
    private @Nullable Inlet onward;
    private boolean isOffered;
    private int batchColour = Items.NONE;
    private int batchCount;

    public RunningBuffer(Buffer model, Floor floor, int index) {
        super(floor, index, model.label());
        this.model = model;
        capacity = model.capacity();
        isFifo = model.discipline() instanceof Discipline.Fifo;
        inlet = new Inlet(this, floor);
        held = new IntRing(Math.min(model.capacity(), 64));
    }

    @Override
    public void connect() {
        onward = floor.inlet(label.id(), model.to());
    }

    @Override
    protected Inlet inletFrom(String element) {
        return inlet;
    }

    /** Puts an item in at the start of the run. */
    public void fill(int item) {
        held.add(item);
        content.enter(1, floor.now());
    }

    /** It takes at once what it has room for, which spares most events a turn in the list of woken nodes. */
    @Override
    protected void offered() {
        settle();
    }

    @Override
    protected void settle() {
        while (held.size() < capacity && inlet.request()) {
            int item = inlet.takeOffer().handOver(inlet);
            held.add(item);
            content.enter(1, floor.now());
            floor.facts().entered(label, item);
        }
        if (!isOffered && !held.isEmpty() && onward != null) {
            isOffered = true;
            onward.offer(this);
        }
        touchIfHeard();
    }

    @Override
    public int handOver(Inlet taker) {
        int item = isFifo ? held.remove() : held.remove(nextIndex());
        content.leave(1, floor.now());
        floor.facts().left(label, item, taker.owner().label());
        isOffered = !held.isEmpty();
        if (isOffered) {
            taker.offer(this);
        }
        if (inlet.request()) {
            wake();
        }
        touchIfHeard();
        return item;
    }

    private int nextIndex() {
        if (model.discipline() instanceof Discipline.ColourBatch batch) {
            return nextOfBatch(batch.limit());
        } else if (model.discipline() instanceof Discipline.Sequence) {
            return firstBegun();
        }
        return 0;
    }

    private int nextOfBatch(int limit) {
        int index = batchCount < limit ? oldestOf(batchColour) : Items.NONE;
        if (index == Items.NONE) {
            index = 0;
            batchColour = floor.items().colour(held.get(0));
            batchCount = 0;
        }
        batchCount++;
        return index;
    }

    private int oldestOf(int colour) {
        for (int i = 0; i < held.size(); i++) {
            if (floor.items().colour(held.get(i)) == colour) {
                return i;
            }
        }
        return Items.NONE;
    }

    private int firstBegun() {
        int first = 0;
        for (int i = 1; i < held.size(); i++) {
            if (floor.items().serial(held.get(i)) < floor.items().serial(held.get(first))) {
                first = i;
            }
        }
        return first;
    }

    @Override
    protected boolean mayGive(Outlook outlook) {
        return onward != null && outlook.accepts(onward.owner()) && (!held.isEmpty() || outlook.mayCome(this));
    }

    @Override
    protected boolean mayAccept(Outlook outlook) {
        return held.size() < capacity || outlook.gives(this);
    }

    @Override
    public Optional<Node> findHeldBack() {
        return held.isEmpty() ? Optional.empty() : Optional.ofNullable(onward).map(Inlet::owner);
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
    protected void updateState() {}

    @Override
    public void report(Report report) {
        report.level(label, content, model.capacity());
    }

    @Override
    public void clearCounts() {
        content.clear(floor.now());
    }

    @Override
    public void begin(Beginning beginning) {
        ElementPresent present = beginning.of(label.id());
        int unknown = present.holding().items() - present.holding().stays().size();
        for (int i = 0; i < unknown; i++) {
            held.add(beginning.unknownItem(label.id()));
        }
        for (Stay stay : present.holding().stays()) {
            held.add(beginning.item(label.id(), stay));
        }
        content.begin(held.size(), present.done().entered(), present.done().contentMicros(), floor.now());
        VehicleRef last = present.past().lastLeft();
        if (last != null && model.discipline() instanceof Discipline.ColourBatch batch) {
            batchColour = beginning.colour(last);
            batchCount = (present.past().sameColour() - 1) % batch.limit() + 1;
        }
    }

    @Override
    public void archive(Archive archive) {
        inlet.archive(archive);
        held.archive(archive);
        requireRoom(held.size(), capacity);
        content.archive(archive);
        isOffered = archive.booleanValue(isOffered);
        batchColour = archive.intValue(batchColour);
        batchCount = archive.intValue(batchCount);
    }
}
