package linetwin.sim.forecast;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import linetwin.sim.forecast.ChartedParameter.Change;
import linetwin.sim.forecast.ChartedParameter.Data;

/**
 * Two cumulative sums of log likelihood ratios of one parameter, one for a rise and one for a fall: each grows with what speaks for a change and
 * begins anew at 0 when nothing does (Page, Continuous inspection schemes, Biometrika 41, 1954). Of all schemes with as few false alarms
 * it is the soonest to notice that change (Moustakides, Optimal stopping times for detecting changes in distributions, Annals of
 * Statistics 14, 1986), and of a parameter that stays as it is one sum goes beyond h once in e^h looks or more rarely
 * (Lorden, Procedures for reacting to a change in distribution, Annals of Mathematical Statistics 42, 1971).
 */
final class DriftChart {
    private final ChartedParameter parameter;
    private final Side up;
    private final Side down;

    DriftChart(ChartedParameter parameter, Instant begin) {
        this.parameter = parameter;
        up = new Side(begin);
        down = new Side(begin);
    }

    private static final class Side {
        private double sum;
        private Instant since;
        private Data data = Data.NONE;

        Side(Instant since) {
            this.since = since;
        }

        void add(double ratio, Data more, Instant end) {
            sum += ratio;
            data = data.with(more);
            if (sum <= 0) {
                reset(end);
            }
        }

        void reset(Instant now) {
            sum = 0;
            since = now;
            data = Data.NONE;
        }
    }

    /**
     * What speaks for a change.
     *
     * @param since the last time at which nothing did
     * @param n durations or trials since then
     */
    record Suspicion(double sum, Instant since, long n, Change change) {}

    void add(Data data, Instant end) {
        up.add(parameter.logRatio(data, true), data, end);
        down.add(parameter.logRatio(data, false), data, end);
    }

    /** The stronger of both, if anything speaks for it. */
    Optional<Suspicion> suspicion() {
        return sides().filter(side -> side.data.trials() > 0)
                .max(Comparator.comparingDouble(side -> side.sum))
                .filter(side -> side.sum > 0)
                .map(side -> new Suspicion(side.sum, side.since, side.data.trials(), parameter.change(side.data)));
    }

    /** The greater of both sums. */
    double sum() {
        return Math.max(up.sum, down.sum);
    }

    void reset(Instant now) {
        List.of(up, down).forEach(side -> side.reset(now));
    }

    private Stream<Side> sides() {
        return Stream.of(up, down);
    }
}
