package linetwin.model.line;

/** The order in which a buffer gives out its items. */
public sealed interface Discipline {
    /** First in, first out. */
    record Fifo() implements Discipline {}

    /** The colour given out last goes on until none is left or {@code limit} of it went out; then the oldest item's colour. */
    record ColourBatch(int limit) implements Discipline {
        public ColourBatch {
            if (limit < 1) {
                throw new IllegalArgumentException("colour batch limit is " + limit + "; must be 1 or more");
            }
        }
    }

    /** The item that was begun first goes first: restores the sequence of the bodies. */
    record Sequence() implements Discipline {}
}
