package linetwin.sim.line.floor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import linetwin.model.line.Line;
import linetwin.model.state.Cause;
import linetwin.model.state.StationState;
import linetwin.model.value.Label;
import linetwin.sim.engine.Agenda;
import linetwin.sim.engine.Archive;
import linetwin.sim.engine.Calendar;
import linetwin.sim.engine.EventHandler;
import linetwin.sim.random.RunSeed;

/** The common ground of the nodes of one run: what there is to do, the items, and who hears of what happens. */
public final class Floor {
    /** Priorities of events at the same time. */
    public static final int CALENDAR_FIRST = 0;

    public static final int STOPS_NEXT = 1;
    public static final int WORK_THEN = 2;
    public static final int REPORTS_LAST = 9;

    private final Line line;
    private final RunSeed seed;
    private final Node[] nodes;
    private final Map<String, Node> nodesById = new HashMap<>();
    private final Feeders feeders;
    private final Agenda agenda;
    private final Calendar calendar;
    private final Items items = new Items();
    private final Origins origins = new Origins();
    private final List<Mover> movers = new ArrayList<>();
    private Facts facts = Facts.UNHEARD;
    private boolean isHeard;
    private boolean wantsCauses;
    private boolean hasRandomStops = true;

    /** @param begin ticks since the start of the line's plan at which the run begins */
    public Floor(Line line, RunSeed seed, long begin) {
        this.line = line;
        this.seed = seed;
        nodes = new Node[line.elements().size()];
        feeders = new Feeders(line);
        agenda = new Agenda(nodes);
        calendar = agenda.calendar();
        calendar.moveTo(begin);
    }

    /** The line that is acted out. */
    public Line line() {
        return line;
    }

    public RunSeed seed() {
        return seed;
    }

    public Agenda agenda() {
        return agenda;
    }

    public Calendar calendar() {
        return calendar;
    }

    public Items items() {
        return items;
    }

    /** Which lots and bins items are made of. */
    public Origins origins() {
        return origins;
    }

    /** The item has come into a place of work, with all that was taken for it. */
    public void entered(Label label, int item) {
        facts.entered(label, item);
        if (items.isVehicle(item)) {
            origins.clear(item);
        }
    }

    /** Ticks since the start. */
    public long now() {
        return calendar.now();
    }

    /** A slot for events of the handler; see {@link Agenda#newSlot}. */
    public int newSlot(EventHandler handler, int purpose, int priority) {
        return agenda.newSlot(handler, purpose, priority);
    }

    /** Puts a node in its place. */
    public void add(Node node) {
        nodes[node.index()] = node;
        node.ids().forEach(id -> nodesById.put(id, node));
    }

    /** Lets an AGV tell of itself beside the nodes. */
    public void add(Mover mover) {
        movers.add(mover);
    }

    /** All AGVs, in the order of their fleets; a view. */
    public List<Mover> movers() {
        return Collections.unmodifiableList(movers);
    }

    /** All nodes, in the order of the line's elements; a view. */
    public List<Node> nodes() {
        return Collections.unmodifiableList(Arrays.asList(nodes));
    }

    /** The same, for whoever has no time to lose. */
    Node[] nodeArray() {
        return nodes;
    }

    public Node node(int index) {
        return nodes[index];
    }

    /** The node of an element, or of a position of a synchronous line. */
    public Node node(String id) {
        Node node = nodesById.get(id);
        if (node == null) {
            throw new IllegalArgumentException("the line has no element '" + id + "'");
        }
        return node;
    }

    /** The inlet at which items from one element arrive at another (or at a position of a synchronous line). */
    public Inlet inlet(String from, String to) {
        return node(to).inletFrom(from);
    }

    /** Why an element starves when nothing comes. */
    public Cause noItemAt(String id) {
        return new Cause(Cause.NO_ITEM, feeders.firstOf(id));
    }

    /** Whether stations stop by themselves; a trainer may want a line on which nothing happens but what is shown. */
    public boolean hasRandomStops() {
        return hasRandomStops;
    }

    public void setRandomStops(boolean areOn) {
        hasRandomStops = areOn;
    }

    /** Where to state what happens. */
    public Facts facts() {
        return facts;
    }

    /** Whether somebody listens to {@link #facts}. */
    public boolean isHeard() {
        return isHeard;
    }

    /** From now on this listener hears what happens. */
    public void tell(Facts listener) {
        facts = listener;
        isHeard = true;
        wantsCauses = true;
    }

    /** Whether somebody wants to know why a station is in its state. */
    public boolean wantsCauses() {
        return wantsCauses;
    }

    /** Brings the causes of the present states up to date, which nobody asked for if nobody listens. */
    public void explainStates() {
        if (!isHeard) {
            wantsCauses = true;
            updateStates();
            wantsCauses = false;
        }
    }

    /** Brings all states up to date with the situation. */
    public void updateStates() {
        for (Node node : nodes) {
            node.updateState();
        }
    }

    /** The station changes its state, if it differs. */
    public void change(Label station, StateClock clock, StationState state, Cause cause) {
        if (!wantsCauses) {
            clock.enter(state, now());
        } else if (clock.differs(state, cause)) {
            facts.stateChanged(station, clock.state(), state, cause);
            clock.change(state, cause, now());
        }
    }

    public void archive(Archive archive) {
        hasRandomStops = archive.booleanValue(hasRandomStops);
        calendar.archive(archive);
        items.archive(archive);
        origins.archive(archive);
    }
}
