package linetwin.sim.line;

import java.util.List;
import linetwin.model.line.Crew;
import linetwin.sim.engine.Archive;

/** A crew at work: its members serve calls in the order in which they were made. */
final class RunningCrew {
    private final int size;
    private final List<Stops> callers;
    private final IntRing waiting = new IntRing(8);
    private int busy;

    RunningCrew(Crew crew, List<Stops> callers) {
        this.size = crew.size();
        this.callers = callers;
    }

    /** Asks for a member, who begins at once if one is free. */
    void call(Stops stops) {
        if (busy < size) {
            busy++;
            stops.crewBegins();
        } else {
            waiting.add(stops.index());
        }
    }

    /** A member has finished and goes to the oldest call. */
    void release() {
        if (waiting.isEmpty()) {
            busy--;
        } else {
            callers.get(waiting.remove()).crewBegins();
        }
    }

    /** Takes back a call that is still waiting. */
    void withdraw(Stops stops) {
        for (int i = 0; i < waiting.size(); i++) {
            if (waiting.get(i) == stops.index()) {
                waiting.remove(i);
                return;
            }
        }
    }

    void archive(Archive archive) {
        busy = archive.intValue(busy);
        waiting.archive(archive);
    }
}
