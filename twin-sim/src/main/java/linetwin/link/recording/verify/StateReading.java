package linetwin.link.recording.verify;

import linetwin.model.telemetry.StateMessage;
import linetwin.link.recording.verify.Findings.Place;

/** A state message and where it stands. */
record StateReading(Place place, StateMessage message) {}
