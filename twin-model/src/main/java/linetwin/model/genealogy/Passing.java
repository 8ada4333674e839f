package linetwin.model.genealogy;

import linetwin.model.telemetry.body.VehicleRef;

/**
 * That a vehicle was in an element.
 *
 * @param run that it was made in, as messages name it
 */
public record Passing(String run, VehicleRef vehicle, Visit visit) {}
