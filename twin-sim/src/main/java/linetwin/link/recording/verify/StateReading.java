package linetwin.link.recording.verify;

import linetwin.link.recording.verify.Findings.Place;
import linetwin.model.telemetry.StateMessage;

/** A state message and where it stands. */
record StateReading(Place place, StateMessage message) {}
