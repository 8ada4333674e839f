package linetwin.sim.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import linetwin.sim.learn.calibrate.Calibrator;
import linetwin.sim.learn.calibrate.Coverage;
import linetwin.sim.learn.calibrate.HeardLine;
import linetwin.sim.learn.calibrate.RandomPlant;
import linetwin.sim.random.RunSeed;
import linetwin.sim.scenario.Scenario;

/**
 * Counts how many intervals hold the truth, of random lines that are known by a week of telemetry alone. Arguments: first seed, number
 * of lines, and lossy if a message in a hundred is to be lost, doubled and exchanged.
 */
public final class CalibrationProof {
    private static final Duration WEEK = Duration.ofDays(7);

    private CalibrationProof() {}

    public static void main(String[] arguments) throws IOException {
        long first = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1;
        int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
        boolean isLossy = arguments.length > 2 && arguments[2].equals("lossy");
        Path folder = Files.createTempDirectory("random-plants");
        Coverage coverage = new Coverage();
        for (long seed = first; seed < first + count; seed++) {
            Scenario scenario = RandomPlant.write(folder, seed);
            coverage.add(new Calibrator(
                            scenario,
                            isLossy
                                    ? HeardLine.ofLossyLink(scenario, WEEK, seed)
                                    : HeardLine.of(scenario, WEEK, seed),
                            new RunSeed(1, 0))
                    .calibrate((done, all) -> {}));
            System.err.print('.');
        }
        System.out.println();
        coverage.misses().forEach(System.out::println);
        System.out.println(coverage);
    }
}
