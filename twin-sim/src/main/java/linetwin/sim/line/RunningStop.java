package linetwin.sim.line;

import java.util.Map;
import linetwin.model.line.Label;
import linetwin.model.line.StopClock;
import linetwin.model.line.StopKind;
import linetwin.model.line.StopMode;
import linetwin.model.state.Cause;
import linetwin.model.state.StationState;
import linetwin.sim.engine.Archive;
import org.jspecify.annotations.Nullable;

/** A stop mode at work: its random draws, its crew, and how it shows. */
final class RunningStop {
    private final String name;
    private final StationState state;
    private final Cause cause;
    private final boolean countsWork;
    private final int slot;
    private final @Nullable Draw timeToStop;
    private final @Nullable Draw response;
    private final @Nullable Draw repair;
    private final @Nullable RunningCrew crew;

    private RunningStop(StopMode mode, Label label, RunSeed seed, @Nullable RunningCrew crew, int slot) {
        String id = label.id();
        name = mode.name();
        state = stateOf(mode.kind());
        cause = new Cause(name, id);
        countsWork = mode.clock() == StopClock.WORKING_TIME;
        this.slot = slot;
        timeToStop = new Draw(mode.timeToStop(), seed.stream(id, name + "/time-to-stop"));
        response = new Draw(mode.response(), seed.stream(id, name + "/response"));
        repair = new Draw(mode.repair(), seed.stream(id, name + "/repair"));
        this.crew = crew;
    }

    private RunningStop(Label label) {
        name = Cause.INJECTED;
        state = StationState.FAILED;
        cause = new Cause(name, label.id());
        countsWork = false;
        slot = Items.NONE;
        timeToStop = null;
        response = null;
        repair = null;
        crew = null;
    }

    static RunningStop of(StopMode mode, Label label, RunSeed seed, Map<String, RunningCrew> crews, int slot) {
        return new RunningStop(mode, label, seed, mode.crew().map(crews::get).orElse(null), slot);
    }

    /** The fault that a command brings about when it names no stop mode. */
    static RunningStop injected(Label label) {
        return new RunningStop(label);
    }

    String name() {
        return name;
    }

    StationState state() {
        return state;
    }

    Cause cause() {
        return cause;
    }

    boolean countsWork() {
        return countsWork;
    }

    int slot() {
        return slot;
    }

    boolean needsCrew() {
        return crew != null;
    }

    void call(Stops caller) {
        if (crew != null) {
            crew.call(caller);
        }
    }

    void withdraw(Stops caller) {
        if (crew != null) {
            crew.withdraw(caller);
        }
    }

    void release() {
        if (crew != null) {
            crew.release();
        }
    }

    long drawTimeToStop() {
        return next(timeToStop);
    }

    /** Response and repair. */
    long drawDuration() {
        return next(response) + next(repair);
    }

    private long next(@Nullable Draw draw) {
        if (draw == null) {
            throw new IllegalStateException("the injected stop has no distributions");
        }
        return draw.next();
    }

    private static StationState stateOf(StopKind kind) {
        return switch (kind) {
            case BREAKDOWN -> StationState.FAILED;
            case MINOR_STOP -> StationState.MINOR_STOP;
            case LATE_DELIVERY -> StationState.STARVED;
            case MAINTENANCE -> StationState.MAINTENANCE;
        };
    }

    void archive(Archive archive) {
        for (Draw draw : new @Nullable Draw[] {timeToStop, response, repair}) {
            if (draw != null) {
                draw.archive(archive);
            }
        }
    }
}
