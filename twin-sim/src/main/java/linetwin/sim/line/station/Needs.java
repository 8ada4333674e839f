package linetwin.sim.line.station;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import linetwin.model.line.CarrierUse;
import linetwin.model.line.Station;
import linetwin.model.line.resource.Supply;
import linetwin.model.line.work.Consumption;
import linetwin.model.line.work.CrewCall;
import linetwin.model.line.work.Material;
import linetwin.model.present.ElementPresent;
import linetwin.model.present.ElementPresent.Doing;
import linetwin.model.state.Cause;
import linetwin.model.state.StationState;
import linetwin.model.value.Label;
import linetwin.sim.engine.Archive;
import linetwin.sim.line.floor.Beginning;
import linetwin.sim.line.floor.Inlet;
import linetwin.sim.line.floor.Node;
import linetwin.sim.line.logistics.Resources;
import linetwin.sim.line.logistics.RunningOperators;
import linetwin.sim.line.logistics.RunningPanelStore;
import linetwin.sim.line.logistics.RunningPool;
import linetwin.sim.line.logistics.RunningSupply;
import org.jspecify.annotations.Nullable;

/**
 * What a station needs beside the item itself before it can begin: joined parts, panels, what is kept at the line-side,
 * an empty carrier and an operator.
 */
final class Needs {
    private final Resources resources;
    private final Node owner;
    private final Label label;
    private final Optional<CrewCall> operator;
    private final List<Supply> supplied;
    private final List<String> joinIds;
    private final Inlet[] joins;
    private final int[] joinNames;
    private final List<Consumption> consumes;
    private RunningPanelStore[] stores = {};
    private int[] families = {};
    private RunningSupply[] supplies = {};
    private @Nullable RunningPool pool;
    private @Nullable RunningPool returned;
    private @Nullable RunningOperators operators;
    private Cause[] partCauses = {};
    private Cause[] panelCauses = {};

    Needs(Material material, Optional<CrewCall> operator, Label label, Resources resources, Node owner) {
        this.resources = resources;
        this.owner = owner;
        this.label = label;
        this.operator = operator;
        supplied = material.supplies();
        joinIds = material.joins();
        joins = new Inlet[joinIds.size()];
        Arrays.setAll(joins, i -> new Inlet(owner, resources.floor()));
        joinNames = joinIds.stream()
                .mapToInt(id -> resources.floor().origins().name(id, id))
                .toArray();
        partCauses = joinIds.stream().map(id -> new Cause(Cause.NO_PART, id)).toArray(Cause[]::new);
        consumes = material.consumes();
    }

    /** The needs of a station; null if it needs nothing and leaves carriers as they are. */
    static @Nullable Needs of(Station station, Resources resources, Node owner) {
        boolean isNothing = station.material().equals(Material.NONE)
                && station.carriers().equals(CarrierUse.NONE)
                && station.operator().isEmpty();
        return isNothing ? null : new Needs(station.material(), station.operator(), station.label(), resources, owner);
    }

    void connect(CarrierUse carriers) {
        stores = consumes.stream().map(need -> resources.store(need.store())).toArray(RunningPanelStore[]::new);
        families = new int[stores.length];
        Arrays.setAll(families, i -> stores[i].familyIndex(consumes.get(i).family()));
        panelCauses = consumes.stream()
                .map(need -> new Cause(Cause.NO_PANEL, need.store()))
                .toArray(Cause[]::new);
        supplies = supplied.stream()
                .map(supply -> new RunningSupply(supply, label, owner, resources))
                .toArray(RunningSupply[]::new);
        operators = operator.map(call -> new RunningOperators(call, resources.crew(call.crew())))
                .orElse(null);
        pool = carriers.takes().map(resources::pool).orElse(null);
        returned = carriers.releases().map(resources::pool).orElse(null);
    }

    /** The inlet for joined parts from the element; null if its parts are not joined here. */
    @Nullable
    Inlet findJoin(String element) {
        int i = joinIds.indexOf(element);
        return i < 0 ? null : joins[i];
    }

    /**
     * Asks for all. Returns whether it is there; if not, the owner is woken when what is missing comes. Nobody is called before
     * all else is there.
     */
    boolean request() {
        boolean isAllThere = requestThings();
        if (operators == null) {
            return isAllThere;
        }
        if (!isAllThere) {
            operators.forget(owner);
        }
        return isAllThere && operators.request(owner);
    }

    private boolean requestThings() {
        for (Inlet join : joins) {
            if (!join.request()) {
                return false;
            }
        }
        for (int i = 0; i < stores.length; i++) {
            if (!stores[i].request(families[i], consumes.get(i).quantity(), owner)) {
                return false;
            }
        }
        for (RunningSupply supply : supplies) {
            if (!supply.request()) {
                return false;
            }
        }
        return pool == null || pool.request(owner);
    }

    /** What stands at the line-side when a run begins; {@code begun} items took from it so far. */
    void begin(ElementPresent present, long begun, Beginning beginning) {
        Doing doing = present.doing();
        long rested = doing != null && present.isAtRest() ? beginning.since(doing.since()) : 0;
        for (RunningSupply supply : supplies) {
            boolean isLacking = doing != null
                    && doing.state() == StationState.STARVED
                    && supply.isOf(doing.cause().reason());
            supply.begin(begun, rested, isLacking);
        }
    }

    /** Whether somebody must be there for each item in work. */
    boolean isOperated() {
        return operators != null;
    }

    /** Whether the item in work when a run begins has somebody who operates the station, if it needs anybody. */
    boolean beginOperated() {
        return operators == null || operators.begin();
    }

    /** The owner was woken: bins that a store did not have may be there now. */
    void fetchFromStock() {
        for (RunningSupply supply : supplies) {
            supply.fetchFromStock();
        }
    }

    /** Why they are not met; null if they are. */
    @Nullable
    Cause findMissing() {
        for (int i = 0; i < joins.length; i++) {
            if (joins[i].isEmpty()) {
                return partCauses[i];
            }
        }
        for (int i = 0; i < stores.length; i++) {
            if (stores[i].content(families[i]) < consumes.get(i).quantity()) {
                return panelCauses[i];
            }
        }
        for (RunningSupply supply : supplies) {
            Cause lack = supply.findLack();
            if (lack != null) {
                return lack;
            }
        }
        if (pool != null && pool.isEmpty()) {
            return pool.causeOfWaiting();
        }
        return operators == null ? null : operators.lack();
    }

    /** Takes all that is needed for the item. */
    void take(int item) {
        for (int i = 0; i < joins.length; i++) {
            int part = joins[i].takeOffer().handOver(joins[i]);
            resources.floor().origins().join(item, part, joinNames[i]);
            resources.end(part);
        }
        for (int i = 0; i < stores.length; i++) {
            stores[i].take(families[i], consumes.get(i).quantity(), item);
        }
        for (RunningSupply supply : supplies) {
            supply.take(item);
        }
        if (pool != null) {
            resources.freeCarrier(item);
            pool.putUnder(item);
        }
        if (operators != null) {
            operators.come();
        }
    }

    /** The work on an item is done. */
    void workDone() {
        if (operators != null) {
            operators.leave();
        }
    }

    /** The station is stopped. Returns whether those who operate it go away meanwhile. */
    boolean dismissOperators() {
        if (operators != null) {
            operators.leaveAll();
        }
        return operators != null;
    }

    /** The owner is suspended and can't begin anything. */
    void passOver() {
        if (operators != null) {
            operators.passOver(owner);
        }
    }

    /** Whether somebody comes back to go on with an item; if not, the owner is woken when somebody may. */
    boolean operatorComesBack() {
        boolean comes = operators != null && operators.request(owner);
        if (comes && operators != null) {
            operators.come();
        }
        return comes;
    }

    /** Why an item waits for an operator. */
    @Nullable
    Cause operatorLack() {
        return operators == null ? null : operators.lack();
    }

    /** The pool of which each item needs a carrier; null if it needs none. */
    @Nullable
    RunningPool pool() {
        return pool;
    }

    /** Gives back the carrier that is released here. */
    void release(int item) {
        if (returned != null) {
            returned.takeFrom(item);
        }
    }

    void archive(Archive archive) {
        archive.count(joins.length);
        for (Inlet join : joins) {
            join.archive(archive);
        }
        archive.count(supplies.length);
        for (RunningSupply supply : supplies) {
            supply.archive(archive);
        }
        archive.count(operators == null ? 0 : 1);
        if (operators != null) {
            operators.archive(archive);
        }
    }
}
