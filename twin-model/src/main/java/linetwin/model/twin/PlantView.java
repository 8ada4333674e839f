package linetwin.model.twin;

import linetwin.model.telemetry.Address;

/**
 * A plant that is heard of.
 *
 * @param plant its enterprise and site
 * @param scenario what it is called, or its line; empty until it was described
 * @param isLive whether its clock has gone on of late
 */
public record PlantView(Address plant, String scenario, boolean isLive) {}
