package linetwin.store.history;

import java.time.Instant;

/**
 * A run of a line of which there is a history.
 *
 * @param id within the store, in the order in which they were heard of
 * @param line by the name of its scenario
 * @param run as its messages name it
 * @param begin of its first reading
 * @param end of its latest
 */
public record KeptRun(long id, String line, String run, Instant begin, Instant end) {}
