package linetwin.model.genealogy;

import java.time.Instant;
import linetwin.model.telemetry.body.UsedPart;

/** Pieces that went into a vehicle at an element. */
public record PartUse(String element, Instant at, UsedPart part) {}
