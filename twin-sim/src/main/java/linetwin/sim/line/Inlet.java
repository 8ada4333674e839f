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

    Inlet(Node owner, Node[] nodes) {
        this.owner = owner;
        this.nodes = nodes;
    }

    void offer(Node feeder) {
        offers.add(feeder.index);
        owner.wake();
    }

    boolean isEmpty() {
        return offers.isEmpty();
    }

    /** Takes the item of the oldest offer; the feeder is woken, since it has room now. */
    int take() {
        Node feeder = nodes[offers.remove()];
        int item = feeder.handOver(this);
        feeder.wake();
        return item;
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
    }
}
