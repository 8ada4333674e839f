package linetwin.sim.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import linetwin.sim.learn.calibrate.RandomPlant;
import linetwin.sim.learn.counterfactual.CostTrial;
import linetwin.sim.scenario.Scenario;

/**
 * Holds what stops are said to cost against the truth, which is the same run without the stop. Arguments: first seed, number of random
 * lines, stops of each.
 */
public final class CostProof {
    private CostProof() {}

    public static void main(String[] arguments) throws IOException {
        long first = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1;
        int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
        int each = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5;
        Path folder = Files.createTempDirectory("costs");
        int stops = 0;
        int covered = 0;
        double apart = 0;
        double truth = 0;
        for (long seed = first; seed < first + count; seed++) {
            Scenario scenario = RandomPlant.write(folder, seed);
            for (CostTrial.Outcome outcome : CostTrial.of(scenario, seed, each, 100)) {
                stops++;
                covered += outcome.isInside() ? 1 : 0;
                apart += outcome.cost().mean().mean() - outcome.truth();
                truth += outcome.truth();
                System.out.println(scenario.name() + " " + outcome);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d stops cost %.2f vehicles each, %+.2f were said more; %.1f %% of the truths within the 95 %% of a single day%n",
                stops,
                truth / stops,
                apart / stops,
                100.0 * covered / stops);
    }
}
