package linetwin.sim.line.floor;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import linetwin.model.value.Label;
import linetwin.sim.engine.Archive;
import linetwin.sim.engine.CommandRefusedException;
import linetwin.sim.engine.Participant;

/** An element of the running line. */
public abstract class Node extends Participant {
    protected final Floor floor;
    protected final Label label;

    protected Node(Floor floor, int index, Label label) {
        super(floor.agenda(), index);
        this.floor = floor;
        this.label = label;
    }

    public final Label label() {
        return label;
    }

    /** The ids by which others send items here. */
    protected List<String> ids() {
        return List.of(label.id());
    }

    @Override
    protected void due(int purpose) {
        throw new IllegalStateException("'" + label.id() + "' scheduled nothing, but " + purpose + " is due");
    }

    @Override
    protected final void refresh() {
        updateState();
        if (floor.isHeard()) {
            floor.facts().changed(index());
        }
    }

    /** Brings the state up to date with the situation. */
    protected abstract void updateState();

    /** What it waits for at an inlet of its own is there. */
    protected void offered() {
        wake();
    }

    /** Gives an item to the inlet; called only after this node offered it there. */
    public int handOver(Inlet inlet) {
        throw new IllegalStateException("'" + label.id() + "' gives nothing to others");
    }

    /** The inlet for what comes from another element. */
    protected Inlet inletFrom(String element) {
        throw new IllegalStateException("'" + label.id() + "' takes nothing from '" + element + "'");
    }

    /** Connects the outlets once all nodes are on the floor. */
    public void connect() {}

    /** Whether it may begin something now; not while it is stopped or its area rests. */
    public boolean isAtWork() {
        return true;
    }

    /** The shift plan of its area changed its mode. */
    public void calendarChanged() {
        wake();
    }

    /** Whether it may yet give an item away, from what is known so far of the others; see {@link Outlook}. */
    protected boolean mayGive(Outlook outlook) {
        return false;
    }

    /** Whether it may yet take an item, from what is known so far of the others. */
    protected boolean mayAccept(Outlook outlook) {
        return true;
    }

    /** The node that it waits for to take a finished item. */
    public Optional<Node> findHeldBack() {
        return Optional.empty();
    }

    /** Since when its finished items have been waiting, as far as it knows. */
    public long restsSince() {
        return 0;
    }

    /** Whether one of the items in it is such a one. */
    public boolean holdsAny(IntPredicate which) {
        return false;
    }

    /** The number of the pool of which it needs a carrier for each item; {@link Items#NONE} if it needs none. */
    public int neededPool() {
        return Items.NONE;
    }

    /** Puts the state and the level of each of its addresses into the report. */
    public abstract void report(Report report);

    /** Counters and times begin at zero now; nothing else changes. */
    public abstract void clearCounts();

    /** Takes its part of the present that the run begins with; called once, on a node that holds nothing yet. */
    public abstract void begin(Beginning beginning);

    /** Saves or restores what it holds and does. */
    public abstract void archive(Archive archive);

    /** Complains if a restored element holds more than it now has room for. */
    protected final void requireRoom(int content, int capacity) {
        if (content > capacity) {
            throw new CommandRefusedException(
                    "'" + label.id() + "' holds " + content + ", more than there would be room for (" + capacity + ")");
        }
    }

    /** The state is the same as before; counters and levels are news to those who listen. */
    protected final void touchIfHeard() {
        if (floor.isHeard()) {
            touch();
        }
    }
}
