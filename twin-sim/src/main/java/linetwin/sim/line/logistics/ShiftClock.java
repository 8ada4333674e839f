package linetwin.sim.line.logistics;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import linetwin.model.line.resource.ShiftPlan;
import linetwin.model.state.StationState;
import linetwin.sim.engine.Archive;
import linetwin.sim.engine.EventHandler;
import linetwin.sim.engine.Ticks;
import linetwin.sim.line.floor.Floor;
import linetwin.sim.line.floor.Node;

/** A shift plan at work: tells the nodes of its areas when shifts and breaks begin and end. */
final class ShiftClock extends EventHandler {
    private final long period;
    private final long[] edges;
    private final StationState[] modes;
    private final Floor floor;
    private final int slot;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private long periodStart;
    private int next;

    ShiftClock(ShiftPlan plan, Floor floor) {
        this.floor = floor;
        this.slot = floor.newSlot(this, 0, Floor.CALENDAR_FIRST);
        period = Ticks.of(plan.period());
        NavigableMap<Long, StationState> timetable = timetable(plan);
        edges = timetable.keySet().stream().mapToLong(Long::longValue).toArray();
        modes = timetable.values().toArray(StationState[]::new);
        periodStart = Math.floorDiv(floor.now(), period) * period;
        while (next + 1 < edges.length && periodStart + edges[next + 1] <= floor.now()) {
            next++;
        }
        scheduleNext();
    }

    /** Time at which each mode of the period begins; the first is 0. WORKING stands for "at work". */
    private static NavigableMap<Long, StationState> timetable(ShiftPlan plan) {
        NavigableMap<Long, StationState> timetable = new TreeMap<>();
        timetable.put(0L, StationState.OFF_SHIFT);
        for (ShiftPlan.Interval shift : plan.shifts()) {
            timetable.put(Ticks.of(shift.from()), StationState.WORKING);
            timetable.put(Ticks.of(shift.until()), StationState.OFF_SHIFT);
        }
        for (ShiftPlan.Interval pause : plan.breaks()) {
            long until = Ticks.of(pause.until());
            StationState after = timetable.containsKey(until) ? timetable.get(until) : StationState.WORKING;
            timetable.put(Ticks.of(pause.from()), StationState.BREAK);
            timetable.put(until, after);
        }
        timetable.remove(Ticks.of(plan.period()));
        return timetable;
    }

    void add(Node node) {
        nodes.add(node);
    }

    void add(Runnable listener) {
        listeners.add(listener);
    }

    /** WORKING inside a shift, or BREAK or OFF_SHIFT. */
    StationState mode() {
        return modes[next == 0 ? modes.length - 1 : next - 1];
    }

    @Override
    protected void due(int purpose) {
        scheduleNext();
        nodes.forEach(Node::calendarChanged);
        listeners.forEach(Runnable::run);
    }

    private void scheduleNext() {
        next++;
        if (next == edges.length) {
            next = 0;
            periodStart += period;
        }
        floor.calendar().schedule(slot, periodStart + edges[next]);
    }

    void archive(Archive archive) {
        periodStart = archive.longValue(periodStart);
        next = archive.intValue(next);
    }
}
