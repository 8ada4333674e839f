package linetwin.cli.session;

import java.util.SortedMap;
import linetwin.cli.option.InputException;
import linetwin.cli.option.ScenarioName;
import linetwin.sim.experiment.LocalReplicationRunner;
import linetwin.sim.forecast.Forecaster;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.scenario.Scenarios;
import picocli.CommandLine.Option;

/** The options that say by which scenario a line is foretold, and how often it is let go on. */
public final class ForecastOptions {
    private static final int MOST_REPLICATIONS = 100_000;

    @Option(names = "--scenario", paramLabel = "SCENARIO", required = true, description = ScenarioName.DESCRIPTION)
    private String scenario = "";

    @Option(
            names = "--replications",
            paramLabel = "N",
            defaultValue = "" + Forecaster.REPLICATIONS,
            description = "How often the line is let go on from its present, 2 or more (default ${DEFAULT-VALUE}).")
    private int replications = Forecaster.REPLICATIONS;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Fixes every random number (default ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Replications side by side; does not change the result (default: one per processor).")
    private int threads = Runtime.getRuntime().availableProcessors();

    /** The scenario as it stands. */
    public Scenario scenario() {
        require(
                replications >= 2,
                "--replications is " + replications + "; must be 2 or more, because an interval needs a spread");
        require(
                replications <= MOST_REPLICATIONS,
                "--replications is " + replications + "; must be at most " + MOST_REPLICATIONS);
        require(threads >= 1, "--threads is " + threads + "; must be 1 or more");
        return Scenarios.find(scenario);
    }

    /** By the scenario with the values that parameters of the line were set to while it ran. */
    public Forecaster forecaster(Scenario read, SortedMap<String, String> changes) {
        return new Forecaster(
                (changes.isEmpty() ? read : read.set(changes)).line(),
                seed,
                replications,
                Math.min(Forecaster.LISTENED, replications),
                new LocalReplicationRunner(threads));
    }

    private static void require(boolean isMet, String complaint) {
        if (!isMet) {
            throw new InputException(complaint + ".");
        }
    }

    public long seed() {
        return seed;
    }
}
