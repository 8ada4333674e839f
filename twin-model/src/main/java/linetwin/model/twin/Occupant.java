package linetwin.model.twin;

import java.time.Instant;
import linetwin.model.telemetry.body.VehicleRef;

/**
 * A vehicle in an element.
 *
 * @param since when it entered, as far as messages say: for a vehicle first seen in a state message, the time of that
 */
public record Occupant(VehicleRef vehicle, Instant since) {}
