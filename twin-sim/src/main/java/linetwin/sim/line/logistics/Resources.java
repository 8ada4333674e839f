package linetwin.sim.line.logistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import linetwin.model.line.Area;
import linetwin.model.line.Line;
import linetwin.model.line.resource.CarrierPool;
import linetwin.model.line.resource.Crew;
import linetwin.model.line.resource.Fleet;
import linetwin.model.line.resource.ShiftPlan;
import linetwin.model.line.road.Traffic;
import linetwin.sim.engine.Archive;
import linetwin.sim.line.floor.Beginning;
import linetwin.sim.line.floor.Floor;
import linetwin.sim.line.floor.Items;
import linetwin.sim.line.floor.Node;
import linetwin.sim.line.logistics.road.Carriage;
import linetwin.sim.line.logistics.road.RoadFleet;
import org.jspecify.annotations.Nullable;

/** What the nodes of a run share: the floor, crews, fleets, carriers and shift plans. */
public final class Resources {
    private final Floor floor;
    private final List<RunningPool> pools = new ArrayList<>();
    private final List<CrewCaller> callers = new ArrayList<>();
    private final List<HeldDeliveries> deliveries = new ArrayList<>();
    private final Map<String, RunningPool> poolsById;
    private final Map<String, RunningCrew> crews;
    private final Map<String, Carriage> fleets;
    private final Map<String, ShiftClock> shifts;

    public Resources(Floor floor) {
        this.floor = floor;
        Line line = floor.line();
        for (CarrierPool pool : line.carriers()) {
            pools.add(new RunningPool(pool, pools.size(), floor));
        }
        poolsById = byId(pools, RunningPool::id, pool -> pool);
        crews = byId(line.crews(), Crew::id, crew -> new RunningCrew(crew, floor, callers));
        List<Fleet> withTrips = line.fleets().stream()
                .filter(fleet -> fleet.traffic().isEmpty())
                .toList();
        fleets = byId(withTrips, Fleet::id, fleet -> new RunningFleet(fleet, floor));
        shifts = byId(line.shiftPlans(), ShiftPlan::id, plan -> new ShiftClock(plan, floor));
        line.fleets().forEach(fleet -> fleet.traffic().ifPresent(traffic -> addRoads(fleet, traffic)));
    }

    private static <M, R> Map<String, R> byId(List<M> models, Function<M, String> id, Function<M, R> running) {
        Map<String, R> all = new LinkedHashMap<>();
        models.forEach(model -> all.put(id.apply(model), running.apply(model)));
        return all;
    }

    private void addRoads(Fleet fleet, Traffic traffic) {
        Shift shift = new Shift(
                traffic.shiftPlan().map(id -> require(shifts, "shift plan", id)).orElse(null));
        RoadFleet running = new RoadFleet(fleet, traffic, floor, shift::isAtWork);
        shift.tell(running::calendarChanged);
        fleets.put(fleet.id(), running);
    }

    public Floor floor() {
        return floor;
    }

    public RunningPool pool(String id) {
        return require(poolsById, "carrier pool", id);
    }

    /** The pool that items know by this number. */
    public RunningPool pool(int number) {
        return pools.get(number);
    }

    public Carriage fleet(String id) {
        return require(fleets, "fleet", id);
    }

    public RunningCrew crew(String id) {
        return require(crews, "crew", id);
    }

    /** The panel store of this id; call only once all nodes are on the floor. */
    public RunningPanelStore store(String id) {
        return (RunningPanelStore) floor.node(id);
    }

    /** The shift plan that the node's area works by, if any; the node hears of its changes. */
    public Shift shiftOf(Node node) {
        String area = node.label().area();
        Optional<String> plan = floor.line().areas().stream()
                .filter(candidate -> candidate.id().equals(area))
                .findFirst()
                .flatMap(Area::shiftPlan);
        plan.ifPresent(id -> require(shifts, "shift plan", id).add(node));
        return new Shift(plan.map(shifts::get).orElse(null));
    }

    /** Lets somebody call crews from now on. Returns the number by which crews know the caller. */
    public int add(CrewCaller caller) {
        callers.add(caller);
        return callers.size() - 1;
    }

    /** All that is brought to somewhere by its element and part, so that it can be held. */
    public List<HeldDeliveries> deliveries() {
        return deliveries;
    }

    /** The item is no more; its carrier goes back to its pool. */
    public void end(int item) {
        freeCarrier(item);
        floor.origins().clear(item);
        floor.items().end(item);
    }

    /** The carrier under the item, if there is one, goes back to its pool. */
    public void freeCarrier(int item) {
        int pool = floor.items().pool(item);
        if (pool != Items.NONE) {
            pools.get(pool).takeFrom(item);
        }
    }

    /** Takes its part of the present that the run begins with, before the nodes do. */
    public void begin(Beginning beginning) {
        fleets.values().forEach(fleet -> fleet.begin(beginning));
    }

    public void archive(Archive archive) {
        pools.forEach(pool -> pool.archive(archive));
        crews.values().forEach(crew -> crew.archive(archive));
        fleets.values().forEach(fleet -> fleet.archive(archive));
        shifts.values().forEach(shift -> shift.archive(archive));
    }

    private static <T> T require(Map<String, T> all, String what, String id) {
        @Nullable T found = all.get(id);
        if (found == null) {
            throw new IllegalArgumentException("the line has no " + what + " '" + id + "'");
        }
        return found;
    }
}
