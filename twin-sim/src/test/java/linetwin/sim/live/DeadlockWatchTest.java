package linetwin.sim.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.StatusMessage;
import linetwin.model.telemetry.body.Problem;
import linetwin.model.telemetry.body.RunStatus;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.scenario.Scenarios;
import org.junit.jupiter.api.Test;

class DeadlockWatchTest {
    private static final Path CROSSED = Path.of("src/test/resources/linetwin/sim/line/crossed-carriers.yaml");

    private final ManualClock clock = new ManualClock();
    private final RecordingSink sink = new RecordingSink();

    /** a holds its second item from 2 min on, b its first; the first look after that is at 5 min. */
    @Test
    void aRunThatLocksUpSaysSoInItsStatusUntilItsEnd() throws InterruptedException {
        Scenario scenario = Scenarios.read(CROSSED);
        Instant start = scenario.line().plan().start();

        perform(scenario, Duration.ZERO);

        List<StatusMessage> said = sink.of(StatusMessage.class);
        assertThat(said.stream().map(StatusMessage::status))
                .containsExactly(RunStatus.ONLINE, RunStatus.ONLINE, RunStatus.FINISHED);
        assertThat(said.get(0).problems()).isEmpty();
        assertThat(said.get(1).header().simTime())
                .isBetween(start.plus(Duration.ofMinutes(5)), start.plus(Duration.ofMinutes(6)));
        String waits = "'a' waits for 'b' to take its item; 'b' waits for 'c' to take its item;"
                + " 'c' waits for a carrier of 'x', which are under the items in 'a'";
        Instant since = start.plus(Duration.ofMinutes(2));
        assertThat(said.get(1).problems())
                .containsExactly(
                        new Problem(Problem.DEADLOCK, "a", since, since, 1, waits),
                        new Problem(Problem.DEADLOCK, "b", since, since, 1, waits));
        assertThat(said.get(2).problems()).isEqualTo(said.get(1).problems());
    }

    @Test
    void aRunThatLockedUpWhileItWarmedUpSaysSoAtOnce() throws InterruptedException {
        Scenario scenario = Scenarios.read(CROSSED);

        perform(scenario, Duration.ofMinutes(30));

        StatusMessage second = sink.of(StatusMessage.class).get(1);
        assertThat(second.problems()).hasSize(2);
        assertThat(second.header().simTime())
                .isBefore(scenario.line().plan().start().plus(Duration.ofMinutes(31)));
    }

    private void perform(Scenario scenario, Duration warmUp) throws InterruptedException {
        Address plant = Address.ofPlant("test", "plant");
        long end = warmUp.plus(Duration.ofHours(1)).toNanos() / 1_000;
        var settings = new PacedRunSettings(plant, "1", new Pace(60), end, null);
        new PacedRun(new PerformedScenario(scenario, warmUp), 1, settings, clock).perform(sink, () -> false);
    }
}
