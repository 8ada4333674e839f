package linetwin.sim.line;

import linetwin.sim.engine.Archive;

/**
 * Where a node takes items from its feeders. A feeder offers an item; the node takes offers in the order in which they
 * were made, when it is able to.
 */
final class Inlet {
    private final Node owner;
    private final IntRing offers = new IntRing(4);
    private final Node[] nodes;
    private boolean isAwaited;

    Inlet(Node owner, Node[] nodes) {
        this.owner = owner;
        this.nodes = nodes;
    }

    /** The feeder has an item for this inlet. The owner is woken if it waits for one. */
    void offer(Node feeder) {
        offers.add(feeder.index);
        if (isAwaited) {
            isAwaited = false;
            owner.wake();
        }
    }

    /** Whether something is offered; if not, the owner is woken when something is. */
    boolean hasOffer() {
        isAwaited = offers.isEmpty();
        return !isAwaited;
    }

    boolean isEmpty() {
        return offers.isEmpty();
    }

    /** Takes the item of the oldest offer. */
    int take() {
        return nodes[offers.remove()].handOver(this);
    }

    /** Takes back the oldest offer of the feeder. */
    void withdraw(Node feeder) {
        for (int i = 0; i < offers.size(); i++) {
            if (offers.get(i) == feeder.index) {
                offers.remove(i);
                return;
            }
        }
    }

    /** The node that the items come to. */
    Node owner() {
        return owner;
    }

    void archive(Archive archive) {
        offers.archive(archive);
        isAwaited = archive.booleanValue(isAwaited);
    }
}
