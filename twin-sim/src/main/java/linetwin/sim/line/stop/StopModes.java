package linetwin.sim.line.stop;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import linetwin.model.line.work.StopClock;
import linetwin.model.line.work.StopMode;
import linetwin.model.line.work.Work;
import linetwin.model.state.StationState;
import linetwin.sim.line.floor.Floor;
import linetwin.sim.line.floor.Items;
import linetwin.sim.line.logistics.Resources;
import linetwin.sim.random.RunSeed;

/** Puts together the stop modes of a station. */
final class StopModes {
    /** Stands for no mode. */
    static final int NONE = -1;

    private StopModes() {}

    /**
     * In this order: those that come by themselves, the maintenance of each that wears, the wrong part, the changeover, an
     * injected fault.
     */
    static RunningStop[] of(Work work, Stops owner, Resources resources) {
        RunSeed seed = owner.floor().seed();
        List<RunningStop> all = new ArrayList<>();
        for (StopMode stop : work.stops()) {
            all.add(RunningStop.of(
                    stop, work.robots(), owner.label(), seed, resources, slotFor(stop, all.size(), owner)));
        }
        for (StopMode stop : work.stops()) {
            stop.wear()
                    .ifPresent(wear -> all.add(
                            RunningStop.maintenance(stop, wear, work.robots(), owner.label(), seed, resources)));
        }
        work.partCheck().ifPresent(check -> all.add(RunningStop.wrongPart(check, owner.label(), seed)));
        work.setup().ifPresent(setup -> all.add(RunningStop.setUp(setup, owner.label(), seed, resources)));
        all.add(RunningStop.injected(owner.label()));
        return all.toArray(RunningStop[]::new);
    }

    /**
     * The mode of a stop that telemetry tells: by its name, else the first that shows as the state of this name; what shows as a
     * stop and is none of them is any fault. {@link #NONE} for what is no stop, such as a part that is missing.
     */
    static int find(RunningStop[] modes, String name) {
        int found = find(modes, mode -> mode.name().equals(name));
        if (found == NONE) {
            found = find(modes, mode -> mode.showsAs(name));
        }
        boolean isAny = name.equals(StationState.MINOR_STOP.name()) || name.equals(StationState.MAINTENANCE.name());
        return found == NONE && isAny ? modes.length - 1 : found;
    }

    private static int find(RunningStop[] modes, Predicate<RunningStop> which) {
        return IntStream.range(0, modes.length)
                .filter(mode -> which.test(modes[mode]))
                .findFirst()
                .orElse(NONE);
    }

    /** Stops in working time need no event of their own: the station looks for them as it works. */
    private static int slotFor(StopMode stop, int mode, Stops owner) {
        return stop.clock() == StopClock.CALENDAR_TIME
                ? owner.floor().newSlot(owner, mode, Floor.STOPS_NEXT)
                : Items.NONE;
    }
}
