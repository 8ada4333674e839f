package linetwin.sim.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import linetwin.model.line.Line;
import linetwin.sim.experiment.LocalReplicationRunner;
import linetwin.sim.experiment.ReplicationJob;
import linetwin.sim.experiment.ReplicationResult;
import linetwin.sim.experiment.Watch;
import linetwin.sim.random.RunSeed;
import linetwin.sim.scenario.Scenarios;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How many replications of the digital line (5 days each) are done in a second, by threads. With {@code -prof gc} the
 * bytes per operation are all that one replication ever allocates, an upper bound of the memory that it needs.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@Fork(1)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 5, time = 5)
public class ReplicationBenchmark {
    private static final int REPLICATIONS = 32;
    private static final Duration DURATION = Duration.ofDays(5);

    @Param({"1", "2"})
    public int threads;

    private final Line line = Scenarios.find("liangjiang-digital").line();
    private final List<ReplicationJob> jobs = IntStream.range(0, REPLICATIONS)
            .mapToObj(number -> new ReplicationJob(
                    line, new RunSeed(1, number), Duration.ZERO, DURATION, ReplicationJob.Detail.LINE))
            .toList();

    @Benchmark
    @OperationsPerInvocation(REPLICATIONS)
    public List<ReplicationResult> replications() {
        return new LocalReplicationRunner(threads).runAll(jobs, Watch.NONE);
    }
}
