package linetwin.sim.forecast.drift;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linetwin.sim.forecast.KeptForecast;
import linetwin.sim.forecast.drift.DriftAlarm.Unit;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Two cumulative sums of where outcomes lie among what was foretold for the hour, as normal scores, with k = 0.5 and h = 5: a right model
 * is doubted once in 465 outcomes (Montgomery, Introduction to Statistical Quality Control, 7th ed., table 9.3), so at most once
 * in 19 days without a break; one that is wrong by a standard deviation after ten. Only forecasts that do not overlap count,
 * since others share their luck.
 */
final class RankChart {
    static final double K = 0.5;
    static final double H = 5;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private final List<Seen> up = new ArrayList<>();
    private final List<Seen> down = new ArrayList<>();
    private double rise;
    private double fall;
    private Instant free = Instant.MIN;
    private long seen;

    private record Seen(Instant at, double score, double foretold, double observed) {}

    /** Adds an outcome; an alarm without a path if the forecasts are to be doubted from now on. */
    Optional<DriftAlarm> add(KeptForecast forecast, double observed) {
        if (forecast.at().isBefore(free)) {
            return Optional.empty();
        }
        free = forecast.due();
        seen++;
        int size = forecast.foretold().size();
        double rank = forecast.outcome(observed).rankFraction();
        double inside = Math.max(0.5 / size, Math.min(1 - 0.5 / size, rank));
        Seen next = new Seen(
                forecast.at(),
                NORMAL.inverseCumulativeProbability(inside),
                forecast.foretold().tally().mean(),
                observed);
        rise = sum(up, rise, next.score(), next);
        fall = sum(down, fall, -next.score(), next);
        if (Math.max(rise, fall) <= H) {
            return Optional.empty();
        }
        DriftAlarm alarm = alarm(rise > fall ? up : down, forecast.due());
        reset();
        return Optional.of(alarm);
    }

    private static double sum(List<Seen> since, double sum, double score, Seen next) {
        double more = Math.max(0, sum + score - K);
        since.add(next);
        if (more == 0) {
            since.clear();
        }
        return more;
    }

    private DriftAlarm alarm(List<Seen> since, Instant at) {
        double score = since.stream().mapToDouble(Seen::score).sum() / Math.sqrt(since.size());
        double p = 2 * NORMAL.survivalProbability(Math.abs(score));
        double foretold = since.stream().mapToDouble(Seen::foretold).average().orElseThrow();
        double observed = since.stream().mapToDouble(Seen::observed).average().orElseThrow();
        return new DriftAlarm(
                at, "", "", foretold, observed, Unit.VEHICLES, since.get(0).at(), since.size(), Math.min(1, p * seen));
    }

    private void reset() {
        rise = 0;
        fall = 0;
        up.clear();
        down.clear();
    }
}
