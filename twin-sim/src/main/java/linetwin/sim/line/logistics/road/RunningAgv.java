package linetwin.sim.line.logistics.road;

import linetwin.model.line.road.Agv;
import linetwin.model.state.AgvTask;
import linetwin.model.state.Cause;
import linetwin.model.telemetry.body.AgvStatus;
import linetwin.sim.engine.Archive;
import linetwin.sim.engine.EventHandler;
import linetwin.sim.line.draw.Draw;
import linetwin.sim.line.floor.Floor;
import linetwin.sim.line.floor.Mover;
import linetwin.sim.line.floor.Report;

/** An AGV at work: where it is, what it has in hand, and what it waits for. Where it may drive, its fleet decides. */
final class RunningAgv extends EventHandler implements Mover {
    /** Most places that it may still have to go to. */
    static final int GOALS = 3;

    static final int NO_ORDER = -1;

    /** What an AGV has in hand. */
    enum Errand {
        /** At home, free. */
        NOTHING(0),
        TO_STORE(1),
        LOADS(2),
        TO_DOCK(3),
        UNLOADS(4),
        TO_HOME(5),
        TO_CHARGER(6),
        CHARGES(7);

        /** Its place among all; never changes, since saved runs hold it. */
        private final int index;

        Errand(int index) {
            this.index = index;
        }
    }

    private static final double MILLIMETRES = 1e3;
    private static final double MILLIONTHS = 1e6;
    private static final Errand[] ERRANDS = Errand.values();

    private final RoadFleet fleet;
    private final RoadMap map;
    private final Floor floor;
    private final int number;
    private final String id;
    private final int home;
    private final int slot;
    private final Draw load;
    private final Draw unload;
    private final Drive drive;
    private final Charge charge;
    private final AgvClock clock = new AgvClock();
    private Errand errand = Errand.NOTHING;
    private int place;
    private int order = NO_ORDER;
    private int store = RoadMap.NONE;
    private int dock = RoadMap.NONE;
    private int charger = RoadMap.NONE;
    private int waitsFor = Claims.NOBODY;
    private boolean isWaiting;
    private boolean isDetouring;
    private boolean isFlat;
    private boolean isNews;

    RunningAgv(RoadFleet fleet, Agv model, int number, int home) {
        this.fleet = fleet;
        map = fleet.map();
        floor = fleet.floor();
        this.number = number;
        this.home = home;
        id = fleet.agvId(number);
        place = home;
        slot = floor.newSlot(this, 0, Floor.WORK_THEN);
        load = new Draw(model.load(), floor.seed().stream(id, "load"));
        unload = new Draw(model.unload(), floor.seed().stream(id, "unload"));
        drive = new Drive(model.breakdown(), id, map, floor, slot);
        charge = new Charge(model.battery());
    }

    int number() {
        return number;
    }

    Errand errand() {
        return errand;
    }

    Charge charge() {
        return charge;
    }

    AgvClock clock() {
        return clock;
    }

    /** Where it stands, or the place that it drives to. */
    int place() {
        return place;
    }

    int home() {
        return home;
    }

    int order() {
        return order;
    }

    /** Whether it is free and in the place that is its own, so that it is in nobody's way. */
    boolean isAtHome() {
        return errand == Errand.NOTHING;
    }

    /** The places that it must still come to, in their order; {@link RoadMap#NONE} after the last. */
    int goal(int index) {
        return switch (errand) {
            case NOTHING, UNLOADS, TO_HOME, CHARGES -> index == 0 ? home : RoadMap.NONE;
            case TO_STORE -> index == 0 ? store : index == 1 ? dock : home;
            case LOADS, TO_DOCK -> index == 0 ? dock : index == 1 ? home : RoadMap.NONE;
            case TO_CHARGER -> index == 0 ? charger : index == 1 ? home : RoadMap.NONE;
        };
    }

    boolean isAtGoal() {
        return place == goal(0);
    }

    boolean isLoaded() {
        return errand == Errand.TO_DOCK || errand == Errand.UNLOADS;
    }

    boolean isWaiting() {
        return isWaiting;
    }

    boolean isDetouring() {
        return isDetouring;
    }

    int waitsFor() {
        return waitsFor;
    }

    /** Another one is in its way; {@link Claims#NOBODY} if none is. */
    void waitFor(int other) {
        isNews |= waitsFor != other;
        waitsFor = other;
    }

    /** It takes the order, which leads from a store to a dock. */
    void take(int newOrder, int newStore, int newDock) {
        order = newOrder;
        store = newStore;
        dock = newDock;
        errand = Errand.TO_STORE;
    }

    void goHome() {
        order = NO_ORDER;
        errand = Errand.TO_HOME;
    }

    void goToCharger(int node) {
        charger = node;
        errand = Errand.TO_CHARGER;
    }

    /** It stands at its goal, and does there what it came for. */
    void reachGoal() {
        isDetouring = false;
        switch (errand) {
            case TO_STORE -> handle(Errand.LOADS, load.next());
            case TO_DOCK -> handle(Errand.UNLOADS, unload.next());
            case TO_CHARGER -> handle(Errand.CHARGES, charge.ticksToFull());
            default -> errand = Errand.NOTHING;
        }
    }

    private void handle(Errand newErrand, long ticks) {
        errand = newErrand;
        floor.calendar().schedule(slot, floor.now() + ticks);
    }

    void beginWaiting() {
        isWaiting = true;
    }

    /** It sets out for the place at the end of the segment. */
    void depart(Segment segment, boolean isDetour) {
        isWaiting = false;
        waitsFor = Claims.NOBODY;
        isDetouring = isDetour;
        place = segment.end();
        drive.begin(segment, isLoaded());
    }

    /** Its battery does not last to the next place, so that it is charged where it stands. */
    void chargeWhereItStands() {
        isWaiting = false;
        isFlat = true;
        waitsFor = Claims.NOBODY;
        floor.calendar().schedule(slot, floor.now() + charge.ticksToFull());
    }

    @Override
    protected void due(int purpose) {
        if (drive.isGoing()) {
            if (drive.hasArrived()) {
                charge.use(drive.ticks());
                fleet.arrived(this, drive.end());
            }
        } else if (isFlat) {
            isFlat = false;
            charge.fill();
            fleet.standsReady(this);
        } else if (errand == Errand.LOADS) {
            errand = Errand.TO_DOCK;
            fleet.standsReady(this);
        } else if (errand == Errand.UNLOADS) {
            int done = order;
            goHome();
            fleet.delivered(this, done);
        } else {
            charge.fill();
            goHome();
            fleet.charged(this);
        }
        fleet.lookAround();
    }

    private AgvTask task() {
        if (drive.isGoing()) {
            return drive.isBroken() ? AgvTask.BROKEN : isLoaded() ? AgvTask.LOADED : AgvTask.EMPTY;
        }
        if (isFlat || errand == Errand.CHARGES) {
            return AgvTask.CHARGING;
        }
        if (errand == Errand.LOADS || errand == Errand.UNLOADS) {
            return AgvTask.HANDLING;
        }
        return isWaiting ? AgvTask.WAITING : AgvTask.IDLE;
    }

    /** Brings its task up to date with the situation. */
    void show() {
        AgvTask task = task();
        isNews |= task != clock.task();
        clock.enter(task, Cause.NONE, floor.now());
    }

    @Override
    public String fleet() {
        return fleet.id();
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public boolean isNews() {
        return isNews || drive.isGoing();
    }

    @Override
    public void told() {
        isNews = false;
    }

    @Override
    public void report(Report report) {
        boolean isGoing = drive.isGoing();
        int arc = isGoing ? drive.arc() : RoadMap.NONE;
        int last = isGoing ? map.from(arc) : place;
        report.agv(
                this,
                clock.states(),
                clock.tally(),
                new AgvStatus(
                        clock.task(),
                        map.node(last).id(),
                        isGoing ? map.roads().edges().get(arc / 2).id() : null,
                        isGoing ? map.node(place).id() : null,
                        rounded(
                                isGoing
                                        ? drive.coordinate(true)
                                        : map.node(place).x(),
                                MILLIMETRES),
                        rounded(
                                isGoing
                                        ? drive.coordinate(false)
                                        : map.node(place).y(),
                                MILLIMETRES),
                        charge.isMetered() ? stateOfCharge() : null,
                        isLoaded(),
                        order == NO_ORDER ? null : fleet.describe(order),
                        waitsFor == Claims.NOBODY ? null : fleet.agvId(waitsFor),
                        clock.times(floor.now()),
                        clock.late(),
                        clock.callToDelivery()));
    }

    private static double rounded(double value, double parts) {
        return Math.round(value * parts) / parts;
    }

    private double stateOfCharge() {
        double fraction = isFlat || errand == Errand.CHARGES
                ? charge.fractionBeforeFull(floor.calendar().time(slot) - floor.now())
                : charge.fractionAfterDriving(drive.isGoing() ? drive.driven() : 0);
        return rounded(fraction, MILLIONTHS);
    }

    @Override
    public void clearCounts() {
        clock.clear(floor.now());
    }

    void archive(Archive archive) {
        errand = ERRANDS[archive.intValue(errand.index)];
        place = archive.intValue(place);
        order = archive.intValue(order);
        store = archive.intValue(store);
        dock = archive.intValue(dock);
        charger = archive.intValue(charger);
        waitsFor = archive.intValue(waitsFor);
        isWaiting = archive.booleanValue(isWaiting);
        isDetouring = archive.booleanValue(isDetouring);
        isFlat = archive.booleanValue(isFlat);
        load.archive(archive);
        unload.archive(archive);
        drive.archive(archive);
        charge.archive(archive);
        clock.archive(archive);
    }
}
