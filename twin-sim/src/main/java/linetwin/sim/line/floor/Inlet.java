package linetwin.sim.line.floor;

import linetwin.sim.engine.Archive;
import linetwin.sim.engine.IntRing;
import org.jspecify.annotations.Nullable;

/**
 * Where a node takes items from its feeders. A feeder offers an item; the node takes offers in the order in which they
 * were made, when it is able to. Most inlets have one feeder with one offer, which needs no queue.
 */
public final class Inlet {
    private final Node owner;
    private final Node[] nodes;

    /** The index of the feeder with the oldest offer, or {@link Items#NONE}. */
    private int oldest = Items.NONE;

    private @Nullable IntRing younger;
    private boolean isAwaited;

    public Inlet(Node owner, Floor floor) {
        this.owner = owner;
        nodes = floor.nodeArray();
    }

    /** The feeder has an item for this inlet. The owner hears of it if it waits for one. */
    public void offer(Node feeder) {
        if (oldest == Items.NONE) {
            oldest = feeder.index();
        } else {
            if (younger == null) {
                younger = new IntRing(4);
            }
            younger.add(feeder.index());
        }
        if (isAwaited) {
            isAwaited = false;
            owner.offered();
        }
    }

    /** Asks for an item. Returns whether one is offered; if not, the owner hears when one is. */
    public boolean request() {
        if (oldest != Items.NONE) {
            return true; // nobody waits while something is offered
        }
        isAwaited = true;
        return false;
    }

    public boolean isEmpty() {
        return oldest == Items.NONE;
    }

    /**
     * Takes the oldest offer, whose feeder is then to be asked to {@link Node#handOver} the item. Whoever takes asks by
     * himself: at each place of the code few kinds of feeders come, which makes the call cheap.
     */
    public Node takeOffer() {
        Node feeder = nodes[oldest];
        removeOldest();
        return feeder;
    }

    /** Takes back the oldest offer of the feeder. If none is left, the owner hears that it need not wait for the rest. */
    public void withdraw(Node feeder) {
        if (oldest == feeder.index()) {
            removeOldest();
            if (oldest == Items.NONE) {
                owner.wake();
            }
            return;
        }
        for (int i = 0; younger != null && i < younger.size(); i++) {
            if (younger.get(i) == feeder.index()) {
                younger.remove(i);
                return;
            }
        }
    }

    private void removeOldest() {
        oldest = younger == null || younger.isEmpty() ? Items.NONE : younger.remove();
    }

    /** The node that the items come to. */
    public Node owner() {
        return owner;
    }

    public void archive(Archive archive) {
        oldest = archive.intValue(oldest);
        boolean hasYounger = archive.booleanValue(younger != null);
        if (hasYounger && younger == null) {
            younger = new IntRing(4);
        }
        if (younger != null) {
            younger.archive(archive);
        }
        isAwaited = archive.booleanValue(isAwaited);
    }
}
