package linetwin.model.line.defect;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Of which classes defects are, and in which zones those of each class.
 *
 * @param classes the share of each class, which add up to 1, with its zones
 */
public record DefectMix(SortedMap<DefectClass, ClassShare> classes) {
    /** How far a sum of shares that are written with a few digits may be from 1. */
    private static final double TOLERANCE = 1e-6;

    public DefectMix {
        classes = Collections.unmodifiableSortedMap(new TreeMap<>(classes));
        requireWhole("classes", classes.values().stream().map(ClassShare::share).toList());
    }

    /**
     * A class of defect.
     *
     * @param share of all defects, 0..1
     * @param zones the shares of its zones, which add up to 1; all zones alike if there are none
     */
    public record ClassShare(double share, SortedMap<BodyZone, Double> zones) {
        public ClassShare {
            Map<BodyZone, Double> all = new EnumMap<>(BodyZone.class);
            for (BodyZone zone : BodyZone.values()) {
                all.put(zone, 1.0 / BodyZone.values().length);
            }
            zones = Collections.unmodifiableSortedMap(new TreeMap<>(zones.isEmpty() ? all : zones));
            requireWhole("zones", zones.values());
        }
    }

    private static void requireWhole(String what, Iterable<Double> shares) {
        double sum = 0;
        for (double share : shares) {
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("a share of " + what + " is " + share + "; must be 0 to 1");
            }
            sum += share;
        }
        if (Math.abs(sum - 1) > TOLERANCE) {
            throw new IllegalArgumentException(
                    "the shares of " + what + " add up to " + percent(sum) + " %; must add up to 100 %");
        }
    }

    private static String percent(double share) {
        double rounded = Math.round(share * 10_000) / 100.0;
        return rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded);
    }

    /**
     * The share of a class with its zones.
     *
     * @throws IllegalArgumentException if it does not occur
     */
    public ClassShare share(DefectClass defect) {
        ClassShare share = classes.get(defect);
        if (share == null) {
            throw new IllegalArgumentException("there are no defects of class " + defect.word());
        }
        return share;
    }

    /** The classes that occur. */
    public List<DefectClass> classList() {
        return List.copyOf(classes.keySet());
    }

    /** The zones in which any of them occurs, in their order. */
    public List<BodyZone> zoneList() {
        Set<BodyZone> zones = EnumSet.noneOf(BodyZone.class);
        classes.values().forEach(share -> zones.addAll(share.zones().keySet()));
        return new ArrayList<>(zones);
    }
}
