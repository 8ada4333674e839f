package linetwin.model.history;

import java.time.Instant;
import linetwin.model.state.StationState;

/** A stretch of time that a station spent in one state. */
public record StateSegment(StationState state, Instant from, Instant until) {}
