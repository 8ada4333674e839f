package linetwin.model.twin;

import linetwin.model.telemetry.body.LineEvent;

/**
 * An event worth showing to people.
 *
 * @param number counts these events from 1 within a run, so that a list can tell the new ones
 */
public record RecentEvent(long number, LineEvent event) {}
