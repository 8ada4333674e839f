package linetwin.sim.line.logistics;

import linetwin.sim.engine.Archive;
import linetwin.sim.engine.Calendar;
import linetwin.sim.engine.EventHandler;
import linetwin.sim.line.floor.Floor;

/**
 * The door through which deliveries of one part arrive. A trainer can hold the next one; those behind it do not overtake it,
 * and all of them arrive together.
 */
public final class HeldDeliveries extends EventHandler {
    private final String element;
    private final String part;
    private final Floor floor;
    private final Receiver receiver;
    private final int slot;
    private long delay;
    private int held;

    /** Where deliveries arrive. */
    @FunctionalInterface
    interface Receiver {
        /** So much has arrived: bins, or panels. */
        void receive(int quantity);
    }

    HeldDeliveries(String element, String part, Resources resources, Receiver receiver) {
        this.element = element;
        this.part = part;
        floor = resources.floor();
        this.receiver = receiver;
        slot = floor.newSlot(this, 0, Floor.WORK_THEN);
        resources.deliveries().add(this);
    }

    public boolean isOf(String otherElement) {
        return element.equals(otherElement);
    }

    public String part() {
        return part;
    }

    /** The next delivery arrives so much later; one that is held already, still later. */
    public void delayNext(long ticks) {
        long end = floor.calendar().time(slot);
        if (end == Calendar.NEVER) {
            delay += ticks;
        } else {
            floor.calendar().schedule(slot, end + ticks);
        }
    }

    /** A delivery is at the door. */
    void arrive(int quantity) {
        if (delay > 0) {
            floor.calendar().schedule(slot, floor.now() + delay);
            delay = 0;
        }
        if (floor.calendar().isPending(slot)) {
            held += quantity;
        } else {
            receiver.receive(quantity);
        }
    }

    @Override
    protected void due(int purpose) {
        int arrived = held;
        held = 0;
        receiver.receive(arrived);
    }

    void archive(Archive archive) {
        delay = archive.longValue(delay);
        held = archive.intValue(held);
    }
}
