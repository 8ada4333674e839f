package linetwin.link.log;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import linetwin.link.foreign.mapping.Counter;
import linetwin.link.foreign.mapping.Reading;

/**
 * Something that a log says.
 *
 * @param log number of the log, from 0
 * @param line of its file, from 1; 0 if it follows from several
 * @param element id; empty if it is about all of the log
 */
public record LogEntry(Instant at, int log, long line, String element, Fact fact) {
    /** What is said. */
    public sealed interface Fact {}

    /**
     * A state, or counts.
     *
     * @param hash tells its row from others of the same time
     */
    public record Said(Reading reading, int hash) implements Fact {}

    /** A stop begins. */
    public record StopBegun(Reading reading) implements Fact {}

    /** A stop of this name of the element ends. */
    public record StopEnded(String name) implements Fact {}

    /** Work on an item begins. */
    public record ItemBegun(String name, String item) implements Fact {}

    /**
     * Work on an item ends.
     *
     * @param isBegun whether its begin was told
     * @param verdict what it counts as, if it is not good
     */
    public record ItemEnded(String name, String item, boolean isBegun, Optional<Counter> verdict) implements Fact {}

    /** The log begins, and tells of these elements whatever it says of them later. */
    public record Covered(Set<String> elements) implements Fact {
        public Covered {
            elements = Set.copyOf(elements);
        }
    }

    /**
     * From then on the log, or the element in it, says nothing for longer than nobody would notice. Of an element it may turn
     * out later.
     */
    public record Silent() implements Fact {}

    /**
     * The file of the log is over.
     *
     * @param goesOn whether the log goes on in another file
     */
    public record Ended(boolean goesOn) implements Fact {}
}
