package linetwin.sim.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import linetwin.model.history.LineHistory;
import linetwin.model.kpi.loss.LossTree;
import linetwin.model.kpi.total.LineTotals;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.EventMessage;
import linetwin.model.telemetry.Header;
import linetwin.sim.line.telling.Reporting;
import linetwin.sim.random.RunSeed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of the loss tree for every line and every seed. */
class LossTreeLawsTest {
    private static final long DAY = 86_400_000_000L;

    private final LineHistory history = LineHistory.keepingAll();

    @ParameterizedTest
    @MethodSource("seeds")
    void everyLostSecondOfEveryStationHasOneCauseAndTheTreeAddsUpToPlannedTime(long seed) {
        LineRun run = publish(seed, Integer.MAX_VALUE);

        assertThat(trees()).hasSizeGreaterThan(5).allSatisfy(tree -> {
            assertAddsUp(tree, run, seed);
            assertThat(tree.losses())
                    .as("%s, seed %d", tree.station().id(), seed)
                    .allMatch(loss -> loss.charge().isObserved());
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void lostMessagesCostCausesButNoSecond(long seed) {
        LineRun run = publish(seed, 3);

        assertThat(trees()).hasSizeGreaterThan(5).allSatisfy(tree -> assertAddsUp(tree, run, seed));
    }

    private static void assertAddsUp(LossTree tree, LineRun run, long seed) {
        long planned = Readings.of(run).state(tree.station().id()).times().micros(StationState::isPlannedTime);
        assertThat(tree.workingMicros() + tree.lostMicros())
                .as("%s, seed %d", tree.station().id(), seed)
                .isEqualTo(planned)
                .isEqualTo(tree.plannedMicros());
        assertThat(tree.losses()).allMatch(loss -> loss.micros() >= 0);
    }

    /** A day of a line of everything; each so many-th message of events gets lost. */
    private LineRun publish(long seed, int everyLost) {
        LineRun run = LineRun.start(RandomLine.of(seed), new RunSeed(seed, 0));
        Header header = new Header(run.runId(), Address.ofPlant("test", "bench"), 1, run.simTime(), null);
        history.accept(new DescriptionMessage(header, run.description(null)));
        int[] count = {0};
        run.publishTo(
                message -> {
                    if (!(message instanceof EventMessage) || ++count[0] % everyLost != 0) {
                        history.accept(message);
                    }
                },
                Reporting.forRecording());
        run.runUntil(DAY / 2);
        run.flush();
        return run;
    }

    private List<LossTree> trees() {
        LineTotals now = history.totals().orElseThrow();
        return LossTree.ofStations(history.memory().orElseThrow(), LineTotals.atStart(now.line()), now);
    }

    static List<Long> seeds() {
        return LongStream.rangeClosed(1, 20).boxed().toList();
    }
}
