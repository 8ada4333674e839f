package linetwin.sim.line.floor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import linetwin.model.line.defect.BodyZone;
import linetwin.model.line.defect.DefectClass;
import linetwin.sim.engine.Archive;
import org.jspecify.annotations.Nullable;

/**
 * What the open defects of items are, and what cameras told of them that no repair has looked into yet. Of each class an item has one
 * at most. Bookkeeping for those who tell and for cameras, on lines that have cameras; elsewhere it holds nothing.
 *
 * <p>Defects are a {@code long}: for each class, five bits with the number of its zone from 1, or 0 without such a defect.
 */
public final class Defects {
    /** A defect that nobody has named yet. */
    private static final long UNNAMED = 1L << 62;

    private static final int BITS = 5;
    private static final long MASK = (1 << BITS) - 1;
    private static final DefectClass[] CLASSES = DefectClass.values();
    private static final BodyZone[] ZONES = BodyZone.values();

    private final List<String> cameras = new ArrayList<>();
    private final double[] confidences = new double[CLASSES.length];
    private long[] open = {};
    private long[] told = {};
    private int[] tellers = {};

    /** Names an inspection with cameras from now on. Returns the number by which it is known. */
    public int nameCamera(String inspection) {
        cameras.add(inspection);
        return cameras.size() - 1;
    }

    /** Whether there are cameras, so that it matters what a defect is. */
    public boolean matter() {
        return !cameras.isEmpty();
    }

    /** One of these defects, alone. */
    public static long of(DefectClass defect, BodyZone zone) {
        return (zone.number() + 1L) << (BITS * defect.number());
    }

    /** Where the defect of this class is; null without one. */
    public static @Nullable BodyZone zone(long defects, DefectClass defect) {
        int number = (int) (defects >>> (BITS * defect.number()) & MASK);
        return number == 0 ? null : ZONES[number - 1];
    }

    /** The item has this defect, unless it has one of that class already. */
    void add(int item, long defect) {
        if (matter()) {
            growTo(item);
            int shift = Long.numberOfTrailingZeros(defect) / BITS * BITS;
            if ((open[item] >>> shift & MASK) == 0) {
                open[item] |= defect;
            }
        }
    }

    void addUnnamed(int item) {
        if (matter()) {
            growTo(item);
            open[item] |= UNNAMED;
        }
    }

    void mend(int item) {
        if (item < open.length) {
            open[item] = 0;
        }
    }

    void forget(int item) {
        if (item < open.length) {
            open[item] = 0;
            told[item] = 0;
        }
    }

    /** The open defects of the item that somebody named. */
    public long open(int item) {
        return item < open.length ? open[item] & ~UNNAMED : 0;
    }

    public boolean isAnyUnnamed(int item) {
        return item < open.length && (open[item] & UNNAMED) != 0;
    }

    /** Somebody has looked at the unnamed defect and says what it is. */
    public void name(int item, long defect) {
        open[item] &= ~UNNAMED;
        add(item, defect);
    }

    /** A camera tells these of the item; what was told before is over. */
    public void tell(int item, int camera, long findings) {
        growTo(item);
        told[item] = findings;
        tellers[item] = camera;
    }

    /** A repair has looked into what was told. */
    public void examined(int item) {
        if (item < told.length) {
            told[item] = 0;
        }
    }

    /** What was told of the item and not looked into. */
    public long told(int item) {
        return item < told.length ? told[item] : 0;
    }

    /** The inspection that told it. */
    public String teller(int item) {
        return cameras.get(tellers[item]);
    }

    /** How sure the camera is of a finding that it is about to tell. */
    public void setConfidence(DefectClass defect, double confidence) {
        confidences[defect.number()] = confidence;
    }

    /** That of the finding of this class that was told last, at the same instant. */
    public double confidence(DefectClass defect) {
        return confidences[defect.number()];
    }

    private void growTo(int item) {
        if (item >= open.length) {
            int length = Math.max(64, Integer.highestOneBit(item) * 2);
            open = Arrays.copyOf(open, length);
            told = Arrays.copyOf(told, length);
            tellers = Arrays.copyOf(tellers, length);
        }
    }

    void archive(Archive archive) {
        int items = archive.intValue(open.length);
        if (items > 0) {
            growTo(items - 1);
        }
        for (int item = 0; item < items; item++) {
            open[item] = archive.longValue(open[item]);
            told[item] = archive.longValue(told[item]);
            tellers[item] = archive.intValue(tellers[item]);
        }
    }
}
