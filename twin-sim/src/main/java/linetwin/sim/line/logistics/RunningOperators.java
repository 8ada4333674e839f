package linetwin.sim.line.logistics;

import linetwin.model.line.work.CrewCall;
import linetwin.model.state.Cause;
import linetwin.sim.engine.Archive;
import linetwin.sim.engine.IntRing;
import linetwin.sim.line.floor.Node;

/** The members of a crew who operate a station, one for each item in work; they are free again in the order of coming. */
public final class RunningOperators {
    private final RunningCrew crew;
    private final int able;
    private final IntRing present = new IntRing(4);

    public RunningOperators(CrewCall call, RunningCrew crew) {
        this.crew = crew;
        able = crew.able(call);
    }

    /** Asks for one more. Returns whether one could come; if not, the node is woken when one may. */
    public boolean request(Node asker) {
        return crew.request(able, asker);
    }

    /** The node lacks something else, so that nobody need come. */
    public void forget(Node asker) {
        crew.forget(asker);
    }

    /** Why the station waits while nobody comes. */
    public Cause lack() {
        return crew.causeOfWaiting();
    }

    /** Whether somebody who is able is free to be there from the begin of the run on; if so, is there. */
    public boolean begin() {
        boolean isThere = crew.hasFree(able);
        if (isThere) {
            come();
        }
        return isThere;
    }

    public void come() {
        present.add(crew.occupy(able));
    }

    public void leave() {
        crew.release(present.remove());
    }

    /** The station is stopped: whoever operates it is free for the stop, or for another station. */
    public void leaveAll() {
        while (!present.isEmpty()) {
            leave();
        }
    }

    /** The node can't begin anything for a time. */
    public void passOver(Node asker) {
        crew.passOver(asker);
    }

    public void archive(Archive archive) {
        present.archive(archive);
    }
}
