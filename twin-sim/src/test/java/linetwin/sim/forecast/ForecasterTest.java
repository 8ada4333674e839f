package linetwin.sim.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import linetwin.model.kpi.LineKpis;
import linetwin.model.kpi.total.LineTotals;
import linetwin.model.line.Line;
import linetwin.model.present.LinePresent;
import linetwin.sim.experiment.LocalReplicationRunner;
import linetwin.sim.line.LineRun;
import linetwin.sim.line.PresentMismatchException;
import linetwin.sim.line.SavedRun;
import linetwin.sim.random.RunSeed;
import linetwin.sim.scenario.Scenarios;
import org.junit.jupiter.api.Test;

class ForecasterTest {
    private static final long HOUR = 3_600_000_000L;

    private final Line line = Scenarios.find("teaching/paint-rework").line();

    @Test
    void foretellsEachFullHourAndTheEndOfTheShift() {
        LineRun run = LineRun.start(line, new RunSeed(1, 0));
        WatchedLine watch = ForecastTrial.watch(run);
        run.runUntil(HOUR * 5 / 2);

        Forecast forecast = watch.foretell(forecaster(line, 1), run.simTime());

        assertThat(forecast.points()).extracting(Forecast.Point::at).isSorted().doesNotHaveDuplicates();
        assertThat(forecast.points().get(0).at()).isEqualTo(Instant.parse("2026-01-05T09:00:00Z"));
        LineKpis now = LineKpis.between(
                watch.shiftBegin().orElseThrow(), LineTotals.read(run.description(null), run.simTime(), run::report));
        assertThat(forecast.goodSoFar()).isEqualTo((double) now.output().good());
        assertThat(forecast.plannedSoFar()).isEqualTo(now.planVehicles(), within(1e-6));
        assertThat(forecast.points()).allSatisfy(point -> {
            assertThat(point.median()).isGreaterThanOrEqualTo(forecast.goodSoFar());
            assertThat(point.interval(0.95).lower())
                    .isLessThanOrEqualTo(point.interval(0.5).lower());
            assertThat(point.planFraction())
                    .isEqualTo(
                            point.good().values().stream()
                                            .filter(good -> good >= point.planned())
                                            .count()
                                    / 60.0,
                            within(1e-9));
        });
    }

    @Test
    void theNumberOfThreadsChangesNothing() {
        LineRun run = LineRun.start(line, new RunSeed(1, 0));
        WatchedLine watch = ForecastTrial.watch(run);
        run.runUntil(4 * HOUR);

        Forecaster one = new Forecaster(line, 5, 20, 4, new LocalReplicationRunner(1));
        Forecaster three = new Forecaster(line, 5, 20, 4, new LocalReplicationRunner(3));

        assertThat(watch.foretell(three, run.simTime())).isEqualTo(watch.foretell(one, run.simTime()));
    }

    @Test
    void aLineOfOtherElementsIsRefusedWithWhatDiffers() {
        Line other = Scenarios.find("teaching/two-stations").line();
        LineRun run = LineRun.start(other, new RunSeed(1, 0));
        WatchedLine watch = ForecastTrial.watch(run);
        run.runUntil(HOUR);

        assertThatThrownBy(() -> watch.foretell(forecaster(line, 1), run.simTime()))
                .isInstanceOf(PresentMismatchException.class)
                .hasMessageStartingWith("the line that is heard, 'two-stations', has the element '")
                .hasMessageEndingWith(
                        "', which scenario 'paint-rework' has not.\nMaybe another scenario is meant, such as 'two-stations'.");
    }

    /** Two samples of one distribution differ by as much in one of a thousand tests (Kolmogorov and Smirnov). */
    @Test
    void fromTelemetryAndFromTheSavedRunTheFutureIsTheSame() {
        int runs = 400;
        LineRun truth = LineRun.start(line, new RunSeed(3, 0));
        WatchedLine watch = ForecastTrial.watch(truth);
        truth.runUntil(30 * HOUR + HOUR / 3);
        LinePresent present = watch.presentAt(truth.simTime()).orElseThrow();
        SavedRun saved = truth.save();
        List<Double> heard = new ArrayList<>();
        List<Double> restored = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            heard.add(goodAfter(LineRun.startAt(line, present, new RunSeed(8, i)), 4));
            restored.add(goodAfter(LineRun.goOn(line, saved, new RunSeed(9, i)), 4));
        }
        assertThat(distance(heard, restored)).isLessThan(1.95 * Math.sqrt(2.0 / runs));
    }

    /** Begun at its start, a run from the present of the empty line is one as any other. */
    @Test
    void fromTheEmptyLineTheFutureIsThatOfAnyRun() {
        int runs = 400;
        LineRun truth = LineRun.start(line, new RunSeed(3, 0));
        LinePresent present =
                ForecastTrial.watch(truth).presentAt(truth.simTime()).orElseThrow();
        List<Double> heard = new ArrayList<>();
        List<Double> begun = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            heard.add(goodAfter(LineRun.startAt(line, present, new RunSeed(8, i)), 6));
            begun.add(goodAfter(LineRun.start(line, new RunSeed(9, i)), 6));
        }
        assertThat(distance(heard, begun)).isLessThan(1.95 * Math.sqrt(2.0 / runs));
    }

    /** A quick version of what ForecastProof shows for the default line: 80 % intervals cover most, and beat the naive forecast. */
    @Test
    void intervalsCoverWhatHappens() {
        ForecastTrial trial = new ForecastTrial(forecaster(line, 2), Duration.ofHours(4));
        Score score = new Score(trial.outcomes(new RunSeed(11, 0), Duration.ofHours(30), 40));

        assertThat(score.coverageFraction(0.8)).isBetween(0.65, 0.95);
        assertThat(score.coverageFraction(0.95)).isGreaterThan(0.85);
        assertThat(score.crps()).isLessThan(0.7 * score.naiveCrps());
    }

    private static Forecaster forecaster(Line line, long seed) {
        return new Forecaster(line, seed, 60, 4, new LocalReplicationRunner(2));
    }

    private static double goodAfter(LineRun run, int hours) {
        run.runUntil(run.now() + hours * HOUR);
        LineTotals totals = LineTotals.read(run.description(null), run.simTime(), run::report);
        return LineKpis.between(LineTotals.atStart(totals.line()), totals)
                .output()
                .good();
    }

    private static double distance(List<Double> one, List<Double> other) {
        double[] values = one.stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .distinct()
                .toArray();
        return Arrays.stream(values)
                .map(value -> Math.abs(share(one, value) - share(other, value)))
                .max()
                .orElseThrow();
    }

    private static double share(List<Double> sample, double value) {
        return sample.stream().filter(each -> each <= value).count() / (double) sample.size();
    }
}
