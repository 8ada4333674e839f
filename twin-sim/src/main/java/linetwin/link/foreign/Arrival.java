package linetwin.link.foreign;

import java.time.Instant;
import linetwin.link.foreign.mapping.MessageRule;

/**
 * A message as one of the rules of a mapping reads it.
 *
 * @param number of the rule, from 0
 * @param isKept whether the broker had kept it: it tells what is, but not when it was said
 */
record Arrival(int number, MessageRule rule, String topic, boolean isKept, Instant at) {}
