package linetwin.sim.bench;

import java.util.concurrent.TimeUnit;
import linetwin.model.line.Line;
import linetwin.sim.line.LineRun;
import linetwin.sim.random.RunSeed;
import linetwin.sim.scenario.Scenarios;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long a year of the digital line takes on one core: all shops, 250 days of two shifts of 10 h. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 1)
@Measurement(iterations = 5)
public class YearBenchmark {
    private static final long YEAR_TICKS = TimeUnit.DAYS.toMicros(250);

    private final Line line = Scenarios.find("liangjiang-digital").line();

    @Benchmark
    public long year() {
        return LineRun.start(line, new RunSeed(1, 0)).runUntil(YEAR_TICKS);
    }
}
