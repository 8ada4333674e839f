package linetwin.sim.line.stop;

import java.util.List;
import linetwin.model.line.resource.Inspector;
import linetwin.sim.engine.EventHandler;
import linetwin.sim.engine.Ticks;
import linetwin.sim.line.floor.Floor;

/**
 * Inspectors on their way: each sets out so early that it has been at all stations of a round, in the order of the line, when that is
 * due. It changes nothing on the line, and remembers nothing: where it is follows from the times at which rounds are due.
 */
public final class RoundWalk extends EventHandler {
    /** After all that happens on the line at an instant, before it is told. */
    private static final int PRIORITY = Floor.REPORTS_LAST - 1;

    private final Floor floor;
    private final List<Walker> walkers;

    /** Someone who walks. */
    private record Walker(String id, long walk, List<Stops> stations, int slot) {
        long due() {
            return stations.stream()
                    .mapToLong(station -> station.nextRound(id))
                    .min()
                    .orElse(Long.MAX_VALUE);
        }

        /** The stations of the next round. */
        List<Stops> round(long due) {
            return stations.stream()
                    .filter(station -> station.nextRound(id) == due)
                    .toList();
        }
    }

    /** The walks on a floor that has all its nodes. */
    public RoundWalk(Floor floor) {
        this.floor = floor;
        List<Inspector> inspectors = floor.line().inspectors();
        walkers = inspectors.stream()
                .filter(inspector -> inspector.walk().isPresent())
                .map(inspector -> new Walker(
                        inspector.id(),
                        Ticks.of(inspector.walk().orElseThrow()),
                        Stoppable.stopsOf(floor)
                                .filter(stops -> stops.hasRoundsBy(inspector.id()))
                                .toList(),
                        floor.newSlot(this, inspectors.indexOf(inspector), PRIORITY)))
                .filter(walker -> !walker.stations.isEmpty())
                .toList();
        walkers.forEach(this::walkOn);
    }

    @Override
    protected void due(int purpose) {
        for (Walker walker : walkers) {
            if (floor.line().inspectors().get(purpose).id().equals(walker.id)) {
                tell(walker);
                walkOn(walker);
            }
        }
    }

    private void tell(Walker walker) {
        long due = walker.due();
        List<Stops> round = walker.round(due);
        long left = due - floor.now();
        long station = round.size() - left / walker.walk;
        if (left > 0 && left % walker.walk == 0 && station >= 0) {
            floor.facts().inspectorReached(round.get((int) station).label(), walker.id);
        }
    }

    /** To the next station; from the last one of a round to when that is due, and thence to the next round. */
    private void walkOn(Walker walker) {
        long due = walker.due();
        long begin = due - walker.walk * walker.round(due).size();
        long now = floor.now();
        long next = now < begin ? begin : begin + ((now - begin) / walker.walk + 1) * walker.walk;
        floor.calendar().schedule(walker.slot, next);
    }
}
