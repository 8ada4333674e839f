package linetwin.sim.bench;

import java.util.concurrent.TimeUnit;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.StateMessage;
import linetwin.sim.line.LineRun;
import linetwin.sim.random.RunSeed;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How many parts and events a second a serial line makes, with state times, counters and identities, telemetry off. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class SerialLineBenchmark {
    private static final long STEP_TICKS = TimeUnit.MINUTES.toMicros(1_000);

    @Param({"10", "100"})
    public int stations;

    private LineRun run;
    private long partsBefore;

    /** Counts beside the invocations; JMH divides them by the time. */
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    @State(Scope.Thread)
    public static class Made {
        public long parts;
        public long events;
    }

    @Setup(Level.Iteration)
    public void startRun() {
        run = LineRun.start(SerialLines.of(stations), new RunSeed(1, 0));
        partsBefore = 0;
    }

    @Benchmark
    public void advance(Made made) {
        made.events += run.runUntil(run.now() + STEP_TICKS);
        run.report(message -> count(message, made));
    }

    private void count(Message message, Made made) {
        if (message instanceof StateMessage state && state.header().source().cell().equals(SerialLines.LAST)) {
            made.parts += state.counters().processed() - partsBefore;
            partsBefore = state.counters().processed();
        }
    }
}
