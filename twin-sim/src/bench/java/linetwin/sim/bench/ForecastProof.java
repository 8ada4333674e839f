package linetwin.sim.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import linetwin.model.line.Line;
import linetwin.sim.experiment.LocalReplicationRunner;
import linetwin.sim.forecast.ForecastTrial;
import linetwin.sim.forecast.Forecaster;
import linetwin.sim.forecast.Score;
import linetwin.sim.random.RunSeed;
import linetwin.sim.scenario.Scenarios;

/**
 * Holds forecasts at random moments of runs to what happened. Arguments: scenario, number of moments, hours ahead, replications,
 * seed.
 */
public final class ForecastProof {
    private static final int RUNS = 8;

    private ForecastProof() {}

    public static void main(String[] arguments) {
        String scenario = arguments.length > 0 ? arguments[0] : "liangjiang-digital";
        int moments = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 400;
        long hours = arguments.length > 2 ? Long.parseLong(arguments[2]) : 4;
        int replications = arguments.length > 3 ? Integer.parseInt(arguments[3]) : Forecaster.REPLICATIONS;
        long seed = arguments.length > 4 ? Long.parseLong(arguments[4]) : 1;
        Line line = Scenarios.find(scenario).line();
        Forecaster forecaster =
                new Forecaster(line, seed + 1, replications, 0, LocalReplicationRunner.onAllProcessors());
        ForecastTrial trial = new ForecastTrial(forecaster, Duration.ofHours(hours));
        List<Score.Outcome> outcomes = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            outcomes.addAll(trial.outcomes(new RunSeed(seed, run), Duration.ofDays(5), moments / RUNS));
        }
        Score score = new Score(outcomes);
        System.out.printf(
                Locale.ROOT,
                "%s, %d moments, %d h ahead: 50 %% intervals cover %.1f %%, 80 %% %.1f %%, 95 %% %.1f %%, without the steps of"
                        + " counts %.1f %%, %.1f %%, %.1f %%; CRPS %.2f, naive %.2f, ratio %.2f; bias %+.2f vehicles%n",
                scenario,
                outcomes.size(),
                hours,
                score.coverageFraction(0.5) * 100,
                score.coverageFraction(0.8) * 100,
                score.coverageFraction(0.95) * 100,
                score.smoothCoverageFraction(0.5) * 100,
                score.smoothCoverageFraction(0.8) * 100,
                score.smoothCoverageFraction(0.95) * 100,
                score.crps(),
                score.naiveCrps(),
                score.crps() / score.naiveCrps(),
                score.bias());
    }
}
