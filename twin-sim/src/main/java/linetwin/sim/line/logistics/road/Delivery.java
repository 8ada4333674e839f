package linetwin.sim.line.logistics.road;

import linetwin.model.line.resource.Supply;

/** One part at the line-side of an element, to which bins are brought. */
public interface Delivery {
    /** The id of the station or position. */
    String element();

    Supply supply();

    /** The time of the next trip there, in ticks, where a fleet has trip times. */
    long drawTrip();

    /** The time of the next way back, in ticks, where a fleet has trip times. */
    long drawBack();

    /** A full bin is there. */
    void arrive();

    /** For how long what stands there lasts at the planned rate, in ticks. */
    long stockTicks();

    /** Whether the station has run out of it. */
    boolean isLate();
}
