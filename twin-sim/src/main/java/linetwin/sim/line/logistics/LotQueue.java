package linetwin.sim.line.logistics;

import java.util.Arrays;
import linetwin.sim.engine.Archive;
import linetwin.sim.line.floor.Origins;

/**
 * Pieces of one part in the order in which they came, by the lot and the bin that they are of: a rack, a line-side, or what is on its
 * way. Whoever takes takes the oldest.
 */
final class LotQueue {
    private long[] lots = new long[4];
    private long[] bins = new long[4];
    private int[] counts = new int[4];
    private int head;
    private int size;
    private int pieces;

    void add(long lot, long bin, int count) {
        if (count <= 0) {
            return;
        }
        pieces += count;
        int newest = place(size - 1);
        if (size > 0 && lots[newest] == lot && bins[newest] == bin) {
            counts[newest] += count;
            return;
        }
        growTo(size + 1);
        int place = place(size++);
        lots[place] = lot;
        bins[place] = bin;
        counts[place] = count;
    }

    /** The oldest pieces go into the item. */
    void giveTo(int item, int count, Origins origins) {
        for (int left = Math.min(count, pieces); left > 0; ) {
            long lot = lots[head];
            long bin = bins[head];
            int taken = takeOldest(left);
            origins.add(item, lot, bin, taken);
            left -= taken;
        }
    }

    /** The oldest pieces go elsewhere. */
    void moveTo(LotQueue other, int count) {
        for (int left = Math.min(count, pieces); left > 0; ) {
            long lot = lots[head];
            long bin = bins[head];
            int taken = takeOldest(left);
            other.add(lot, bin, taken);
            left -= taken;
        }
    }

    /** The oldest pieces are put into a bin that goes elsewhere. */
    void fill(LotQueue other, int count, long bin) {
        for (int left = Math.min(count, pieces); left > 0; ) {
            long lot = lots[head];
            int taken = takeOldest(left);
            other.add(lot, bin, taken);
            left -= taken;
        }
    }

    /** The oldest bin with all that is in it goes elsewhere. */
    void moveBinTo(LotQueue other) {
        if (size > 0) {
            long bin = bins[head];
            while (size > 0 && bins[head] == bin) {
                moveTo(other, counts[head]);
            }
        }
    }

    /** There are so many pieces: those that nobody knows are of a lot and a bin, and too many are the newest. */
    void settle(int count, long lot, long bin) {
        add(lot, bin, count - pieces);
        while (pieces > count) {
            int newest = place(size - 1);
            int gone = Math.min(counts[newest], pieces - count);
            counts[newest] -= gone;
            pieces -= gone;
            size -= counts[newest] == 0 ? 1 : 0;
        }
    }

    private int takeOldest(int most) {
        int taken = Math.min(most, counts[head]);
        counts[head] -= taken;
        pieces -= taken;
        if (counts[head] == 0) {
            head = place(1);
            size--;
        }
        return taken;
    }

    private int place(int index) {
        return (head + index) & (counts.length - 1);
    }

    private void growTo(int count) {
        if (count > counts.length) {
            int length = Integer.highestOneBit(count * 2 - 1);
            lots = inOrder(lots, length);
            bins = inOrder(bins, length);
            counts = Arrays.stream(inOrder(Arrays.stream(counts).asLongStream().toArray(), length))
                    .mapToInt(Math::toIntExact)
                    .toArray();
            head = 0;
        }
    }

    private long[] inOrder(long[] ring, int length) {
        long[] larger = new long[length];
        for (int i = 0; i < size; i++) {
            larger[i] = ring[place(i)];
        }
        return larger;
    }

    void archive(Archive archive) {
        int count = archive.intValue(size);
        growTo(count);
        pieces = 0;
        for (int i = 0; i < count; i++) {
            int place = place(i);
            lots[place] = archive.longValue(lots[place]);
            bins[place] = archive.longValue(bins[place]);
            counts[place] = archive.intValue(counts[place]);
            pieces += counts[place];
        }
        size = count;
    }
}
