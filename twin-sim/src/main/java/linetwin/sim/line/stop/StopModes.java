package linetwin.sim.line.stop;

import java.util.ArrayList;
import java.util.List;
import linetwin.model.line.work.StopClock;
import linetwin.model.line.work.StopMode;
import linetwin.model.line.work.Work;
import linetwin.sim.line.floor.Floor;
import linetwin.sim.line.floor.Items;
import linetwin.sim.line.logistics.Resources;
import linetwin.sim.random.RunSeed;

/** Puts together the stop modes of a station. */
final class StopModes {
    private StopModes() {}

    /**
     * In this order: those that come by themselves, the maintenance of each that wears, the wrong part, the changeover, an
     * injected fault.
     */
    static RunningStop[] of(Work work, Stops owner, Resources resources) {
        RunSeed seed = owner.floor().seed();
        List<RunningStop> all = new ArrayList<>();
        for (StopMode stop : work.stops()) {
            all.add(RunningStop.of(stop, owner.label(), seed, resources, slotFor(stop, all.size(), owner)));
        }
        for (StopMode stop : work.stops()) {
            stop.wear().ifPresent(wear -> all.add(RunningStop.maintenance(stop, wear, owner.label(), seed, resources)));
        }
        work.partCheck().ifPresent(check -> all.add(RunningStop.wrongPart(check, owner.label(), seed)));
        work.setup().ifPresent(setup -> all.add(RunningStop.setUp(setup, owner.label(), seed, resources)));
        all.add(RunningStop.injected(owner.label()));
        return all.toArray(RunningStop[]::new);
    }

    /** Stops in working time need no event of their own: the station looks for them as it works. */
    private static int slotFor(StopMode stop, int mode, Stops owner) {
        return stop.clock() == StopClock.CALENDAR_TIME
                ? owner.floor().newSlot(owner, mode, Floor.STOPS_NEXT)
                : Items.NONE;
    }
}
