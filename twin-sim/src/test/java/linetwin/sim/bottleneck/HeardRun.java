package linetwin.sim.bottleneck;

import java.time.Duration;
import java.time.Instant;
import linetwin.model.bottleneck.Bottleneck;
import linetwin.model.history.LineHistory;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.Header;
import linetwin.sim.engine.Ticks;
import linetwin.sim.line.LineRun;
import linetwin.sim.line.telling.Reporting;
import linetwin.sim.random.RunSeed;
import linetwin.sim.scenario.Scenario;

/** A run of which nothing but its messages is known. */
public final class HeardRun {
    private static final Duration WARM_UP = Duration.ofHours(5);

    private HeardRun() {}

    /** What limits the line over a time after a warm-up. */
    public static Bottleneck bottleneck(Scenario scenario, Duration heard, long seed) {
        LineRun run = LineRun.start(scenario.line(), new RunSeed(seed, 0));
        LineHistory history = LineHistory.keepingAll();
        Header header = new Header(run.runId(), Address.ofPlant("plant", "site"), 1, run.simTime(), null);
        history.accept(new DescriptionMessage(header, run.description(null)));
        run.publishTo(history, Reporting.forRecording());
        run.runUntil(WARM_UP.plus(heard).toSeconds() * Ticks.PER_SECOND);
        run.flush();
        Instant end = run.simTime();
        return Bottleneck.between(history, end.minus(heard), end);
    }
}
