package linetwin.sim.line.stop;

import java.util.List;
import linetwin.model.line.work.RemoteClearing;
import linetwin.model.line.work.StopMode;
import linetwin.model.value.Label;
import linetwin.sim.engine.Archive;
import linetwin.sim.engine.CommandRefusedException;
import linetwin.sim.engine.EventHandler;
import linetwin.sim.line.draw.Draw;
import linetwin.sim.line.floor.Floor;
import linetwin.sim.line.logistics.CrewCaller;
import linetwin.sim.line.logistics.Resources;
import linetwin.sim.line.logistics.RunningCrew;
import linetwin.sim.random.RandomStream;
import org.jspecify.annotations.Nullable;

/** Clears stops of a station from a control room: one attempt at a time, by an operator who may first have to become free. */
final class RemoteHands extends EventHandler implements CrewCaller {
    private static final int NONE = StopModes.NONE;
    private static final long UNKNOWN = -1;

    /** Of an attempt that was shorter than one in so many. */
    private static final int MOST_DRAWS = 1_000;

    private final Stops stops;
    private final Floor floor;
    private final @Nullable Way[] ways;
    private final int caller;
    private final int slot;
    private int attempted = NONE;

    /** How long the attempt still takes once an operator is there; unknown unless the run began in it. */
    private long left = UNKNOWN;

    /** How the stops of one mode are cleared. */
    private record Way(RunningCrew room, int able, Draw time, RandomStream outcome, RemoteClearing model) {}

    private RemoteHands(Stops stops, List<StopMode> modes, Resources resources) {
        this.stops = stops;
        floor = resources.floor();
        ways = new Way[modes.size()];
        for (int mode = 0; mode < ways.length; mode++) {
            StopMode stop = modes.get(mode);
            ways[mode] = stop.remote()
                    .map(model -> way(stop.name(), model, stops.label(), resources))
                    .orElse(null);
        }
        caller = resources.add(this);
        slot = floor.newSlot(this, 0, Floor.STOPS_NEXT);
    }

    private static Way way(String mode, RemoteClearing model, Label label, Resources resources) {
        RunningCrew room = resources.crew(model.operator().crew());
        return new Way(
                room,
                room.able(model.operator()),
                new Draw(model.time(), resources.floor().seed().stream(label.id(), mode + "/remote-time")),
                resources.floor().seed().stream(label.id(), mode + "/remote-outcome"),
                model);
    }

    /** Null where no stop of the station can be cleared from afar. */
    static @Nullable RemoteHands of(Stops stops, List<StopMode> modes, Resources resources) {
        return modes.stream().anyMatch(mode -> mode.remote().isPresent())
                ? new RemoteHands(stops, modes, resources)
                : null;
    }

    private @Nullable Way find(int mode) {
        return mode >= 0 && mode < ways.length ? ways[mode] : null;
    }

    /** Whether stops of this mode are tried from afar before anybody comes. */
    boolean comesFirst(int mode) {
        Way way = find(mode);
        return way != null && way.model.isAutomatic();
    }

    /** Begins an attempt on the stop that the station is in, as soon as an operator is free. */
    void attempt(int mode) {
        Way way = find(mode);
        if (way == null) {
            throw new CommandRefusedException("the stop '" + stops.cause().reason() + "' of station '"
                    + stops.label().id() + "' can't be cleared from a control room");
        }
        if (attempted != NONE) {
            throw new CommandRefusedException(
                    "the control room is at station '" + stops.label().id() + "' already");
        }
        attempted = mode;
        stops.attemptBegins();
        way.room.call(caller, way.able);
    }

    /** When a run begins, an attempt on the stop is under way that began as long ago as that, if the mode has any. */
    void begin(int mode, long lasted) {
        Way way = find(mode);
        if (way != null) {
            attempted = mode;
            left = way.time.nextLongerThan(lasted) - lasted;
        }
    }

    /** How long the attempt took that has failed, of a stop that began as long ago as that; 0 if none came first. */
    long spentBefore(int mode, long lasted) {
        Way way = find(mode);
        if (way == null || !way.model.isAutomatic()) {
            return 0;
        }
        for (int i = 0; i < MOST_DRAWS; i++) {
            long time = way.time.next();
            if (time <= lasted) {
                return time;
            }
        }
        return lasted; // so soon after the begin that it has just failed
    }

    /** Whoever makes the attempt is there, or is called again. */
    void resume() {
        if (attempted != NONE) {
            present().room.call(caller, present().able);
            left = UNKNOWN; // of a call that waits, the time counts from when somebody comes
        }
    }

    @Override
    public void crewBegins() {
        long ticks = left == UNKNOWN ? present().time.next() : left;
        left = UNKNOWN;
        floor.calendar().schedule(slot, floor.now() + ticks);
    }

    private Way present() {
        Way way = find(attempted);
        if (way == null) {
            throw new IllegalStateException("nothing is attempted");
        }
        return way;
    }

    @Override
    protected void due(int purpose) {
        Way way = present();
        attempted = NONE;
        way.room.releaseFrom(caller);
        stops.attempted(way.outcome.happens(way.model.successFraction()));
    }

    /** The stop is over by other means. */
    void withdraw() {
        if (attempted == NONE) {
            return;
        }
        Way way = present();
        attempted = NONE;
        if (floor.calendar().isPending(slot)) {
            floor.calendar().cancel(slot);
            way.room.releaseFrom(caller);
        } else {
            way.room.withdraw(caller);
        }
        stops.attemptEnds(false);
    }

    void archive(Archive archive) {
        attempted = archive.intValue(attempted);
        for (Way way : ways) {
            if (way != null) {
                way.time.archive(archive);
                way.outcome.archive(archive);
            }
        }
    }
}
