package linetwin.sim.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import linetwin.model.history.LineHistory;
import linetwin.model.kpi.LineKpis;
import linetwin.model.kpi.Window;
import linetwin.model.kpi.total.LineTotals;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.ClockMessage;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.sim.engine.Ticks;
import linetwin.sim.line.LineRun;
import linetwin.sim.line.telling.Reporting;
import linetwin.sim.scenario.Scenarios;
import org.junit.jupiter.api.Test;

/** Whoever looks at a line that runs as fast as it can, at any moment, sees the rates that it has then. */
class FastPaceTest {
    private static final Address PLANT = Address.ofPlant("seres", "liangjiang");

    private final LineRun run =
            new PerformedScenario(Scenarios.find("liangjiang-digital"), Duration.ofHours(30)).begin(1);
    private final LineDescription line = run.description(null);
    private final LineHistory history = LineHistory.keepingAll();
    private long seq;

    @Test
    void throughputOfTheLastHourIsThatOfTheRun() {
        history.accept(new DescriptionMessage(header(), line));
        run.publishTo(history, Reporting.atPace(Double.POSITIVE_INFINITY));
        Deque<LineTotals> truth = new ArrayDeque<>();
        for (int minute = 1; minute <= 10 * 60; minute++) {
            run.runUntil(run.now() + Ticks.of(Duration.ofMinutes(1)));
            truth.addLast(LineTotals.read(line, run.simTime(), run::report));
            if (truth.size() > 61) {
                truth.removeFirst();
            }
            if (minute > 60 && minute % 7 == 0) {
                history.accept(new ClockMessage(header(), 0, false, false));
                LineKpis seen = history.kpis(Window.HOUR).orElseThrow();
                LineKpis exact = LineKpis.between(truth.getFirst(), truth.getLast());
                assertThat(seen.output().good())
                        .as("good vehicles of the hour before minute %d", minute)
                        .isCloseTo(exact.output().good(), within(2L));
            }
        }
    }

    private Header header() {
        seq++;
        return new Header(run.runId(), PLANT, seq, run.simTime(), null);
    }
}
