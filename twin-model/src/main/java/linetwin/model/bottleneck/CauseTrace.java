package linetwin.model.bottleneck;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import linetwin.model.history.Instants;
import linetwin.model.history.LineMemory;
import linetwin.model.history.Route;
import linetwin.model.history.StateTrack;
import linetwin.model.history.Stays;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.body.LineDescription.Kind;

/**
 * Follows back in time what the output of a line waited for. From the end of the line and of the period it goes back through
 * the active time of an element; where that began because a wait ended, it goes on at the element that ended the wait, at that
 * instant: upstream if it was starved, downstream if it was blocked. So every moment has one element that all after it waited
 * for, and a little less of its time would have let the line finish as much earlier.
 *
 * <p>Source: perturbation analysis of production lines, which carries this forward as time gained or lost: Ho, Eyler and Chien,
 * "A gradient technique for general buffer storage design in a production line", International Journal of Production Research
 * 17 (1979); Ho and Cao, "Perturbation Analysis of Discrete Event Dynamic Systems", Kluwer 1991. The share of time that an
 * element is on the way back is an estimate of the elasticity of throughput by its speed.
 */
final class CauseTrace {
    private static final int NOWHERE = Route.NOWHERE;

    private static final int MOST_ROUNDS = 12;

    private final LineMemory memory;
    private final Route route;
    private final Exchanges exchanges;
    private final long from;
    private final List<Step> steps = new ArrayList<>();

    /** Where the way was at this instant already; it must not go in circles. */
    private final Set<Integer> visited = new HashSet<>();

    private int here;
    private long time;

    /** Whether the way goes upstream through stores now. */
    private boolean isAscending = true;

    /** What a stretch of time is charged to. */
    enum Charge {
        /** The element limits the line. */
        LIMITS,
        /** It waits for what can't be followed: a delivery, a carrier on its way. */
        WAITS,
        /** Nobody is at work, as planned. */
        RESTS,
        /** Nobody knows. */
        UNKNOWN
    }

    /** A stretch of time in microseconds, charged to the element with this index. */
    record Step(int element, long from, long until, Charge charge) {}

    private CauseTrace(LineMemory memory, int start, long from, long until) {
        this.memory = memory;
        this.route = memory.route();
        this.exchanges = new Exchanges(memory);
        this.from = from;
        this.time = until;
        this.here = start;
    }

    /**
     * The way through a period in order of time, without gaps; empty if the line has no end. Where the way is at the end of the
     * period depends on what comes after it. As the future is unknown, it is taken to be as the period was: the way is gone
     * again, from where it came out at the begin, until it comes out where it began.
     */
    static List<Step> of(LineMemory memory, long from, long until) {
        int start = memory.route().lastBeforeSink();
        List<Step> steps = List.of();
        for (int round = 0; round < MOST_ROUNDS && start != NOWHERE; round++) {
            CauseTrace trace = new CauseTrace(memory, start, from, until);
            steps = trace.follow();
            if (trace.here == start) {
                break;
            }
            start = trace.here;
        }
        return steps;
    }

    private List<Step> follow() {
        while (here != NOWHERE && time > from) {
            goBack();
        }
        Collections.reverse(steps);
        return steps;
    }

    private void goBack() {
        if (!visited.add(here)) {
            standAtWait(); // they wait for each other
            return;
        }
        if (!route.element(here).kind().publishesState()) {
            passStore();
            return;
        }
        StateTrack track = memory.states(here);
        int stretch = track.before(time);
        if (stretch < 0) {
            charge(from, Charge.UNKNOWN);
            return;
        }
        StationState state = track.state(stretch);
        switch (state) {
            case WORKING, ANDON, SETUP -> work(track, stretch);
            case FAILED, MINOR_STOP, MAINTENANCE -> charge(track.begin(stretch), Charge.LIMITS);
            case BREAK, OFF_SHIFT -> charge(track.begin(stretch), Charge.RESTS);
            case NOT_OBSERVED -> charge(track.begin(stretch), Charge.UNKNOWN);
            case STARVED, BLOCKED -> followWait(track, stretch, state);
        }
    }

    /** Charges the time back to this instant, and stands there. */
    private void charge(long back, Charge as) {
        long begin = Math.max(from, Math.min(back, time));
        if (begin < time) {
            steps.add(new Step(here, begin, time, as));
            visited.clear();
        }
        time = begin;
        visited.remove(here);
    }

    /** Nobody is seen to end the wait: it is followed again from where something changed before at those who wait. */
    private void standAtWait() {
        visited.add(here);
        long changed = visited.stream()
                .filter(index -> route.element(index).kind().publishesState())
                .map(memory::states)
                .filter(track -> track.before(time) >= 0)
                .mapToLong(track -> track.begin(track.before(time)))
                .max()
                .orElse(from);
        charge(changed, Charge.WAITS);
    }

    private void goTo(int next) {
        if (next == NOWHERE) {
            standAtWait();
        } else {
            here = next;
        }
    }

    private void work(StateTrack track, int stretch) {
        if (!route.holdsSeveral(here)) {
            charge(track.begin(stretch), Charge.LIMITS);
            return;
        }
        Stays.Stay stay = memory.stays(here).endingAtOrAfter(time);
        if (isHeldByPitch()) {
            backToLastEntry();
        } else if (stay == null) {
            passUnseen(track, stretch);
        } else if (stay.left() == time && stay.finished(route.element(here)) < time) {
            goTo(exchanges.takerAt(here, time));
        } else {
            backTo(stay);
        }
    }

    /** Whether a conveyor that had room took nothing before, since the item before had just entered. */
    private boolean isHeldByPitch() {
        return route.element(here).kind() == Kind.CONVEYOR
                && !isAscending
                && memory.arrivals(here).has(time)
                && memory.arrivals(here).lastBefore(time) >= 0
                && memory.stays(here).contentBefore(time) < capacity();
    }

    private void backToLastEntry() {
        Instants entries = memory.arrivals(here);
        charge(entries.micros(entries.lastBefore(time)), Charge.LIMITS);
        if (time > from) {
            goTo(exchanges.giverAt(here, time));
        }
    }

    /** To the begin of a stay; the item came then because a place became free, or because it arrived. */
    private void backTo(Stays.Stay stay) {
        boolean isBegin = stay.entered() > from;
        chargeWork(stay.entered());
        if (!isBegin || memory.stays(here).contentBefore(time) >= capacity()) {
            return;
        }
        if (!isHeldUp()) {
            isAscending = true;
            goTo(whoLetBegin());
        }
    }

    /**
     * Whether the state of an element with a free place says why nothing began there. Blocked it may be at its other places, and
     * working too.
     */
    private boolean isHeldUp() {
        int stretch = memory.states(here).before(time);
        StationState state =
                stretch < 0 ? StationState.WORKING : memory.states(here).state(stretch);
        return state != StationState.WORKING
                && state != StationState.BLOCKED
                && route.element(here).kind() != Kind.CONVEYOR;
    }

    /** Of a free place that an item came to: who let it begin only then. If nobody is seen to, it was the station itself. */
    private int whoLetBegin() {
        int giver = exchanges.giverAt(here, time);
        if (giver == NOWHERE || !exchanges.isWaiting(giver, here, time)) {
            return giver;
        }
        for (String part : route.element(here).joins()) {
            int store = route.index(part);
            if (store != NOWHERE && exchanges.cameTo(store, time)) {
                return store;
            }
        }
        boolean isSharing =
                memory.states(here).everLackedShared() && !memory.cycles(here).has(time);
        int holder = isSharing ? exchanges.holderAt(time, visited, here) : NOWHERE;
        return holder == NOWHERE ? here : holder;
    }

    private int capacity() {
        return route.element(here).kind() == Kind.CONVEYOR
                ? route.element(here).capacity()
                : route.element(here).places();
    }

    /** As {@link #charge}, but what the station rested in between is charged to the rest. */
    private void chargeWork(long back) {
        StateTrack track = memory.states(here);
        long end = Math.max(from, back);
        while (time > end) {
            int stretch = track.before(time);
            boolean isRest = stretch >= 0 && track.state(stretch).isRest();
            charge(stretch < 0 ? end : Math.max(end, track.begin(stretch)), isRest ? Charge.RESTS : Charge.LIMITS);
        }
    }

    /** Parts and panels have no names, so that nobody saw them come and go. */
    private void passUnseen(StateTrack track, int stretch) {
        if (route.element(here).kind() == Kind.CONVEYOR) {
            charge(time - Math.max(1, route.element(here).idealCycleMicros()), Charge.LIMITS);
            goTo(exchanges.usualGiver(here));
        } else {
            charge(track.begin(stretch), Charge.LIMITS);
        }
    }

    private void followWait(StateTrack track, int stretch, StationState state) {
        int cause = route.index(track.cause(stretch).element());
        if (track.lacksShared(stretch)) {
            goTo(exchanges.holderAt(time, visited, here));
        } else if (state == StationState.BLOCKED) {
            goTo(cause == NOWHERE ? route.next(here) : cause);
            isAscending = false;
        } else {
            goTo(cause == NOWHERE ? exchanges.giverAt(here, time) : cause);
            isAscending = true;
        }
    }

    /** A store gives at once what it gets, if somebody waited for it; and takes at once what it has room for. */
    private void passStore() {
        if (route.element(here).kind() == Kind.SYNCHRONOUS_LINE) {
            goTo(exchanges.busiestPosition(here, time));
        } else if (route.element(here).kind() == Kind.PANEL_STORE) {
            standAtWait();
        } else {
            goTo(isAscending ? exchanges.giverAt(here, time) : exchanges.takerAt(here, time));
        }
    }
}
