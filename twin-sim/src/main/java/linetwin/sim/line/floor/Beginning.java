package linetwin.sim.line.floor;

import java.time.Instant;
import linetwin.model.present.ElementPresent;
import linetwin.model.present.Stay;
import linetwin.model.telemetry.body.VehicleRef;
import linetwin.sim.random.RandomStream;

/**
 * What a run begins with that goes on from the present of a line: what each element holds and does as far as that is known,
 * and random numbers for the rest.
 */
public interface Beginning {
    /** The present of an element or position; that of an empty one if nothing is known of it. */
    ElementPresent of(String id);

    /** Whether all was heard since the run of the line began, so that what is not told did not happen. */
    boolean isWhole();

    /** Ticks from a time on the line until now; 0 for times to come. */
    long since(Instant time);

    /** Ticks from the begin of the line's run until now. */
    long sinceBegin();

    /** A vehicle in the element; with a carrier under it, where items there are on one. */
    int item(String element, Stay stay);

    /** An item in the element of which nothing is known. */
    int unknownItem(String element);

    /** The number of a vehicle's variant, or {@link Items#NONE}. */
    int variant(VehicleRef vehicle);

    /** The number of a vehicle's colour, or {@link Items#NONE}. */
    int colour(VehicleRef vehicle);

    /** Random numbers for what is not known of an element. */
    RandomStream draws(String element);
}
