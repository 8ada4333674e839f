package linetwin.link.recording.verify;

import java.util.Locale;

/** What the messages of a recording must keep to. */
public enum Rule {
    /** Every line is whole and holds one recorded message. */
    LINE,
    /** Every payload is a message of the contract, and is about an element of the described line. */
    SCHEMA,
    /** The messages of one source and class are numbered without gaps and changes of order. One may come again,
     * as it was: at QoS 1 a broker or publisher that does not know better sends it again. */
    SEQUENCE,
    /** Time never turns back in the messages of a source and class, nor in the events of an area. */
    TIME,
    /** Each change of state begins with the state in which the last one ended, and states agree with the changes. */
    STATE,
    /** The times in all states add up to the run, and only the current state gains time. */
    STATE_TIMES,
    /** What counts from the begin of the run never falls, and its parts are no more than the whole. */
    COUNTERS,
    /** No vehicle appears or vanishes: what entered and did not leave is there. */
    CONSERVATION,
    /** Events tell as much as the counters. */
    EVENTS;

    /** In words, such as {@code state times}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
