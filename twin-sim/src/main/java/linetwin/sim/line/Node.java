package linetwin.sim.line;

import java.util.Optional;
import java.util.function.IntPredicate;
import linetwin.model.value.Label;
import linetwin.sim.engine.Archive;

/**
 * An element of the running line.
 *
 * <p>Everything that happens in an instant follows one pattern. An event changes its node; whoever may now be able to do
 * something is woken; woken nodes {@link #settle} in the order of their waking until nobody can do more. When time goes
 * on, the nodes that were touched {@link #refresh} their state, which is a function of their situation. So a station
 * changes its state at most once in an instant, and nothing depends on the depth of the line.
 */
abstract class Node extends Due {
    final Floor floor;
    final int index;
    final Label label;

    /** Whether the node waits in the floor's list of woken nodes. */
    boolean isWoken;

    /** Whether the node waits in the floor's list of touched nodes. */
    boolean isTouched;

    /** Whether the node waits for its turn in the next report. */
    boolean isUnreported;

    Node(Floor floor, int index, Label label) {
        this.floor = floor;
        this.index = index;
        this.label = label;
    }

    @Override
    void due(int purpose) {
        throw new IllegalStateException("'" + label.id() + "' scheduled nothing, but " + purpose + " is due");
    }

    /** Does all that can be done now. */
    abstract void settle();

    /** Brings the state up to date with the situation. */
    abstract void refresh();

    /** What it waits for at an inlet of its own is there. */
    void offered() {
        wake();
    }

    /** Gives an item to the inlet; called only after this node offered it there. */
    int handOver(Inlet inlet) {
        throw new IllegalStateException("'" + label.id() + "' gives nothing to others");
    }

    /** The inlet for what comes from another element. */
    Inlet inletFrom(String element) {
        throw new IllegalStateException("'" + label.id() + "' takes nothing from '" + element + "'");
    }

    /** Connects the outlets once all nodes exist. */
    abstract void connect(Wiring wiring);

    /** Whether it may begin something now; not while it is stopped or its area rests. */
    boolean isAtWork() {
        return true;
    }

    /** The shift plan of its area changed its mode. */
    void calendarChanged() {
        wake();
    }

    /** Whether it may yet give an item away, from what is known so far of the others; see {@link Outlook}. */
    boolean mayGive(Outlook outlook) {
        return false;
    }

    /** Whether it may yet take an item, from what is known so far of the others. */
    boolean mayAccept(Outlook outlook) {
        return true;
    }

    /** The node that it waits for to take a finished item. */
    Optional<Node> findHeldBack() {
        return Optional.empty();
    }

    /** Since when its finished items have been waiting, as far as it knows. */
    long restsSince() {
        return 0;
    }

    /** Whether one of the items in it is such a one. */
    boolean holdsAny(IntPredicate which) {
        return false;
    }

    /** The pool of which it needs a carrier for each item. */
    Optional<RunningPool> findPool() {
        return Optional.empty();
    }

    /** Puts the state and the level of each of its addresses into the report. */
    abstract void report(Report report);

    /** Counters and times begin at zero now; nothing else changes. */
    abstract void clearCounts();

    abstract void archive(Archive archive);

    /** Complains if a restored element holds more than it now has room for. */
    final void requireRoom(int content, int capacity) {
        if (content > capacity) {
            throw new CommandRefusedException(
                    "'" + label.id() + "' holds " + content + ", more than there would be room for (" + capacity + ")");
        }
    }

    /** Has {@link #settle} called in this instant. */
    final void wake() {
        floor.wake(this);
    }

    /** Has {@link #refresh} called when this instant is over. */
    final void touch() {
        floor.touch(this);
    }

    /** The state is the same as before; counters and levels are news to those who listen. */
    final void touchIfHeard() {
        if (floor.reporter.isListenedTo()) {
            touch();
        }
    }
}
