package linetwin.sim.forecast;

import java.util.Collections;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import linetwin.sim.forecast.KeptForecast.Ahead;

/** Scores by line, scenario and how far was looked ahead. */
public final class ScoreBoard {
    private final SortedMap<Kind, ScoreTally> tallies = new TreeMap<>();

    /** Which forecasts are scored together. */
    public record Kind(String line, String scenario, Ahead ahead) implements Comparable<Kind> {
        private static final Comparator<Kind> ORDER =
                Comparator.comparing(Kind::line).thenComparing(Kind::scenario).thenComparing(Kind::ahead);

        @Override
        public int compareTo(Kind other) {
            return ORDER.compare(this, other);
        }
    }

    /** One whose time has come; in the order of their times. */
    public void add(KeptForecast forecast, double observed) {
        tallies.computeIfAbsent(
                        new Kind(forecast.line(), forecast.scenario(), forecast.ahead()), kind -> new ScoreTally())
                .add(forecast, observed);
    }

    public SortedMap<Kind, ScoreTally> tallies() {
        return Collections.unmodifiableSortedMap(tallies);
    }
}
