package linetwin.sim.line.logistics;

import java.util.Arrays;
import java.util.List;
import linetwin.model.line.resource.Crew;
import linetwin.model.line.work.CrewCall;
import linetwin.model.state.Cause;
import linetwin.sim.engine.Archive;
import linetwin.sim.engine.IntRing;
import linetwin.sim.line.floor.Floor;
import linetwin.sim.line.floor.Node;

/**
 * A crew at work. Members are numbered so that those with a skill come first: a skill is the number of members who have it.
 * Of those who are free and able, the last one goes, so that the others stay free for what only they can do. Calls are
 * served in the order in which they were made, as far as whoever is free is able.
 */
public final class RunningCrew {
    private static final int FREE = -1;
    private static final int OPERATES = -2;

    private final Crew model;
    private final List<CrewCaller> callers;
    private final Floor floor;
    private final Cause nobodyFree;
    private final int[] tasks;
    private final IntRing calls = new IntRing(4);
    private final IntRing callsAble = new IntRing(4);
    private final IntRing askers = new IntRing(4);

    RunningCrew(Crew model, Floor floor, List<CrewCaller> callers) {
        this.model = model;
        this.floor = floor;
        this.callers = callers;
        nobodyFree = new Cause(Cause.NO_OPERATOR, model.id());
        tasks = new int[model.size()];
        Arrays.fill(tasks, FREE);
    }

    /** How many members are able to do what the call asks. */
    public int able(CrewCall call) {
        return call.skill().map(model.skills()::get).orElse(model.size());
    }

    /** The caller asks for one of so many members, who begins at once if one is free. */
    public void call(int caller, int able) {
        int member = findFree(able);
        if (member == FREE) {
            calls.add(caller);
            callsAble.add(able);
        } else {
            begin(member, caller);
        }
    }

    /** Whoever serves the caller has finished. */
    public void releaseFrom(int caller) {
        for (int member = 0; member < tasks.length; member++) {
            if (tasks[member] == caller) {
                release(member);
                return;
            }
        }
    }

    /** Takes back a call that is still waiting. */
    public void withdraw(int caller) {
        for (int i = 0; i < calls.size(); i++) {
            if (calls.get(i) == caller) {
                calls.remove(i);
                callsAble.remove(i);
                return;
            }
        }
    }

    /**
     * Asks for one of so many members to operate a station. Returns whether one is free and it is the station's turn; if not,
     * the node is woken when it may be.
     */
    boolean request(int able, Node asker) {
        int turn = turnOf(asker);
        if (countFree(able) > countAtWork(turn)) {
            forget(asker);
            return true;
        }
        if (turn == askers.size()) {
            askers.add(asker.index());
        }
        return false;
    }

    /** The node can't use an operator for a time, so that those behind it need not wait for it; it keeps its turn. */
    void passOver(Node asker) {
        if (turnOf(asker) < askers.size()) {
            wakeAskers();
        }
    }

    private int countAtWork(int turns) {
        int count = 0;
        for (int i = 0; i < turns; i++) {
            count += floor.node(askers.get(i)).isAtWork() ? 1 : 0;
        }
        return count;
    }

    /** The node no longer waits for an operator, so that others need not wait for it. */
    void forget(Node asker) {
        int turn = turnOf(asker);
        if (turn < askers.size()) {
            askers.remove(turn);
            wakeAskers();
        }
    }

    /** Lets a free member operate a station. Returns who it is. */
    int occupy(int able) {
        int member = findFree(able);
        tasks[member] = OPERATES;
        return member;
    }

    /** The member has finished, and goes to the oldest call that it is able to serve. */
    void release(int member) {
        tasks[member] = FREE;
        for (int i = 0; i < calls.size(); i++) {
            if (member < callsAble.get(i)) {
                callsAble.remove(i);
                begin(member, calls.remove(i));
                return;
            }
        }
        wakeAskers();
    }

    private void wakeAskers() {
        for (int i = 0; i < askers.size(); i++) {
            floor.node(askers.get(i)).wake();
        }
    }

    /** Whether one of so many members is free. */
    boolean hasFree(int able) {
        return findFree(able) != FREE;
    }

    /** How many ask before the node does. */
    private int turnOf(Node asker) {
        int turn = 0;
        while (turn < askers.size() && askers.get(turn) != asker.index()) {
            turn++;
        }
        return turn;
    }

    private int countFree(int able) {
        int count = 0;
        for (int member = 0; member < able; member++) {
            count += tasks[member] == FREE ? 1 : 0;
        }
        return count;
    }

    /** The cause of waiting for an operator. */
    Cause causeOfWaiting() {
        return nobodyFree;
    }

    private void begin(int member, int caller) {
        tasks[member] = caller;
        callers.get(caller).crewBegins();
    }

    private int findFree(int able) {
        for (int member = able - 1; member >= 0; member--) {
            if (tasks[member] == FREE) {
                return member;
            }
        }
        return FREE;
    }

    void archive(Archive archive) {
        archive.ints(tasks);
        calls.archive(archive);
        callsAble.archive(archive);
        askers.archive(archive);
    }
}
