package linetwin.link.foreign;

import java.time.Instant;
import linetwin.link.foreign.mapping.MessageRule;

/**
 * A message as one of the rules of a mapping reads it.
 *
 * @param number of the rule, from 0
 * @param isKept whether the broker had kept it: it tells what is, but not when it was said
 * @param where it came from, as people are told
 */
record Arrival(int number, MessageRule rule, String topic, boolean isKept, Instant at, String where) {
    /** One that is told by its topic. */
    Arrival(int number, MessageRule rule, String topic, boolean isKept, Instant at) {
        this(number, rule, topic, isKept, at, topic);
    }
}
