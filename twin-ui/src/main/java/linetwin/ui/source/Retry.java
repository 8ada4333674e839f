package linetwin.ui.source;

import java.time.Instant;
import linetwin.model.telemetry.ConnectionTrouble;

/**
 * The next attempt to reach a line that is not reached.
 *
 * @param why it is not reached
 * @param at wall time of the attempt
 */
public record Retry(ConnectionTrouble why, Instant at) {}
