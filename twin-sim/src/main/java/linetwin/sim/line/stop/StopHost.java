package linetwin.sim.line.stop;

import linetwin.sim.line.floor.Tally;

/** What {@link Stops} stop: a station, or a position of a synchronous line. */
public interface StopHost {
    /** A stop began or ended, or comes at another time than was said. */
    void stopChanged();

    /** A counter is another, the state is as it was. */
    void countsChanged();

    /** Working time so far, in ticks. */
    long workedTicks();

    /** The slot of the calendar in which stops end; the host leaves it alone while it is stopped. */
    int endSlot(Stops stops);

    Tally tally();
}
