package linetwin.sim.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import linetwin.model.line.Line;
import linetwin.model.value.Distribution;
import linetwin.sim.random.RunSeed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalReplicationRunnerTest {
    private static final Line LINE = TestLines.queue(
            Optional.of(new Distribution.Exponential(Duration.ofSeconds(75))),
            new Distribution.Exponential(Duration.ofMinutes(1)));

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8})
    void resultsAreTheSameForAnyNumberOfThreads(int threads) {
        List<ReplicationResult> alone = allResults();

        List<ReplicationResult> sideBySide = new LocalReplicationRunner(threads).runAll(jobs(), Watch.NONE);

        assertThat(sideBySide).hasToString(alone.toString());
        assertThat(alone).extracting(ReplicationResult::replication).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(alone).extracting(ReplicationResult::figures).doesNotHaveDuplicates();
    }

    @Test
    void stoppedRunnerGivesWhatItHas() {
        assertThat(stoppedAfterTwo(1)).isEqualTo(allResults().subList(0, 2));
    }

    /** The first of all may be given up while others are done. */
    @Test
    void stoppedRunnerOfSeveralThreadsGivesTheFirstResultsWithoutAGap() {
        List<ReplicationResult> some = stoppedAfterTwo(2);

        assertThat(some).hasSizeLessThanOrEqualTo(3).isEqualTo(allResults().subList(0, some.size()));
    }

    private static List<ReplicationResult> stoppedAfterTwo(int threads) {
        AtomicInteger done = new AtomicInteger();
        Watch impatient = new Watch() {
            @Override
            public void onDone() {
                done.incrementAndGet();
            }

            @Override
            public boolean isStopped() {
                return done.get() >= 2;
            }
        };
        return new LocalReplicationRunner(threads).runAll(jobs(), impatient);
    }

    @Test
    void failureOfAReplicationEndsTheExperimentWithItsNumberAndTheReason() {
        ArithmeticException failure = new ArithmeticException("half a vehicle");

        assertThatThrownBy(() -> new LocalReplicationRunner(2).runAll(jobs(), () -> {
                    throw failure;
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("replication 0 failed: half a vehicle")
                .hasCause(failure);
    }

    private static List<ReplicationResult> allResults() {
        return new LocalReplicationRunner(1).runAll(jobs(), Watch.NONE);
    }

    private static List<ReplicationJob> jobs() {
        return IntStream.range(0, 6)
                .mapToObj(i -> new ReplicationJob(LINE, new RunSeed(5, i), Duration.ofHours(1), Duration.ofHours(50)))
                .toList();
    }
}
