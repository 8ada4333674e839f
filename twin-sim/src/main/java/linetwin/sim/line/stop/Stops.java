package linetwin.sim.line.stop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import linetwin.model.line.work.StopMode;
import linetwin.model.line.work.Work;
import linetwin.model.present.ElementPresent;
import linetwin.model.present.ElementPresent.OpenStop;
import linetwin.model.state.Cause;
import linetwin.model.state.StationState;
import linetwin.model.value.Label;
import linetwin.sim.engine.Archive;
import linetwin.sim.engine.Calendar;
import linetwin.sim.engine.CommandRefusedException;
import linetwin.sim.engine.EventHandler;
import linetwin.sim.line.draw.PartDraw;
import linetwin.sim.line.floor.Beginning;
import linetwin.sim.line.floor.Floor;
import linetwin.sim.line.floor.Report;
import linetwin.sim.line.floor.Tally;
import linetwin.sim.line.logistics.CrewCaller;
import linetwin.sim.line.logistics.Resources;
import org.jspecify.annotations.Nullable;

/**
 * The stops that a station makes by itself: when each stop mode is next due, the stop it is in, the call for a crew,
 * response and repair. One stop at a time; one that falls due during another follows it.
 * One file, since all of it is one chain of states.
 */
public final class Stops extends EventHandler implements CrewCaller {
    private static final int NONE = StopModes.NONE;
    public static final int END = -1;
    private static final long UNKNOWN = -1;

    private final Floor floor;
    private final StopHost host;
    private final Label label;
    private final int caller;
    private final RunningStop[] modes;
    private final RunningWear[] wears;
    private final @Nullable PartDraw parts;
    private final @Nullable RemoteHands remote;
    private final int partMode;
    private final int setupMode;
    private final WorkDues dues;
    private final boolean[] waiting;
    private final boolean[] isOutdated;
    private final int endSlot;
    private int current = NONE;
    private boolean isInjected;

    /** Nobody was called yet, since the control room tries first. */
    private boolean isLeftToRemote;

    /** How long the present stop still takes once somebody is there; unknown unless the run began in it. */
    private long left = UNKNOWN;

    public Stops(Label label, Work work, Resources resources, StopHost host) {
        floor = resources.floor();
        this.host = host;
        this.label = label;
        caller = resources.add(this);
        endSlot = host.endSlot(this);
        modes = StopModes.of(work, this, resources);
        wears = wearsOf(work);
        parts = work.partCheck()
                .map(check -> new PartDraw(check, label.id(), floor.seed(), floor.items()))
                .orElse(null);
        remote = RemoteHands.of(this, work.stops(), resources);
        setupMode = modes.length - 2;
        partMode = work.setup().isPresent() ? setupMode - 1 : setupMode;
        dues = new WorkDues(modes.length);
        waiting = new boolean[modes.length];
        isOutdated = new boolean[modes.length];
        for (int mode = 0; mode < modes.length; mode++) {
            if (modes[mode].recurs()) {
                drawNext(mode);
            }
        }
    }

    private RunningWear[] wearsOf(Work work) {
        List<StopMode> stops = work.stops();
        List<RunningWear> found = new ArrayList<>();
        for (int mode = 0; mode < stops.size(); mode++) {
            StopMode stop = stops.get(mode);
            if (stop.wear().isPresent()) {
                int maintenance = stops.size() + found.size();
                found.add(new RunningWear(stop, stop.wear().get(), this, mode, maintenance, work.robots()));
            }
        }
        return found.toArray(RunningWear[]::new);
    }

    public Label label() {
        return label;
    }

    Floor floor() {
        return floor;
    }

    public boolean isStopped() {
        return current != NONE;
    }

    /** Whether it is in a stop during which finished items stay. */
    public boolean holdsPart() {
        return current != NONE && modes[current].holdsPart();
    }

    /** The state that the present stop shows as. */
    public StationState state() {
        return modes[current].state();
    }

    public Cause cause() {
        return modes[current].cause();
    }

    /** The working time at which the next operation-dependent stop is due. */
    public long nextAtWork() {
        return dues.next();
    }

    /** Working time has reached {@link #nextAtWork}. */
    public void workReached() {
        long worked = host.workedTicks();
        for (int mode = 0; mode < modes.length; mode++) {
            if (dues.isReached(mode, worked)) {
                dues.set(mode, Calendar.NEVER);
                request(mode);
            }
        }
    }

    /** A calendar-time stop is due, or the repair has ended. */
    @Override
    protected void due(int purpose) {
        if (purpose == END) {
            ended();
        } else {
            request(purpose);
        }
    }

    /** The repair has ended. */
    public void ended() {
        modes[current].release(caller);
        end();
    }

    @Override
    public void crewBegins() {
        long ticks = left == UNKNOWN ? modes[current].drawDuration() : left;
        left = UNKNOWN;
        floor.calendar().schedule(endSlot, floor.now() + ticks);
    }

    /** Takes its part of the present: what stops the station now, and for how long it has not been stopped by what else may. */
    public void begin(ElementPresent present, Beginning beginning) {
        StopPresent told = new StopPresent(present, beginning, label.id(), modes, remote);
        current = told.current();
        if (current != NONE) {
            modes[current].begin(present);
        }
        left = current == NONE ? UNKNOWN : told.left();
        isInjected = current == modes.length - 1;
        if (remote != null && present.done().counters().remote().isUnderWay()) {
            remote.begin(current, told.lasted());
            isLeftToRemote = remote.comesFirst(current);
        }
        for (RunningWear wear : wears) {
            told.begin(wear, modes[wear.mode()], modes[wear.maintenance()]);
        }
        for (int mode = 0; mode < modes.length; mode++) {
            if (modes[mode].recurs()) {
                next(mode, mode == current ? Calendar.NEVER : told.timeToStop(modes[mode], wearOf(mode), this));
            }
        }
    }

    /** Whether what telemetry tells is a stop of this station, and not a part that is missing. */
    public boolean isOne(@Nullable OpenStop stop) {
        return stop != null && StopModes.find(modes, stop.name()) != NONE;
    }

    /** Whoever mends the present stop has come, or is called again: those who were stopped first, first. */
    public void resume() {
        if (current == NONE) {
            return;
        }
        if (remote != null) {
            remote.resume();
        }
        if (isLeftToRemote) {
            return;
        }
        if (!isInjected && modes[current].needsCrew()) {
            modes[current].call(caller);
            left = UNKNOWN; // of a call that waits, the time counts from when somebody comes
        } else {
            crewBegins();
        }
    }

    private @Nullable RunningWear wearOf(int mode) {
        for (RunningWear wear : wears) {
            if (wear.mode() == mode) {
                return wear;
            }
        }
        return null;
    }

    /** A stop of its own begins: finds the robot that has it. */
    private void locate(int mode) {
        RunningWear worn = wearBehind(mode);
        if (worn == null) {
            modes[mode].fault().next();
        } else {
            worn.locate(modes[mode].fault());
        }
    }

    /** The wear of which a stop of this mode tells: that which it comes from, or that it removes. */
    private @Nullable RunningWear wearBehind(int mode) {
        for (RunningWear wear : wears) {
            if (wear.maintenance() == mode || (wear.mode() == mode && wear.brings())) {
                return wear;
            }
        }
        return null;
    }

    /** The mode comes next after so much time by its clock. */
    private void next(int mode, long time) {
        boolean isDue = time != Calendar.NEVER;
        if (modes[mode].countsWork()) {
            dues.set(mode, isDue ? host.workedTicks() + time : Calendar.NEVER);
        } else if (isDue) {
            floor.calendar().schedule(modes[mode].slot(), floor.now() + time);
        } else {
            floor.calendar().cancel(modes[mode].slot());
        }
    }

    /** Stops the station at once for a given time, without a crew. */
    public void inject(String stop, long ticks) {
        if (isStopped()) {
            throw new CommandRefusedException(
                    "station '" + label.id() + "' is already stopped by '" + cause().reason() + "'");
        }
        current = stop.isEmpty() ? modes.length - 1 : findMode(stop);
        isInjected = true;
        modes[current].fault().next();
        stopBegan();
        floor.calendar().schedule(endSlot, floor.now() + ticks);
    }

    /** Ends the present stop at once. */
    public void clear() {
        requireStopped();
        if (!isInjected) {
            if (floor.calendar().isPending(endSlot)) {
                modes[current].release(caller);
            } else {
                modes[current].withdraw(caller);
            }
        }
        floor.calendar().cancel(endSlot);
        end();
    }

    private void requireStopped() {
        if (!isStopped()) {
            throw new CommandRefusedException("station '" + label.id() + "' is not stopped");
        }
    }

    /** The wear that an inspector of this id looks for. */
    Stream<RunningWear> wears(String inspector) {
        return Arrays.stream(wears).filter(wear -> wear.isRoundBy(inspector));
    }

    /** Tells when rounds pass the station, if any do. */
    public void report(Report report) {
        if (wears.length > 0) {
            report.rounds(
                    Arrays.stream(wears).mapToLong(RunningWear::last).max().orElse(RunningWear.NEVER),
                    Arrays.stream(wears).mapToLong(RunningWear::next).min().orElse(Calendar.NEVER));
        }
    }

    /** Sends somebody to look for wear at once. */
    public void lookNow() {
        if (wears.length == 0) {
            throw new CommandRefusedException(
                    "no rounds pass station '" + label.id() + "'; nobody looks for wear there");
        }
        List<RunningWear> unknown =
                Arrays.stream(wears).filter(wear -> !wear.isFound()).toList();
        if (unknown.isEmpty()) {
            throw new CommandRefusedException(
                    "the wear of station '" + label.id() + "' is found already; its maintenance is called for");
        }
        unknown.forEach(RunningWear::lookNow);
    }

    Tally tally() {
        return host.tally();
    }

    /** Somebody has looked for wear. */
    void looked() {
        host.countsChanged();
    }

    /** Lets the control room try to clear the present stop, beside whoever comes to it. */
    public void clearRemotely() {
        requireStopped();
        if (remote == null) {
            throw new CommandRefusedException(
                    "no stop of station '" + label.id() + "' can be cleared from a control room");
        }
        remote.attempt(current);
        host.stopChanged();
    }

    void attemptBegins() {
        host.tally().beginAttempt();
    }

    void attemptEnds(boolean isCleared) {
        host.tally().endAttempt(isCleared);
    }

    /** The control room has cleared the present stop, or has given up. */
    void attempted(boolean isCleared) {
        attemptEnds(isCleared);
        if (isCleared) {
            floor.facts().remotelyCleared(label);
            clear();
            return;
        }
        if (isLeftToRemote) {
            isLeftToRemote = false;
            callHelp(current);
        }
        host.stopChanged();
    }

    /** Whether one of its stop modes has the name. */
    public boolean has(String stop) {
        return Arrays.stream(modes).anyMatch(mode -> mode.name().equals(stop));
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

    /** Takes the part for an item that begins; a wrong one that is found stops the station. */
    public void takePart(int item) {
        if (parts != null && parts.take(item) && floor.hasRandomStops()) {
            request(partMode);
        }
    }

    /** Stops the station to be changed over. */
    public void setUp() {
        request(setupMode);
    }

    /** Makes the stop as soon as there is no other. */
    void request(int mode) {
        if (leaveOut(mode)) {
            host.stopChanged(); // it had made room for the stop
        } else if (isStopped()) {
            waiting[mode] = true;
        } else {
            begin(mode);
        }
    }

    /** Leaves the stop out if nothing shall happen by chance, and draws the next of its kind. Returns whether it did. */
    private boolean leaveOut(int mode) {
        if (floor.hasRandomStops() || !modes[mode].recurs()) {
            return false;
        }
        drawNext(mode);
        return true;
    }

    private void begin(int mode) {
        current = mode;
        locate(mode);
        stopBegan();
        if (remote != null && remote.comesFirst(mode)) {
            isLeftToRemote = true;
            remote.attempt(mode);
        } else {
            callHelp(mode);
        }
    }

    private void callHelp(int mode) {
        if (modes[mode].needsCrew()) {
            modes[mode].call(caller);
        } else {
            crewBegins();
        }
    }

    private void stopBegan() {
        if (state() != StationState.SETUP) {
            host.tally().stop(state() == StationState.FAILED);
        }
        if (state() == StationState.STARVED) {
            floor.facts().deliveryLate(label, cause().reason());
        }
        host.stopChanged();
    }

    private void end() {
        int ended = current;
        current = NONE;
        isLeftToRemote = false;
        if (remote != null) {
            remote.withdraw();
        }
        if (!isInjected) {
            goOnAfter(ended);
        }
        isInjected = false;
        for (int mode = 0; mode < modes.length; mode++) {
            if (waiting[mode]) {
                waiting[mode] = false;
                if (!leaveOut(mode)) {
                    begin(mode);
                    return;
                }
            }
        }
        host.stopChanged();
    }

    /** A stop that recurs is drawn anew; after maintenance, the one whose wear it removed is. */
    private void goOnAfter(int mode) {
        if (modes[mode].recurs()) {
            drawNext(mode);
            return;
        }
        for (RunningWear wear : wears) {
            if (wear.maintenance() == mode) {
                wear.removed(clock(wear.mode()));
                drawNext(wear.mode());
            }
        }
    }

    private void drawNext(int mode) {
        long time = modes[mode].drawTimeToStop();
        RunningWear wear = wearOf(mode);
        next(mode, wear == null ? time : wear.timeToStop(clock(mode), time));
    }

    /** What the clock that the mode counts by shows. */
    long clock(int mode) {
        return clock(modes[mode]);
    }

    /** See {@link #clock(int)}. */
    long clock(RunningStop mode) {
        return mode.countsWork() ? host.workedTicks() : floor.now();
    }

    public void archive(Archive archive) {
        dues.archive(archive);
        archive.booleans(waiting);
        current = archive.intValue(current);
        isInjected = archive.booleanValue(isInjected);
        for (int mode = 0; mode < modes.length; mode++) {
            isOutdated[mode] = modes[mode].archive(archive);
        }
        archive.count(wears.length);
        for (RunningWear wear : wears) {
            wear.archive(archive);
        }
        archive.optional(parts == null ? null : parts::archive);
        isLeftToRemote = archive.booleanValue(isLeftToRemote);
        archive.optional(remote == null ? null : remote::archive);
    }

    /** Draws anew what is still to come, as far as the archive says that it was drawn for another line or run. */
    public void renew() {
        for (int mode = 0; mode < modes.length; mode++) {
            if (isOutdated[mode] && isDue(mode)) {
                drawNext(mode);
            }
            isOutdated[mode] = false;
        }
        host.stopChanged();
    }

    private boolean isDue(int mode) {
        return modes[mode].countsWork() ? dues.isSet(mode) : floor.calendar().isPending(modes[mode].slot());
    }
}
