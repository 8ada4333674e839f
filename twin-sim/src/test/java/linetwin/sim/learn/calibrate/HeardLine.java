package linetwin.sim.learn.calibrate;

import java.time.Duration;
import java.util.Random;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.TelemetrySink;
import linetwin.sim.learn.observe.LineObserver;
import linetwin.sim.learn.sample.LineObservation;
import linetwin.sim.line.LineRun;
import linetwin.sim.line.telling.Reporting;
import linetwin.sim.random.RunSeed;
import linetwin.sim.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/** What is learned from a simulated line by its telemetry alone. */
public final class HeardLine {
    private HeardLine() {}

    /** From its first moment on. */
    public static LineObservation of(Scenario scenario, Duration time, long seed) {
        LineObserver observer = new LineObserver(new RunSeed(1, 0));
        run(scenario, time, seed, observer);
        return observer.observation();
    }

    /** Over a link that loses, doubles and exchanges one message of a hundred each. */
    public static LineObservation ofLossyLink(Scenario scenario, Duration time, long seed) {
        LineObserver observer = new LineObserver(new RunSeed(1, 0));
        LossyLink link = new LossyLink(observer, new Random(seed));
        run(scenario, time, seed, link);
        return observer.observation();
    }

    private static void run(Scenario scenario, Duration time, long seed, TelemetrySink sink) {
        LineRun run = LineRun.start(scenario.line(), new RunSeed(seed, 0));
        Header header = new Header(run.runId(), Address.ofPlant("plant", "site"), 1, run.simTime(), null);
        sink.accept(new DescriptionMessage(header, run.description(null)));
        run.publishTo(sink, Reporting.forRecording());
        run.runUntil(time.toNanos() / 1_000);
        run.flush();
    }

    private static final class LossyLink implements TelemetrySink {
        private final TelemetrySink sink;
        private final Random random;
        private @Nullable Message held;

        LossyLink(TelemetrySink sink, Random random) {
            this.sink = sink;
            this.random = random;
        }

        @Override
        public void accept(Message message) {
            double chance = random.nextDouble();
            boolean isDescription = message instanceof DescriptionMessage;
            if (chance < 0.01 && !isDescription) {
                return;
            }
            if (chance > 0.99 && held == null && !isDescription) {
                held = message;
                return;
            }
            sink.accept(message);
            if (chance > 0.98) {
                sink.accept(message);
            }
            if (held != null) {
                sink.accept(held);
                held = null;
            }
        }
    }
}
