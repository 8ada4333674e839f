package linetwin.model.twin.reception;

import java.util.BitSet;

/**
 * Which sequence numbers of one source and class have arrived. Remembers the latest {@value #SPAN}; whatever is older counts
 * as arrived, as does everything before the first number heard, so that who joins late misses nothing.
 */
public final class SeqWindow {
    static final int SPAN = 1_024;

    /** What a sequence number says about its message. */
    public enum Arrival {
        /** Later than all before it. */
        NEXT,
        /** Earlier than one that arrived already, but new: the messages were reordered. */
        LATE,
        /** Arrived before. */
        DUPLICATE
    }

    private final BitSet arrived = new BitSet(SPAN);
    private long highest;
    private long missing;

    public SeqWindow(long first) {
        arrived.set(0, SPAN);
        arrived.clear(slot(first));
        highest = first - 1;
    }

    public Arrival accept(long seq) {
        if (seq > highest) {
            moveTo(seq);
            return Arrival.NEXT;
        }
        if (hasArrived(seq)) {
            return Arrival.DUPLICATE;
        }
        arrived.set(slot(seq));
        missing--;
        return Arrival.LATE;
    }

    public boolean hasArrived(long seq) {
        return seq <= highest && (highest - seq >= SPAN || arrived.get(slot(seq)));
    }

    public long highest() {
        return highest;
    }

    /** Numbers that were jumped over and have not arrived since. */
    public long missing() {
        return missing;
    }

    private void moveTo(long seq) {
        long jumped = seq - highest - 1;
        for (long skipped = Math.max(highest + 1, seq - SPAN + 1); skipped < seq; skipped++) {
            arrived.clear(slot(skipped));
        }
        arrived.set(slot(seq));
        missing += jumped;
        highest = seq;
    }

    private static int slot(long seq) {
        return (int) (seq % SPAN);
    }
}
