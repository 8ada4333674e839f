package linetwin.sim.experiment.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import linetwin.sim.experiment.LocalReplicationRunner;
import linetwin.sim.experiment.ReplicationJob;
import linetwin.sim.experiment.ReplicationResult;
import linetwin.sim.experiment.ReplicationRunner;
import linetwin.sim.experiment.Watch;
import linetwin.sim.random.RunSeed;
import linetwin.sim.scenario.Scenarios;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A replication may run anywhere: its job and its result are values that survive the way there and back. */
class ReplicationJsonTest {
    private static final int LARGEST_JOB = 200_000;

    static Stream<String> scenarios() {
        return Scenarios.builtIn().stream();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void jobOfEveryShippedLineSurvivesTheWay(String scenario) {
        ReplicationJob job = job(scenario, ReplicationJob.Detail.LINE);

        byte[] json = ReplicationJson.write(job);

        assertThat(ReplicationJson.readJob(json)).isEqualTo(job);
        assertThat(json).hasSizeLessThan(LARGEST_JOB);
    }

    @ParameterizedTest
    @EnumSource
    void runnerBehindAWireGivesTheSameResults(ReplicationJob.Detail detail) {
        List<ReplicationJob> jobs = List.of(job("teaching/paint-rework", detail));
        ReplicationRunner here = new LocalReplicationRunner(1);

        List<ReplicationResult> overTheWire = new RemoteRunner(here).runAll(jobs, Watch.NONE);

        assertThat(overTheWire).isEqualTo(here.runAll(jobs, Watch.NONE));
    }

    private static ReplicationJob job(String scenario, ReplicationJob.Detail detail) {
        return new ReplicationJob(
                Scenarios.find(scenario).line(),
                new RunSeed(Long.MAX_VALUE, 3),
                Duration.ofHours(1),
                Duration.ofNanos(36_000_000_001_000L),
                detail);
    }

    /** Hands on nothing but bytes, as a runner on another machine would. */
    private record RemoteRunner(ReplicationRunner there) implements ReplicationRunner {
        @Override
        public List<ReplicationResult> runAll(List<ReplicationJob> jobs, Watch watch) {
            List<ReplicationJob> arrived = jobs.stream()
                    .map(job -> ReplicationJson.readJob(ReplicationJson.write(job)))
                    .toList();
            return there.runAll(arrived, watch).stream()
                    .map(result -> ReplicationJson.readResult(ReplicationJson.write(result)))
                    .toList();
        }
    }
}
