package linetwin.sim.experiment;

import java.util.Comparator;

/**
 * The name of something measured in a replication.
 *
 * @param element id of the element that it belongs to; empty for a figure of the whole line
 * @param name with its unit, such as {@code throughputPerHour}
 */
public record Figure(String element, String name) implements Comparable<Figure> {
    private static final Comparator<Figure> ORDER =
            Comparator.comparing(Figure::element).thenComparing(Figure::name);

    public static Figure ofLine(String name) {
        return new Figure("", name);
    }

    public static Figure of(String element, String name) {
        return new Figure(element, name);
    }

    public boolean isOfLine() {
        return element.isEmpty();
    }

    @Override
    public int compareTo(Figure other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return isOfLine() ? name : element + '.' + name;
    }
}
