package linetwin.ui.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.Objects;
import linetwin.model.analysis.Analysis;
import linetwin.model.history.LineHistory;
import linetwin.model.history.Period;
import linetwin.model.kpi.LineKpis;
import linetwin.model.kpi.Window;
import linetwin.model.kpi.loss.LossTree;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.Header;
import linetwin.sim.line.LineRun;
import linetwin.sim.line.telling.Reporting;
import linetwin.sim.random.RunSeed;
import linetwin.sim.scenario.Scenarios;
import org.junit.jupiter.api.Test;

/** What the strip says of the shift and of the run, the analysis of the same period says too, at any time. */
class SameFiguresTest {
    private static final long MINUTE = 60_000_000;

    private final LineRun run =
            LineRun.start(Scenarios.find("liangjiang-baseline").line(), new RunSeed(3, 0));
    private final LineHistory history = LineHistory.keepingAll();

    @Test
    void analysisOfTheShiftAndOfTheRunHaveTheFiguresOfTheStrip() {
        Header header = new Header(run.runId(), Address.ofPlant("test", "bench"), 1, run.simTime(), null);
        history.accept(new DescriptionMessage(header, run.description(null)));
        run.publishTo(history, Reporting.forRecording());
        for (int minute = 97; minute < 60 * 20; minute += 97) {
            run.runUntil(minute * MINUTE + 17_123_456);
            assertSame(Window.SHIFT, "minute " + minute);
            if (minute < 480) {
                assertSame(Window.RUN, "minute " + minute);
            }
        }
    }

    private void assertSame(Window window, String when) {
        LineKpis strip = history.kpis(window).orElseThrow();
        Instant begin = history.begin(window).orElseThrow().at();
        Analysis analysis = Objects.requireNonNull(Analysis.of(history, new Period(begin, Instant.MAX)));
        assertThat(analysis.kpis().oee()).as("%s, %s", window, when).isEqualTo(strip.oee());
        assertThat(analysis.kpis().output()).as("%s, %s", window, when).isEqualTo(strip.output());
        LossTree losses = Objects.requireNonNull(analysis.losses());
        if (losses.plannedMicros() > 0) {
            double lost = losses.rejectedMicros() + losses.slowMicros() + losses.lostMicros();
            assertThat(lost / losses.plannedMicros())
                    .as("%s, %s", window, when)
                    .isCloseTo(1 - strip.oee().index().value(), within(1e-6));
        }
    }
}
