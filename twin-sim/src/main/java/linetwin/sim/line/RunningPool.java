package linetwin.sim.line;

import linetwin.model.line.CarrierPool;
import linetwin.model.state.Cause;
import linetwin.sim.engine.Archive;

/** The empty carriers of a pool, numbered from 1; the one that came back first goes out first. */
final class RunningPool {
    private final int index;
    private final Cause none;
    private final IntRing free;
    private final IntRing waiting = new IntRing(4);
    private final Node[] nodes;

    RunningPool(CarrierPool pool, int index, Node[] nodes) {
        this.index = index;
        this.nodes = nodes;
        none = new Cause(Cause.NO_CARRIER, pool.id());
        free = new IntRing(pool.count());
        for (int number = 1; number <= pool.count(); number++) {
            free.add(number);
        }
    }

    /** Whether a carrier is free; if not, the node is woken when one comes back. */
    boolean hasFree(Node asker) {
        if (!free.isEmpty()) {
            return true;
        }
        for (int i = 0; i < waiting.size(); i++) {
            if (waiting.get(i) == asker.index) {
                return false;
            }
        }
        waiting.add(asker.index);
        return false;
    }

    boolean isEmpty() {
        return free.isEmpty();
    }

    /** Puts a free carrier under the item. */
    void putUnder(int item, Items items) {
        items.putOn(item, index, free.remove());
    }

    /** Takes the carrier from under the item, if it is one of this pool. */
    void takeFrom(int item, Items items) {
        if (items.pool(item) == index) {
            free.add(items.carrier(item));
            items.takeOff(item);
            while (!waiting.isEmpty()) {
                nodes[waiting.remove()].wake();
            }
        }
    }

    /** The cause of waiting for a carrier. */
    Cause causeOfWaiting() {
        return none;
    }

    void archive(Archive archive) {
        free.archive(archive);
        waiting.archive(archive);
    }
}
