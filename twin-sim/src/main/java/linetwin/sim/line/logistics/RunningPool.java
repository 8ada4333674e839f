package linetwin.sim.line.logistics;

import java.util.Arrays;
import linetwin.model.line.resource.CarrierPool;
import linetwin.model.state.Cause;
import linetwin.sim.engine.Archive;
import linetwin.sim.engine.EventHandler;
import linetwin.sim.engine.IntRing;
import linetwin.sim.engine.Ticks;
import linetwin.sim.line.floor.Floor;
import linetwin.sim.line.floor.Items;
import linetwin.sim.line.floor.Node;
import linetwin.sim.line.floor.Outlook;
import linetwin.sim.random.RandomStream;

/** The carriers of a pool, numbered from 1: those on their way back, and the free ones, of which the first goes out first. */
public final class RunningPool extends EventHandler {
    private final String id;
    private final int index;
    private final int count;
    private final Cause none;
    private final IntRing free;
    private final IntRing waiting = new IntRing(4);
    private final Floor floor;
    private final long wayBack;
    private final int slot;
    private final IntRing returning = new IntRing(4);
    private final long[] arrivals;
    private int firstArrival;

    RunningPool(CarrierPool pool, int index, Floor floor) {
        id = pool.id();
        this.index = index;
        count = pool.count();
        this.floor = floor;
        wayBack = Ticks.of(pool.wayBack());
        slot = wayBack == 0 ? Items.NONE : floor.newSlot(this, 0, Floor.WORK_THEN);
        arrivals = new long[wayBack == 0 ? 0 : pool.count()];
        none = new Cause(Cause.NO_CARRIER, pool.id());
        free = new IntRing(pool.count());
        for (int number = 1; number <= pool.count(); number++) {
            free.add(number);
        }
    }

    public int index() {
        return index;
    }

    public String id() {
        return id;
    }

    /** Asks for a carrier. Returns whether one is free; if not, the node is woken when one comes back. */
    public boolean request(Node asker) {
        if (!free.isEmpty()) {
            return true;
        }
        for (int i = 0; i < waiting.size(); i++) {
            if (waiting.get(i) == asker.index()) {
                return false;
            }
        }
        waiting.add(asker.index());
        return false;
    }

    public boolean isEmpty() {
        return free.isEmpty();
    }

    /** Puts a free carrier under the item. */
    public void putUnder(int item) {
        floor.items().putOn(item, index, free.remove());
    }

    /** Takes the carrier from under the item, if it is one of this pool. */
    public void takeFrom(int item) {
        Items items = floor.items();
        if (items.pool(item) == index) {
            int carrier = items.carrier(item);
            items.takeOff(item);
            if (wayBack == 0) {
                comeBack(carrier);
            } else {
                sendBack(carrier);
            }
        }
    }

    /** Puts the carrier of this number under the item when a run begins; another one, if it is none of the free ones. */
    public void putUnder(int item, int number) {
        for (int i = 0; i < free.size(); i++) {
            if (free.get(i) == number) {
                floor.items().putOn(item, index, free.remove(i));
                return;
            }
        }
        if (!free.isEmpty()) {
            putUnder(item);
        }
    }

    /**
     * Sends those of the free carriers on their way back that are likely to be there when a run begins: as many as come by in
     * the time that it takes, or all, if somebody waits for one.
     */
    public void begin(boolean isMissing, double perHour, RandomStream chance) {
        if (wayBack == 0) {
            return;
        }
        long passing = Math.round(perHour * wayBack / (3_600.0 * Ticks.PER_SECOND));
        int count = isMissing ? free.size() : (int) Math.min(passing, Math.max(0, free.size() - 1));
        for (int i = 0; i < count; i++) {
            arrivals[i] = floor.now() + (long) (chance.uniform() * wayBack) + 1;
            returning.add(free.remove());
        }
        Arrays.sort(arrivals, 0, count);
        if (count > 0) {
            floor.calendar().schedule(slot, arrivals[0]);
        }
    }

    private void sendBack(int carrier) {
        arrivals[(firstArrival + returning.size()) % arrivals.length] = floor.now() + wayBack;
        returning.add(carrier);
        if (returning.size() == 1) {
            floor.calendar().schedule(slot, floor.now() + wayBack);
        }
    }

    /** The carrier that left first is back. */
    @Override
    protected void due(int purpose) {
        firstArrival = (firstArrival + 1) % arrivals.length;
        comeBack(returning.remove());
        if (!returning.isEmpty()) {
            floor.calendar().schedule(slot, arrivals[firstArrival]);
        }
    }

    private void comeBack(int carrier) {
        free.add(carrier);
        while (!waiting.isEmpty()) {
            floor.node(waiting.remove()).wake();
        }
    }

    /** Whether a carrier may yet be free. */
    public boolean mayHave(Outlook outlook) {
        return !free.isEmpty() || !returning.isEmpty() || outlook.mayComeFree(this::isUnder);
    }

    /** Whether one of its carriers is under the item. */
    public boolean isUnder(int item) {
        return floor.items().pool(item) == index;
    }

    /** The cause of waiting for a carrier. */
    public Cause causeOfWaiting() {
        return none;
    }

    void archive(Archive archive) {
        archive.count(count);
        free.archive(archive);
        returning.archive(archive);
        archive.longs(arrivals);
        firstArrival = archive.intValue(firstArrival);
        waiting.archive(archive);
    }
}
