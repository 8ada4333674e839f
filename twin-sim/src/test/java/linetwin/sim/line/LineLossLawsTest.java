package linetwin.sim.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import linetwin.model.history.LineHistory;
import linetwin.model.kpi.LineKpis;
import linetwin.model.kpi.StationKpis;
import linetwin.model.kpi.loss.LineLossTree;
import linetwin.model.kpi.loss.Loss;
import linetwin.model.kpi.loss.LossTree;
import linetwin.model.kpi.total.LineTotals;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.sim.line.telling.Reporting;
import linetwin.sim.random.RunSeed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The listed losses of a line are 100 % less its OEE, for every line and every period: such as begin or end in a stop or a
 * break, or in which something is scrapped at the very end.
 */
class LineLossLawsTest {
    private static final long DAY = 86_400_000_000L;

    private final LineHistory history = LineHistory.keepingAll();
    private final List<LineTotals> totals = new ArrayList<>();

    @ParameterizedTest
    @MethodSource("linetwin.sim.line.LossTreeLawsTest#seeds")
    void theLossesOfEveryPeriodAddUpToWhatItsOeeLacks(long seed) {
        readAtRandomTimes(seed);
        int told = 0;
        for (int from = 0; from < totals.size(); from++) {
            for (int to = from + 1; to < totals.size(); to++) {
                told += check(from, to, "seed " + seed + ", from " + from + " to " + to);
            }
        }
        assertThat(told).as("periods with planned time, seed %d", seed).isGreaterThan(15);
    }

    private int check(int from, int to, String period) {
        LineKpis kpis = LineKpis.between(totals.get(from), totals.get(to));
        LossTree tree = LineLossTree.between(history.memory().orElseThrow(), totals.get(from), totals.get(to))
                .orElseThrow();
        double planned = kpis.output().plannedMicros();
        assertThat((double) tree.plannedMicros()).as(period).isEqualTo(planned);
        if (planned == 0) {
            return 0;
        }
        double lost = tree.rejectedMicros() + tree.slowMicros() + tree.lostMicros();
        assertThat(lost / planned).as(period).isCloseTo(1 - kpis.oee().index().value(), within(1 / planned));
        assertThat(tree.rejectedMicros() / planned)
                .as(period + ": rejected")
                .isCloseTo(rejectedFraction(kpis, totals.get(to).line()), within(1 / planned));
        assertThat(tree.losses()).as(period).allMatch(loss -> loss.micros() >= 0);
        assertThatStopsAreThoseOfTheStation(tree, kpis, period);
        return 1;
    }

    private static double rejectedFraction(LineKpis kpis, LineDescription line) {
        long rejected = kpis.output().finished() - kpis.output().good();
        return (double) (rejected * line.idealTaktMicros()) / kpis.output().plannedMicros();
    }

    /** No lost second hides in slow cycles: in each state as much is lost as the station spent in it, but for slow cycles. */
    private static void assertThatStopsAreThoseOfTheStation(LossTree tree, LineKpis kpis, String period) {
        StationKpis station = kpis.findStation(tree.station().id()).orElseThrow();
        double share = (double) tree.plannedMicros() / station.times().micros(StationState::isPlannedTime);
        for (StationState state : StationState.values()) {
            if (state.isPlannedTime() && state != StationState.WORKING) {
                double spent = station.times().micros(state) * share;
                double lost = tree.losses().stream()
                        .filter(loss -> loss.as() == state)
                        .mapToDouble(loss -> (double) loss.micros())
                        .sum();
                boolean isWaiting = state == StationState.STARVED || state == StationState.BLOCKED;
                boolean hasSlowCycles = tree.losses().stream().anyMatch(Loss::isSlowCycle);
                assertThat(lost).as(period + ": " + state).isLessThanOrEqualTo(spent + 1);
                if (!isWaiting
                        || (hasSlowCycles && tree.slowMicros() > 0)) { // then all waiting for slow cycles is lost
                    assertThat(lost).as(period + ": " + state).isCloseTo(spent, within(100.0));
                }
            }
        }
    }

    private void readAtRandomTimes(long seed) {
        LineRun run = LineRun.start(RandomLine.of(seed), new RunSeed(seed, 0));
        LineDescription line = run.description(null);
        Header header = new Header(run.runId(), Address.ofPlant("test", "bench"), 1, run.simTime(), null);
        history.accept(new DescriptionMessage(header, line));
        run.publishTo(history, Reporting.forRecording());
        totals.add(LineTotals.atStart(line));
        SplittableRandom random = new SplittableRandom(seed);
        random.longs(10, 0, 2 * DAY / 3).sorted().forEach(at -> {
            run.runUntil(at);
            totals.add(LineTotals.read(line, run.simTime(), run::report));
        });
    }
}
