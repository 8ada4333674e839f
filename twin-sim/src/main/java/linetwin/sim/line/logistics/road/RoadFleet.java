package linetwin.sim.line.logistics.road;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import linetwin.model.line.resource.Fleet;
import linetwin.model.line.road.RoadNode;
import linetwin.model.line.road.Traffic;
import linetwin.model.telemetry.body.AgvStatus;
import linetwin.model.value.Distribution;
import linetwin.sim.engine.Archive;
import linetwin.sim.engine.Ticks;
import linetwin.sim.line.floor.Beginning;
import linetwin.sim.line.floor.Floor;

/**
 * A fleet of AGVs on roads. A free one takes an order at its home, at a charger or where it has just put a bin down, fetches
 * the bin from the store and brings it to the dock. It sets out for the next place on its way only once the whole way there and
 * the place itself are free, and if all others could still finish; see {@link SafeStates}.
 */
public final class RoadFleet implements Carriage {
    private static final Distribution NO_TIME = new Distribution.Constant(Duration.ZERO);
    private static final double MILLIS = 1000;

    private final Fleet model;
    private final Floor floor;
    private final BooleanSupplier isAtWork;
    private final RoadMap map;
    private final Orders orders;
    private final RoadTraffic traffic;
    private final RunningAgv[] agvs;
    private final int[] chargers;

    /** @param isAtWork whether it takes orders now */
    public RoadFleet(Fleet model, Traffic traffic, Floor floor, BooleanSupplier isAtWork) {
        this.model = model;
        this.floor = floor;
        this.isAtWork = isAtWork;
        map = new RoadMap(traffic);
        orders = new Orders(traffic.dispatch(), map, floor);
        List<Integer> homes = traffic.roads().homes(model.size());
        agvs = new RunningAgv[model.size()];
        for (int number = 0; number < agvs.length; number++) {
            agvs[number] = new RunningAgv(this, traffic.agv(), number, homes.get(number));
            floor.add(agvs[number]);
        }
        this.traffic = new RoadTraffic(map, agvs);
        chargers = traffic.roads().nodes().stream()
                .filter(node -> node.kind() == RoadNode.Kind.CHARGER)
                .mapToInt(node -> traffic.roads().indexOf(node.id()))
                .toArray();
    }

    String id() {
        return model.id();
    }

    String agvId(int number) {
        return model.agvs().get(number);
    }

    RoadMap map() {
        return map;
    }

    Floor floor() {
        return floor;
    }

    @Override
    public int serve(Delivery delivery) {
        return orders.serve(delivery);
    }

    @Override
    public Distribution callOff() {
        return model.callOff();
    }

    /** As long as it takes the first AGV, if nobody is in its way. */
    @Override
    public Distribution trip(int delivery) {
        int store = orders.store(delivery);
        int dock = orders.dock(delivery);
        double seconds = map.seconds(agvs[0].home(), store, false) + map.seconds(store, dock, true);
        return new Distribution.Constant(Duration.ofMillis(Math.round(seconds * MILLIS)));
    }

    @Override
    public Distribution back() {
        return NO_TIME;
    }

    @Override
    public void call(int delivery) {
        orders.call(delivery);
        lookAround();
    }

    /** The shift plan by which the fleet takes orders changed its mode. */
    public void calendarChanged() {
        lookAround();
    }

    /** Where AGVs are when a run begins is not known: all are at home. */
    @Override
    public void begin(Beginning beginning) {
        for (RunningAgv agv : agvs) {
            agv.charge().begin(beginning.draws(agv.id()).uniform());
            agv.clock().begin(floor.now());
        }
    }

    @Override
    public void beginBringing(int delivery, long ticks) {
        call(delivery);
    }

    @Override
    public void beginReturning(long ticks) {}

    /** The AGV has driven to the end of the segment. */
    void arrived(RunningAgv agv, Segment segment) {
        traffic.release(segment);
        if (agv.errand() == RunningAgv.Errand.TO_HOME && !agv.isAtGoal()) {
            decide(agv);
        } else {
            standsReady(agv);
        }
    }

    /** The AGV stands at a place and knows where it has to go. */
    void standsReady(RunningAgv agv) {
        if (agv.isAtGoal()) {
            agv.reachGoal();
        } else {
            traffic.letWait(agv);
        }
    }

    /** The AGV has put the bin of the order down. */
    void delivered(RunningAgv agv, int order) {
        Delivery delivery = orders.delivery(order);
        agv.clock().delivered(floor.now() - orders.calledAt(order), delivery.isLate());
        orders.end(order);
        delivery.arrive();
        decide(agv);
    }

    void charged(RunningAgv agv) {
        decide(agv);
    }

    /** The AGV has no order: it goes to be charged, takes one, or goes home. */
    private void decide(RunningAgv agv) {
        boolean hasGoal = agv.charge().isLow() ? findCharger(agv) : takeOrder(agv);
        if (!hasGoal) {
            agv.goHome();
        }
        standsReady(agv);
    }

    /** Everybody does what can be done now; whoever sets out may let others do so. */
    void lookAround() {
        do {
            dispatch();
            sendToChargers();
        } while (traffic.letOneGo());
        for (RunningAgv agv : agvs) {
            agv.show();
        }
    }

    private void dispatch() {
        while (!orders.isEmpty() && isAtWork.getAsBoolean()) {
            int order = orders.next();
            RunningAgv agv = orders.choose(order, agvs);
            if (agv == null) {
                return;
            }
            orders.take(order);
            agv.take(order, orders.storeOf(order), orders.dockOf(order));
            traffic.letWait(agv);
        }
    }

    /** Not while others wait for it to be out of their way, or it would let them wait as long as there are orders. */
    private boolean takeOrder(RunningAgv agv) {
        if (orders.isEmpty() || !isAtWork.getAsBoolean() || traffic.isWaitedFor(agv)) {
            return false;
        }
        int order = orders.next();
        agv.take(order, orders.storeOf(order), orders.dockOf(order));
        if (!traffic.isSafe()) {
            return false;
        }
        orders.take(order);
        return true;
    }

    private void sendToChargers() {
        for (RunningAgv agv : agvs) {
            if (agv.isAtHome() && agv.charge().isLow() && findCharger(agv)) {
                traffic.letWait(agv);
            }
        }
    }

    /** Reserves the nearest charger that has room. */
    private boolean findCharger(RunningAgv agv) {
        int nearest = RoadMap.NONE;
        for (int charger : chargers) {
            boolean isNearer = nearest == RoadMap.NONE
                    || map.seconds(agv.place(), charger, false) < map.seconds(agv.place(), nearest, false);
            if (traffic.claims().hasRoom(charger) && isNearer) {
                nearest = charger;
            }
        }
        if (nearest == RoadMap.NONE) {
            return false;
        }
        agv.goToCharger(nearest);
        if (!traffic.isSafe()) {
            agv.goHome();
            return false;
        }
        traffic.claims().takePlace(nearest);
        return true;
    }

    AgvStatus.Order describe(int order) {
        Delivery delivery = orders.delivery(order);
        return new AgvStatus.Order(
                delivery.element(),
                delivery.supply().part(),
                floor.line().plan().start().plus(Ticks.toDuration(orders.calledAt(order))));
    }

    @Override
    public void archive(Archive archive) {
        orders.archive(archive);
        traffic.archive(archive);
        for (RunningAgv agv : agvs) {
            agv.archive(archive);
        }
    }
}
