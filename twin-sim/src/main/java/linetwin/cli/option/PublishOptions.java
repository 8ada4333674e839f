package linetwin.cli.option;

import java.time.Duration;
import linetwin.cli.option.argument.DurationArgument;
import linetwin.sim.live.Pace;
import linetwin.sim.scenario.RunPlan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how a line runs against the clock; what is left out, the scenario itself says. */
public final class PublishOptions {
    @Option(
            names = "--pace",
            paramLabel = "X",
            defaultValue = "60",
            description = "Simulated seconds per second, or max (default ${DEFAULT-VALUE}).")
    private Pace pace = Pace.MAX;

    @Option(names = "--seed", paramLabel = "N", description = "Fixes every random number.")
    private @Nullable Long seed;

    @Option(
            names = "--warm-up",
            paramLabel = "TIME",
            description = "Simulated time before the first message, so that the line is full.")
    private @Nullable Duration warmUp;

    public Pace pace() {
        return pace;
    }

    public long seed(RunPlan usual) {
        return seed == null ? usual.seed() : seed;
    }

    public Duration warmUp(RunPlan usual) {
        Duration time = warmUp == null ? usual.warmUp() : warmUp;
        if (time.isNegative()) {
            throw new InputException("--warm-up is " + DurationArgument.text(time) + "; must be 0 or more.");
        }
        return time;
    }
}
