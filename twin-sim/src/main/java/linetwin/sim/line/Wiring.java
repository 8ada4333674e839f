package linetwin.sim.line;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import linetwin.model.line.Area;
import linetwin.model.line.Line;
import linetwin.model.state.Cause;
import linetwin.sim.engine.Archive;
import org.jspecify.annotations.Nullable;

/** Finds the running counterparts of what a line names, while it is being put together. */
final class Wiring {
    private final Line line;
    private final Floor floor;
    private final Feeders feeders;
    private final Map<String, Node> nodes = new HashMap<>();
    private final Map<String, RunningCrew> crews = new HashMap<>();
    private final Map<String, RunningFleet> fleets = new LinkedHashMap<>();
    private final Map<String, ShiftClock> shifts = new HashMap<>();

    Wiring(Line line, Floor floor) {
        this.line = line;
        this.floor = floor;
        feeders = new Feeders(line);
        line.crews().forEach(crew -> crews.put(crew.id(), new RunningCrew(crew, floor)));
        line.fleets().forEach(fleet -> fleets.put(fleet.id(), new RunningFleet(fleet, floor)));
        line.shiftPlans().forEach(plan -> shifts.put(plan.id(), new ShiftClock(plan, floor)));
    }

    void add(Node node) {
        nodes.put(node.label.id(), node);
        if (node instanceof RunningSynchronousLine synchronous) {
            synchronous.positionIds().forEach(id -> nodes.put(id, node));
        }
    }

    /** The inlet at which items from one element arrive at another (or at a position of a synchronous line). */
    Inlet inlet(String from, String to) {
        return node(to).inletFrom(from);
    }

    /** Why an element starves when nothing comes. */
    Cause noItemAt(String id) {
        return new Cause(Cause.NO_ITEM, feeders.firstOf(id));
    }

    Node node(String id) {
        return require(nodes.get(id), "element", id);
    }

    RunningPanelStore store(String id) {
        return (RunningPanelStore) node(id);
    }

    RunningPool pool(String id) {
        for (int i = 0; i < line.carriers().size(); i++) {
            if (line.carriers().get(i).id().equals(id)) {
                return floor.pools.get(i);
            }
        }
        throw new IllegalArgumentException("the line has no carrier pool '" + id + "'");
    }

    RunningFleet fleet(String id) {
        return require(fleets.get(id), "fleet", id);
    }

    RunningCrew crew(String id) {
        return require(crews.get(id), "crew", id);
    }

    Map<String, RunningCrew> crews() {
        return crews;
    }

    /** The shift plan that the element's area works by, if any; the element hears of its changes. */
    Shift shiftOf(Node node) {
        String area = node.label.area();
        Optional<String> plan = line.areas().stream()
                .filter(candidate -> candidate.id().equals(area))
                .findFirst()
                .flatMap(Area::shiftPlan);
        plan.ifPresent(id -> require(shifts.get(id), "shift plan", id).add(node));
        return new Shift(plan.map(shifts::get).orElse(null));
    }

    void archive(Archive archive) {
        line.crews()
                .forEach(
                        crew -> require(crews.get(crew.id()), "crew", crew.id()).archive(archive));
        fleets.values().forEach(fleet -> fleet.archive(archive));
        line.shiftPlans()
                .forEach(plan ->
                        require(shifts.get(plan.id()), "shift plan", plan.id()).archive(archive));
    }

    private static <T> T require(@Nullable T found, String what, String id) {
        if (found == null) {
            throw new IllegalArgumentException("the line has no " + what + " '" + id + "'");
        }
        return found;
    }
}
