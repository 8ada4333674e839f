package linetwin.sim.line;

import java.time.Duration;
import java.util.List;
import linetwin.sim.engine.CommandRefusedException;
import linetwin.sim.engine.Ticks;
import linetwin.sim.line.floor.Floor;
import linetwin.sim.line.logistics.HeldDeliveries;
import linetwin.sim.line.logistics.Resources;
import linetwin.sim.line.stop.Stoppable;
import linetwin.sim.line.stop.Stops;

/** What a trainer does to a running line. Belongs to the thread of the run. */
public final class Interventions {
    private final Floor floor;
    private final Resources resources;

    Interventions(Resources resources) {
        this.resources = resources;
        floor = resources.floor();
    }

    /**
     * Breaks a station for a time, whatever it is doing.
     *
     * @param stop one of its stop modes, or empty for any fault
     * @throws CommandRefusedException if there is no such station or stop mode, or it is already stopped
     */
    public void injectFault(String station, String stop, Duration repair) {
        stopsOf(station).inject(stop, Ticks.of(repair));
        floor.agenda().settleAndRefresh();
    }

    /**
     * Breaks a station for a time, in the place of whatever stops it or waits to.
     *
     * @param stop one of its stop modes; any fault if it has none of that name
     * @throws CommandRefusedException if there is no such station
     */
    public void replaceFault(String station, String stop, Duration repair) {
        Stops stops = stopsOf(station);
        while (stops.isStopped()) {
            stops.clear();
        }
        stops.inject(stops.has(stop) ? stop : "", Ticks.of(repair));
        floor.agenda().settleAndRefresh();
    }

    /**
     * Ends the stop that a station is in.
     *
     * @throws CommandRefusedException if there is no such station or it is not stopped
     */
    public void clearFault(String station) {
        stopsOf(station).clear();
        floor.agenda().settleAndRefresh();
    }

    /**
     * Lets the control room try to clear the stop that a station is in.
     *
     * @throws CommandRefusedException if there is no such station, it is not stopped, its stop can't be cleared so, or an attempt is under way
     */
    public void clearRemotely(String station) {
        stopsOf(station).clearRemotely();
        floor.agenda().settleAndRefresh();
    }

    /**
     * Sends somebody to look for wear at a station at once, beside its rounds.
     *
     * @throws CommandRefusedException if there is no such station, no rounds pass it, or its wear is found already
     */
    public void inspect(String station) {
        stopsOf(station).lookNow();
        floor.agenda().settleAndRefresh();
    }

    /** Lets stations stop by themselves, as they do to begin with, or not; those that are stopped remain so. */
    public void setRandomStops(boolean areOn) {
        floor.setRandomStops(areOn);
    }

    private Stops stopsOf(String station) {
        return Stoppable.stopsOf(floor)
                .filter(stops -> stops.label().id().equals(station))
                .findFirst()
                .orElseThrow(
                        () -> new CommandRefusedException("the line has no station '" + station + "' that could stop"));
    }

    /**
     * Holds the next delivery of a part to a station, or of a family of panels to a panel store, for so much longer.
     *
     * @param part empty for the next delivery of each part that is brought there
     * @throws CommandRefusedException if nothing of that kind is brought there
     */
    public void delayDelivery(String element, String part, Duration delay) {
        List<HeldDeliveries> brought = resources.deliveries().stream()
                .filter(deliveries -> deliveries.isOf(element))
                .toList();
        if (brought.isEmpty()) {
            throw new CommandRefusedException("nothing is brought to '" + element + "' that could be late");
        }
        List<HeldDeliveries> meant = brought.stream()
                .filter(deliveries -> part.isEmpty() || deliveries.part().equals(part))
                .toList();
        if (meant.isEmpty()) {
            throw new CommandRefusedException("'" + part + "' is not brought to '" + element + "', only "
                    + brought.stream().map(HeldDeliveries::part).toList());
        }
        meant.forEach(deliveries -> deliveries.delayNext(Ticks.of(delay)));
    }
}
