package linetwin.sim.line.stop;

import java.util.List;
import linetwin.model.line.resource.Inspector;
import linetwin.sim.engine.EventHandler;
import linetwin.sim.engine.Ticks;
import linetwin.sim.line.floor.Floor;

/**
 * Inspectors on their way: each sets out so early that it has been everywhere on a round, in the order of the line, when that is
 * due. It changes nothing on the line, and remembers nothing: where it is follows from the times at which rounds are due.
 */
public final class RoundWalk extends EventHandler {
    /** After all that happens on the line at an instant, before it is told. */
    private static final int PRIORITY = Floor.REPORTS_LAST - 1;

    private final Floor floor;
    private final Walker[] walkers;

    /** Someone who walks from one wear that is looked for to the next. */
    private static final class Walker {
        private final Inspector inspector;
        private final long walk;
        private final RunningWear[] wears;
        private final int slot;

        Walker(Inspector inspector, long walk, RunningWear[] wears, int slot) {
            this.inspector = inspector;
            this.walk = walk;
            this.wears = wears;
            this.slot = slot;
        }

        long due() {
            long first = Long.MAX_VALUE;
            for (RunningWear wear : wears) {
                first = Math.min(first, wear.next());
            }
            return first;
        }

        /** How many a round takes in that is due then. */
        int length(long due) {
            int length = 0;
            for (RunningWear wear : wears) {
                length += wear.next() == due ? 1 : 0;
            }
            return length;
        }

        /** The wear of this number, from 0, of the round. */
        RunningWear wear(long due, int number) {
            int left = number;
            for (RunningWear wear : wears) {
                if (wear.next() == due && left-- == 0) {
                    return wear;
                }
            }
            throw new IllegalArgumentException("the round has no station of number " + number);
        }
    }

    /** The walks on a floor that has all its nodes. */
    public RoundWalk(Floor floor) {
        this.floor = floor;
        List<Inspector> inspectors = floor.line().inspectors();
        walkers = inspectors.stream()
                .filter(inspector -> inspector.walk().isPresent())
                .map(this::walker)
                .toArray(Walker[]::new);
        for (Walker walker : walkers) {
            walkOn(walker);
        }
    }

    private Walker walker(Inspector inspector) {
        RunningWear[] wears = Stoppable.stopsOf(floor)
                .flatMap(stops -> stops.wears(inspector.id()))
                .toArray(RunningWear[]::new);
        int purpose = floor.line().inspectors().indexOf(inspector);
        long walk = Ticks.of(inspector.walk().orElseThrow());
        return new Walker(inspector, walk, wears, floor.newSlot(this, purpose, PRIORITY));
    }

    @Override
    protected void due(int purpose) {
        Inspector inspector = floor.line().inspectors().get(purpose);
        for (Walker walker : walkers) {
            if (walker.inspector.equals(inspector)) {
                tell(walker);
                walkOn(walker);
            }
        }
    }

    private void tell(Walker walker) {
        long due = walker.due();
        long left = due - floor.now();
        long number = walker.length(due) - left / walker.walk;
        if (left > 0 && left % walker.walk == 0 && number >= 0) {
            floor.facts().inspectorReached(walker.wear(due, (int) number).label(), walker.inspector.id());
        }
    }

    /** To the next station; from the last one of a round to when that is due, and thence to the next round. */
    private void walkOn(Walker walker) {
        if (walker.wears.length > 0) {
            long due = walker.due();
            long begin = due - walker.walk * walker.length(due);
            long now = floor.now();
            long next = now < begin ? begin : begin + ((now - begin) / walker.walk + 1) * walker.walk;
            floor.calendar().schedule(walker.slot, next);
        }
    }
}
