package linetwin.sim.line;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import linetwin.model.line.Line;
import linetwin.model.line.resource.CarrierPool;
import linetwin.sim.engine.Calendar;

/** The common ground of the nodes of one run: calendar, items, carriers, and the lists of woken and touched nodes. */
final class Floor {
    /** Priorities of events at the same time. */
    static final int CALENDAR_FIRST = 0;

    static final int STOPS_NEXT = 1;
    static final int WORK_THEN = 2;
    static final int REPORTS_LAST = 9;

    final Calendar calendar = new Calendar();
    final Items items = new Items();
    final RunSeed seed;
    final Node[] nodes;
    final List<RunningPool> pools = new ArrayList<>();
    final List<Stops> stops = new ArrayList<>();
    final List<HeldDeliveries> deliveries = new ArrayList<>();
    final Reporter reporter;

    /** Whether stations stop by themselves; a trainer may want a line on which nothing happens but what is shown. */
    boolean hasRandomStops = true;

    private Due[] owners = {};
    private int[] purposes = {};
    // By index: storing numbers is cheaper than storing references.
    private final int[] woken;
    private int wokenHead;
    private int wokenSize;
    private final int[] touched;
    private int touchedCount;

    Floor(Line line, RunSeed seed) {
        int count = line.elements().size();
        this.seed = seed;
        this.nodes = new Node[count];
        this.woken = new int[Integer.highestOneBit(count * 2)];
        this.touched = new int[count];
        for (CarrierPool pool : line.carriers()) {
            pools.add(new RunningPool(pool, pools.size(), this));
        }
        this.reporter = new Reporter(line, seed, this);
    }

    /** How long the andon call after a cycle lasts; 0 if there is none. */
    long andonTicks(Cycles cycles) {
        return hasRandomStops ? cycles.nextAndon() : 0;
    }

    long now() {
        return calendar.now();
    }

    int newSlot(Due owner, int purpose, int priority) {
        int slot = calendar.addSlot(priority);
        owners = Arrays.copyOf(owners, slot + 1);
        purposes = Arrays.copyOf(purposes, slot + 1);
        owners[slot] = owner;
        purposes[slot] = purpose;
        return slot;
    }

    /** Whether the next event is one of the line, not only a report of what is; only while one is pending. */
    boolean isNextOfLine() {
        return owners[calendar.nextSlot()] != reporter;
    }

    /** Takes the next event from the calendar and lets its owner act. */
    void takeNext() {
        int slot = calendar.take();
        owners[slot].due(purposes[slot]);
    }

    void wake(Node node) {
        if (!node.isWoken) {
            node.isWoken = true;
            woken[(wokenHead + wokenSize++) & (woken.length - 1)] = node.index;
        }
    }

    void touch(Node node) {
        if (!node.isTouched) {
            node.isTouched = true;
            touched[touchedCount++] = node.index;
        }
    }

    void settleAll() {
        while (wokenSize > 0) {
            Node node = nodes[woken[wokenHead]];
            wokenHead = (wokenHead + 1) & (woken.length - 1);
            wokenSize--;
            node.isWoken = false;
            node.settle();
        }
    }

    /**
     * The instant is over: every touched node brings its state up to date, in the order of touching. Returns whether there
     * was one.
     */
    boolean refreshAll() {
        if (touchedCount == 0) {
            return false;
        }
        for (int i = 0; i < touchedCount; i++) {
            Node node = nodes[touched[i]];
            node.isTouched = false;
            node.refresh();
            if (reporter.isListenedTo()) {
                reporter.touched(node);
            }
        }
        touchedCount = 0;
        return true;
    }

    /** The item is no more; its carrier goes back to its pool. */
    void end(int item) {
        if (items.pool(item) != Items.NONE) {
            pools.get(items.pool(item)).takeFrom(item, items);
        }
        items.end(item);
    }
}
