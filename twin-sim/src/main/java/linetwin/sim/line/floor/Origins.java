package linetwin.sim.line.floor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import linetwin.sim.engine.Archive;

/**
 * Which lots and bins the pieces came from that went into an item. Anonymous parts keep it until they are joined, vehicles
 * until it is told. It changes nothing that happens: bookkeeping in arrays that grow when they must.
 *
 * <p>A lot or a bin is a {@code long}: the number of its family of panels or of its supply, and its own number among those.
 */
public final class Origins {
    /** Stands for no lot, no bin, or no place. */
    public static final int NONE = -1;

    private final List<String> names = new ArrayList<>();
    private final List<String> parts = new ArrayList<>();
    private int[] first = {};
    private int[] next = {};
    private long[] lots = {};
    private long[] bins = {};
    private int[] counts = {};
    private int[] places = {};
    private int used;
    private int free = NONE;

    /** Who is told what went into an item. */
    @FunctionalInterface
    public interface Listener {
        /** So many pieces of a lot and out of a bin; {@code place} is the name of what they were joined from. */
        void used(long lot, long bin, int count, int place);
    }

    /**
     * Names a family of panels, a supply or a place from now on. Returns the number by which it is known.
     *
     * @param part the name of its pieces; a place has none of its own
     */
    public int name(String name, String part) {
        names.add(name);
        parts.add(part);
        return names.size() - 1;
    }

    /** The name that was given to a place. */
    public String nameOfPlace(int place) {
        return names.get(place);
    }

    /** The number-th lot of a family, or bin of a supply; 0 is what was there when the run began. */
    public static long of(int name, int number) {
        return (long) (name + 1) << Integer.SIZE | number;
    }

    /** The name of the family or supply of a lot or bin. */
    public String nameOf(long lotOrBin) {
        return names.get((int) (lotOrBin >>> Integer.SIZE) - 1);
    }

    /** What the pieces of a lot or bin are called. */
    public String partOf(long lotOrBin) {
        return parts.get((int) (lotOrBin >>> Integer.SIZE) - 1);
    }

    /** The number of a lot or bin. */
    public static int numberOf(long lotOrBin) {
        return (int) lotOrBin;
    }

    /** Pieces went into the item. */
    public void add(int item, long lot, long bin, int count) {
        add(item, lot, bin, count, NONE);
    }

    private void add(int item, long lot, long bin, int count, int place) {
        growTo(item);
        int last = NONE;
        for (int entry = first[item]; entry != NONE; entry = next[entry]) {
            if (lots[entry] == lot && bins[entry] == bin && places[entry] == place) {
                counts[entry] += count;
                return;
            }
            last = entry;
        }
        int entry = newEntry();
        lots[entry] = lot;
        bins[entry] = bin;
        counts[entry] = count;
        places[entry] = place;
        next[entry] = NONE;
        if (last == NONE) {
            first[item] = entry;
        } else {
            next[last] = entry;
        }
    }

    /** A part from a place became part of the item, with all that went into it. */
    public void join(int item, int part, int place) {
        for (int entry = firstOf(part); entry != NONE; entry = next[entry]) {
            add(item, lots[entry], bins[entry], counts[entry], place);
        }
        clear(part);
    }

    /** Tells what went into the item. */
    public void tell(int item, Listener listener) {
        for (int entry = firstOf(item); entry != NONE; entry = next[entry]) {
            listener.used(lots[entry], bins[entry], counts[entry], places[entry]);
        }
    }

    /** The item is no more, or what went into it was told. */
    public void clear(int item) {
        int entry = firstOf(item);
        if (entry != NONE) {
            first[item] = NONE;
            while (entry != NONE) {
                int following = next[entry];
                next[entry] = free;
                free = entry;
                entry = following;
            }
        }
    }

    private int firstOf(int item) {
        return item < first.length ? first[item] : NONE;
    }

    private int newEntry() {
        if (free != NONE) {
            int entry = free;
            free = next[entry];
            return entry;
        }
        growEntriesTo(used + 1);
        return used++;
    }

    private void growTo(int item) {
        if (item >= first.length) {
            int length = first.length;
            first = Arrays.copyOf(first, Math.max(64, Integer.highestOneBit(item) * 2));
            Arrays.fill(first, length, first.length, NONE);
        }
    }

    private void growEntriesTo(int count) {
        if (count > next.length) {
            int length = Math.max(64, Math.max(count, next.length * 2));
            next = Arrays.copyOf(next, length);
            lots = Arrays.copyOf(lots, length);
            bins = Arrays.copyOf(bins, length);
            counts = Arrays.copyOf(counts, length);
            places = Arrays.copyOf(places, length);
        }
    }

    void archive(Archive archive) {
        int items = archive.intValue(first.length);
        if (items > 0) {
            growTo(items - 1);
        }
        for (int item = 0; item < items; item++) {
            first[item] = archive.intValue(first[item]);
        }
        used = archive.intValue(used);
        free = archive.intValue(free);
        growEntriesTo(used);
        for (int entry = 0; entry < used; entry++) {
            next[entry] = archive.intValue(next[entry]);
            lots[entry] = archive.longValue(lots[entry]);
            bins[entry] = archive.longValue(bins[entry]);
            counts[entry] = archive.intValue(counts[entry]);
            places[entry] = archive.intValue(places[entry]);
        }
    }
}
