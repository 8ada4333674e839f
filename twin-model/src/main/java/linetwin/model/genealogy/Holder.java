package linetwin.model.genealogy;

import linetwin.model.telemetry.body.VehicleRef;

/**
 * A vehicle that has pieces of a lot or bin in it.
 *
 * @param run that it was made in, as messages name it
 */
public record Holder(String run, VehicleRef vehicle, PartUse use) {}
