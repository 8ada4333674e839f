package linetwin.sim.line.stop;

import java.util.List;
import java.util.Optional;
import linetwin.model.line.work.CrewCall;
import linetwin.model.line.work.PartCheck;
import linetwin.model.line.work.RobotGroup;
import linetwin.model.line.work.Setup;
import linetwin.model.line.work.StopClock;
import linetwin.model.line.work.StopKind;
import linetwin.model.line.work.StopMode;
import linetwin.model.line.work.Wear;
import linetwin.model.present.ElementPresent;
import linetwin.model.state.Cause;
import linetwin.model.state.StationState;
import linetwin.model.value.Label;
import linetwin.sim.engine.Archive;
import linetwin.sim.line.draw.Draw;
import linetwin.sim.line.floor.Items;
import linetwin.sim.line.logistics.Resources;
import linetwin.sim.line.logistics.RunningCrew;
import linetwin.sim.random.RunSeed;
import org.jspecify.annotations.Nullable;

/** A stop mode at work: its random draws, its crew, and how it shows. */
final class RunningStop {
    /** Of a stop that lasts longer than one in so many. */
    private static final int MOST_DRAWS = 1_000;

    private final String name;
    private final StationState state;
    private final FaultDraw fault;
    private final boolean countsWork;
    private final int slot;
    private final @Nullable Draw timeToStop;
    private final @Nullable Draw response;
    private final @Nullable Draw repair;
    private final @Nullable RunningCrew crew;
    private final int able;
    private final boolean holdsPart;

    private RunningStop(String name, StationState state, FaultDraw fault, Times times, Help help) {
        this.name = name;
        this.state = state;
        this.fault = fault;
        countsWork = times.countsWork;
        slot = times.slot;
        timeToStop = times.timeToStop;
        response = times.response;
        repair = times.repair;
        crew = help.crew;
        able = help.able;
        holdsPart = times.holdsPart;
    }

    /** Who must come: one of so many members of a crew; nobody without a crew. */
    private record Help(@Nullable RunningCrew crew, int able) {
        private static final Help NOBODY = new Help(null, 0);

        static Help of(Optional<CrewCall> call, Resources resources) {
            return call.map(asked -> of(asked, resources.crew(asked.crew()))).orElse(NOBODY);
        }

        private static Help of(CrewCall call, RunningCrew crew) {
            return new Help(crew, crew.able(call));
        }
    }

    /** When it comes, how long it lasts, and what stays meanwhile; it comes on request only if it has no time of its own. */
    private record Times(
            boolean countsWork,
            int slot,
            @Nullable Draw timeToStop,
            @Nullable Draw response,
            @Nullable Draw repair,
            boolean holdsPart) {
        static Times onRequest(@Nullable Draw response, @Nullable Draw repair) {
            return new Times(false, Items.NONE, null, response, repair, false);
        }
    }

    static RunningStop of(
            StopMode mode, List<RobotGroup> robots, Label label, RunSeed seed, Resources resources, int slot) {
        String id = label.id();
        Times times = new Times(
                mode.clock() == StopClock.WORKING_TIME,
                slot,
                new Draw(mode.timeToStop(), seed.stream(id, mode.name() + "/time-to-stop")),
                new Draw(mode.response(), seed.stream(id, mode.name() + "/response")),
                new Draw(mode.repair(), seed.stream(id, mode.name() + "/repair")),
                mode.holdsPart());
        FaultDraw fault =
                new FaultDraw(new Cause(mode.name(), id), mode, robots, seed.stream(id, mode.name() + "/fault"));
        return new RunningStop(mode.name(), stateOf(mode.kind()), fault, times, Help.of(mode.call(), resources));
    }

    private static FaultDraw atStation(String name, Label label) {
        return new FaultDraw(new Cause(name, label.id()));
    }

    /** The planned work that removes the wear of a stop mode. */
    static RunningStop maintenance(
            StopMode mode, Wear wear, List<RobotGroup> robots, Label label, RunSeed seed, Resources resources) {
        Draw work = new Draw(wear.maintenance(), seed.stream(label.id(), mode.name() + "/maintenance"));
        Times times = Times.onRequest(null, work);
        FaultDraw fault = new FaultDraw(new Cause(mode.maintenanceName(), label.id()), wear, robots);
        return new RunningStop(
                mode.maintenanceName(), StationState.MAINTENANCE, fault, times, Help.of(mode.call(), resources));
    }

    /** The look-up and exchange of a wrong part. */
    static RunningStop wrongPart(PartCheck check, Label label, RunSeed seed) {
        Times times = Times.onRequest(
                new Draw(check.lookUp(), seed.stream(label.id(), "look-up")),
                new Draw(check.exchange(), seed.stream(label.id(), "exchange")));
        return new RunningStop(
                PartCheck.NAME, StationState.MINOR_STOP, atStation(PartCheck.NAME, label), times, Help.NOBODY);
    }

    /** A changeover for which somebody must come, or that holds a whole synchronous line. */
    static RunningStop setUp(Setup setup, Label label, RunSeed seed, Resources resources) {
        Times times = Times.onRequest(null, new Draw(setup.time(), seed.stream(label.id(), "setup")));
        Help help = Help.of(setup.setter(), resources);
        return new RunningStop(Cause.CHANGEOVER, StationState.SETUP, atStation(Cause.CHANGEOVER, label), times, help);
    }

    /** The fault that a command brings about when it names no stop mode. */
    static RunningStop injected(Label label) {
        return new RunningStop(
                Cause.INJECTED,
                StationState.FAILED,
                atStation(Cause.INJECTED, label),
                Times.onRequest(null, null),
                Help.NOBODY);
    }

    String name() {
        return name;
    }

    StationState state() {
        return state;
    }

    /** Whether this is the name of the state that it shows as. */
    boolean showsAs(String stateName) {
        return state.name().equals(stateName);
    }

    /** Of the present stop, with the robot that has it. */
    Cause cause() {
        return fault.current();
    }

    /** Finds the robot that has a stop. */
    FaultDraw fault() {
        return fault;
    }

    /** When a run begins, telemetry tells that the station is in it. */
    void begin(ElementPresent present) {
        ElementPresent.Doing doing = present.doing();
        fault.begin(doing == null ? Cause.NONE : doing.cause());
    }

    /** Whether it comes again by itself. */
    boolean recurs() {
        return timeToStop != null;
    }

    boolean countsWork() {
        return countsWork;
    }

    int slot() {
        return slot;
    }

    /** Whether finished items stay in the station while it lasts. */
    boolean holdsPart() {
        return holdsPart;
    }

    boolean needsCrew() {
        return crew != null;
    }

    void call(int caller) {
        if (crew != null) {
            crew.call(caller, able);
        }
    }

    void withdraw(int caller) {
        if (crew != null) {
            crew.withdraw(caller);
        }
    }

    void release(int caller) {
        if (crew != null) {
            crew.releaseFrom(caller);
        }
    }

    long drawTimeToStop() {
        return timeToStop().next();
    }

    private Draw timeToStop() {
        if (timeToStop == null) {
            throw new IllegalStateException("stop '" + name + "' comes on request only");
        }
        return timeToStop;
    }

    /** Response (or look-up) and repair (or other work). */
    long drawDuration() {
        return next(response) + next(repair);
    }

    /** The time of a stop, given that it is longer than so much. */
    long drawDurationLongerThan(long elapsed) {
        if (response == null || repair == null) {
            Draw only = response == null ? repair : response;
            return only == null ? elapsed : only.nextLongerThan(elapsed);
        }
        for (int i = 0; i < MOST_DRAWS; i++) {
            long duration = drawDuration();
            if (duration > elapsed) {
                return duration;
            }
        }
        return repair.nextLongerThan(elapsed); // so late that the response is a small part of it
    }

    /** The time to a stop, given that it is longer than so much. */
    long drawTimeToStopLongerThan(long elapsed) {
        return timeToStop().nextLongerThan(elapsed);
    }

    /** The time from stop to stop of one that is met on the way. */
    long drawTimeToStopMet() {
        return timeToStop().nextMet();
    }

    private static long next(@Nullable Draw draw) {
        return draw == null ? 0 : draw.next();
    }

    private static StationState stateOf(StopKind kind) {
        return switch (kind) {
            case BREAKDOWN -> StationState.FAILED;
            case MINOR_STOP -> StationState.MINOR_STOP;
            case LATE_DELIVERY -> StationState.STARVED;
            case MAINTENANCE -> StationState.MAINTENANCE;
        };
    }

    /**
     * Returns whether a stop that has not come yet must be drawn anew: its times are distributed otherwise, or random
     * streams begin afresh and it does not matter for how long it has not come.
     */
    boolean archive(Archive archive) {
        for (Draw draw : new @Nullable Draw[] {response, repair}) {
            if (draw != null) {
                draw.archive(archive);
            }
        }
        fault.archive(archive);
        return timeToStop != null
                && timeToStop.archive(archive)
                && (!archive.isRenewing() || timeToStop.isMemoryless());
    }
}
