package linetwin.sim.line;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import linetwin.model.line.Label;
import linetwin.model.line.StopClock;
import linetwin.model.line.StopMode;
import linetwin.model.state.Cause;
import linetwin.model.state.StationState;
import linetwin.sim.engine.Archive;
import linetwin.sim.engine.Calendar;

/**
 * The stops that a station makes by itself: when each stop mode is next due, the stop it is in, the call for a crew,
 * response and repair. One stop at a time; one that falls due during another follows it.
 */
final class Stops extends Due {
    private static final int NONE = -1;
    private static final int END = -1;

    private final Floor floor;
    private final Host host;
    private final Label label;
    private final int index;
    private final RunningStop[] modes;
    private final long[] dueAtWork;
    private final boolean[] waiting;
    private final int endSlot;
    private long nextAtWork;
    private int current = NONE;
    private boolean isInjected;

    /** What stops. */
    interface Host {
        /** A stop began or ended. */
        void stopChanged();

        /** Working time so far, in ticks. */
        long workedTicks();

        Tally tally();
    }

    Stops(Label label, List<StopMode> stops, Floor floor, Host host, Map<String, RunningCrew> crews) {
        this.floor = floor;
        this.host = host;
        this.label = label;
        this.index = floor.stops.size();
        floor.stops.add(this);
        endSlot = floor.newSlot(this, END, Floor.STOPS_NEXT);
        modes = new RunningStop[stops.size() + 1];
        for (int mode = 0; mode < stops.size(); mode++) {
            modes[mode] = RunningStop.of(stops.get(mode), label, floor.seed, crews, slotFor(stops.get(mode), mode));
        }
        modes[stops.size()] = RunningStop.injected(label);
        dueAtWork = new long[modes.length];
        Arrays.fill(dueAtWork, Calendar.NEVER);
        waiting = new boolean[modes.length];
        nextAtWork = Calendar.NEVER;
        for (int mode = 0; mode < stops.size(); mode++) {
            drawNext(mode);
        }
    }

    /** Stops in working time need no event of their own: the station looks for them as it works. */
    private int slotFor(StopMode stop, int mode) {
        return stop.clock() == StopClock.CALENDAR_TIME ? floor.newSlot(this, mode, Floor.STOPS_NEXT) : Items.NONE;
    }

    Label label() {
        return label;
    }

    int index() {
        return index;
    }

    boolean isStopped() {
        return current != NONE;
    }

    /** The state that the present stop shows as. */
    StationState state() {
        return modes[current].state();
    }

    Cause cause() {
        return modes[current].cause();
    }

    /** The working time at which the next operation-dependent stop is due. */
    long nextAtWork() {
        return nextAtWork;
    }

    /** Working time has reached {@link #nextAtWork}. */
    void workReached() {
        long worked = host.workedTicks();
        for (int mode = 0; mode < modes.length; mode++) {
            if (dueAtWork[mode] <= worked) {
                setDueAtWork(mode, Calendar.NEVER);
                request(mode);
            }
        }
    }

    /** A calendar-time stop is due, or the repair has ended. */
    @Override
    void due(int purpose) {
        if (purpose == END) {
            modes[current].release();
            end();
        } else {
            request(purpose);
        }
    }

    /** A crew member begins to come. */
    void crewBegins() {
        floor.calendar.schedule(endSlot, floor.now() + modes[current].drawDuration());
    }

    /** Stops the station at once for a given time, without a crew. */
    void inject(String stop, long ticks) {
        if (isStopped()) {
            throw new CommandRefusedException(
                    "station '" + label.id() + "' is already stopped by '" + cause().reason() + "'");
        }
        current = stop.isEmpty() ? modes.length - 1 : findMode(stop);
        isInjected = true;
        stopBegan();
        floor.calendar.schedule(endSlot, floor.now() + ticks);
    }

    /** Ends the present stop at once. */
    void clear() {
        if (!isStopped()) {
            throw new CommandRefusedException("station '" + label.id() + "' is not stopped");
        }
        if (!isInjected) {
            if (floor.calendar.isPending(endSlot)) {
                modes[current].release();
            } else {
                modes[current].withdraw(this);
            }
        }
        floor.calendar.cancel(endSlot);
        end();
    }

    private int findMode(String stop) {
        for (int mode = 0; mode < modes.length; mode++) {
            if (modes[mode].name().equals(stop)) {
                return mode;
            }
        }
        throw new CommandRefusedException("station '" + label.id() + "' has no stop mode '" + stop + "'; it has "
                + Arrays.stream(modes).map(RunningStop::name).toList());
    }

    private void request(int mode) {
        if (isStopped()) {
            waiting[mode] = true;
        } else {
            begin(mode);
        }
    }

    private void begin(int mode) {
        current = mode;
        stopBegan();
        if (modes[mode].needsCrew()) {
            modes[mode].call(this);
        } else {
            crewBegins();
        }
    }

    private void stopBegan() {
        host.tally().stops++;
        if (state() == StationState.STARVED) {
            floor.reporter.deliveryLate(label, cause().reason());
        }
        host.stopChanged();
    }

    private void end() {
        int ended = current;
        current = NONE;
        if (!isInjected) {
            drawNext(ended);
        }
        isInjected = false;
        for (int mode = 0; mode < modes.length; mode++) {
            if (waiting[mode]) {
                waiting[mode] = false;
                begin(mode);
                return;
            }
        }
        host.stopChanged();
    }

    private void drawNext(int mode) {
        long time = modes[mode].drawTimeToStop();
        if (modes[mode].countsWork()) {
            setDueAtWork(mode, host.workedTicks() + time);
        } else {
            floor.calendar.schedule(modes[mode].slot(), floor.now() + time);
        }
    }

    private void setDueAtWork(int mode, long time) {
        dueAtWork[mode] = time;
        findNextAtWork();
    }

    private void findNextAtWork() {
        nextAtWork = Calendar.NEVER;
        for (long due : dueAtWork) {
            nextAtWork = Math.min(nextAtWork, due);
        }
    }

    void archive(Archive archive) {
        archive.longs(dueAtWork);
        archive.booleans(waiting);
        current = archive.intValue(current);
        isInjected = archive.booleanValue(isInjected);
        for (RunningStop mode : modes) {
            mode.archive(archive);
        }
        findNextAtWork();
    }
}
