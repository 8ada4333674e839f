package linetwin.sim.recording;

import java.time.Instant;

/**
 * A message of any kind as it came from a broker.
 *
 * @param number of its line in the file, from 1
 * @param payload as it was on the wire; not changed afterwards
 */
public record RawMessage(long number, Instant at, String topic, byte[] payload) {}
