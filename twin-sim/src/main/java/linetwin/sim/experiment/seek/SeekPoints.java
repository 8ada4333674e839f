package linetwin.sim.experiment.seek;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The values of a parameter that were tried so far. */
final class SeekPoints {
    private final SettingRange range;
    private final NavigableMap<Double, SeekPoint> points = new TreeMap<>();

    SeekPoints(SettingRange range) {
        this.range = range;
    }

    /** Two neighbours between which something changes its sign. */
    record Bracket(SeekPoint low, SeekPoint high) {
        boolean isRising() {
            return high.distance().mean() > low.distance().mean();
        }
    }

    void add(SeekPoint point) {
        points.put(point.setting(), point);
    }

    List<SeekPoint> all() {
        return List.copyOf(points.values());
    }

    /** Of all places where the value changes its sign, the one nearest to a setting. */
    Optional<Bracket> findCrossing(ToDoubleFunction<SeekPoint> value, double nearTo) {
        List<SeekPoint> sorted = new ArrayList<>(points.values());
        return IntStream.range(1, sorted.size())
                .mapToObj(i -> new Bracket(sorted.get(i - 1), sorted.get(i)))
                .filter(bracket -> value.applyAsDouble(bracket.low()) <= 0 != value.applyAsDouble(bracket.high()) <= 0)
                .min(Comparator.comparingDouble(bracket -> gap(bracket, nearTo)));
    }

    private double gap(Bracket bracket, double setting) {
        return Math.abs(range.distance(
                Math.max(Double.MIN_NORMAL, setting),
                range.middle(bracket.low().setting(), bracket.high().setting())));
    }

    double middle(Bracket bracket) {
        return range.middle(bracket.low().setting(), bracket.high().setting());
    }

    boolean isWide(Bracket bracket, double tolerance) {
        return range.distance(bracket.low().setting(), bracket.high().setting()) > tolerance;
    }

    SeekPoint nearest() {
        return points.values().stream()
                .min(Comparator.comparingDouble(
                        point -> Math.abs(point.distance().mean())))
                .orElseThrow();
    }
}
