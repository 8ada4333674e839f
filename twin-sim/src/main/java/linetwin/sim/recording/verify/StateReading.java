package linetwin.sim.recording.verify;

import linetwin.model.telemetry.StateMessage;
import linetwin.sim.recording.verify.Findings.Place;

/** A state message and where it stands. */
record StateReading(Place place, StateMessage message) {}
