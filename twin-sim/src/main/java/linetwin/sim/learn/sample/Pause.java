package linetwin.sim.learn.sample;

import java.time.Instant;
import linetwin.model.state.StationState;

/**
 * A time in which a station did not work by plan.
 *
 * @param state off shift or a break
 */
public record Pause(StationState state, Instant begin, Instant end) {}
