package linetwin.sim.line.floor;

import java.util.Arrays;
import linetwin.sim.engine.Archive;

/** The vehicles and parts in the line: ints into arrays of attributes, reused when an item leaves. */
public final class Items {
    /** Stands for no item. */
    public static final int NONE = -1;

    private static final int VEHICLE = 1;
    private static final int DEFECTIVE = 2;
    private static final int REWORKED = 4;

    private final Defects defects = new Defects();
    private long[] serials = new long[64];
    private long[] begun = new long[64];
    private int[] variants = new int[64];
    private int[] colours = new int[64];
    private int[] pools = new int[64];
    private int[] carriers = new int[64];
    private int[] flags = new int[64];
    private int[] free = new int[64];
    private int freeCount;
    private int used;

    public int begin(boolean vehicle, long serial, int variant, int colour) {
        int item = freeCount > 0 ? free[--freeCount] : newItem();
        serials[item] = serial;
        variants[item] = variant;
        colours[item] = colour;
        pools[item] = NONE;
        flags[item] = vehicle ? VEHICLE : 0;
        defects.forget(item);
        return item;
    }

    public void end(int item) {
        if (freeCount == free.length) {
            free = Arrays.copyOf(free, freeCount * 2);
        }
        free[freeCount++] = item;
    }

    public boolean isVehicle(int item) {
        return (flags[item] & VEHICLE) != 0;
    }

    public boolean isDefective(int item) {
        return (flags[item] & DEFECTIVE) != 0;
    }

    /** The item has a defect of which nothing is known, or none any more. */
    public void setDefective(int item, boolean defective) {
        flags[item] = defective ? flags[item] | DEFECTIVE : flags[item] & ~DEFECTIVE;
        if (defective) {
            defects.addUnnamed(item);
        } else {
            defects.mend(item);
        }
    }

    /** The item has this defect, as {@link Defects} has them. */
    public void spoil(int item, long defect) {
        flags[item] |= DEFECTIVE;
        defects.add(item, defect);
    }

    /** What its defects are. */
    public Defects defects() {
        return defects;
    }

    public boolean isReworked(int item) {
        return (flags[item] & REWORKED) != 0;
    }

    public void setReworked(int item) {
        flags[item] |= REWORKED;
    }

    public long serial(int item) {
        return serials[item];
    }

    public long begun(int item) {
        return begun[item];
    }

    /** The item enters the line now. */
    public void setBegun(int item, long time) {
        begun[item] = time;
    }

    public int variant(int item) {
        return variants[item];
    }

    public int colour(int item) {
        return colours[item];
    }

    /** The pool of the carrier under the item, or {@link #NONE}. */
    public int pool(int item) {
        return pools[item];
    }

    public int carrier(int item) {
        return carriers[item];
    }

    public void putOn(int item, int pool, int carrier) {
        pools[item] = pool;
        carriers[item] = carrier;
    }

    public void takeOff(int item) {
        pools[item] = NONE;
    }

    void archive(Archive archive) {
        used = archive.intValue(used);
        freeCount = archive.intValue(freeCount);
        growTo(Math.max(used, freeCount));
        for (int i = 0; i < used; i++) {
            serials[i] = archive.longValue(serials[i]);
            begun[i] = archive.longValue(begun[i]);
            variants[i] = archive.intValue(variants[i]);
            colours[i] = archive.intValue(colours[i]);
            pools[i] = archive.intValue(pools[i]);
            carriers[i] = archive.intValue(carriers[i]);
            flags[i] = archive.intValue(flags[i]);
        }
        for (int i = 0; i < freeCount; i++) {
            free[i] = archive.intValue(free[i]);
        }
        if (defects.matter()) {
            defects.archive(archive);
        }
    }

    private int newItem() {
        growTo(used + 1);
        return used++;
    }

    private void growTo(int count) {
        if (count > serials.length) {
            int length = Math.max(count, serials.length * 2);
            serials = Arrays.copyOf(serials, length);
            begun = Arrays.copyOf(begun, length);
            variants = Arrays.copyOf(variants, length);
            colours = Arrays.copyOf(colours, length);
            pools = Arrays.copyOf(pools, length);
            carriers = Arrays.copyOf(carriers, length);
            flags = Arrays.copyOf(flags, length);
            free = Arrays.copyOf(free, Math.max(length, free.length));
        }
    }
}
