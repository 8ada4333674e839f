package linetwin.sim.line;

import static linetwin.sim.line.DrawnLine.seconds;
import static linetwin.sim.line.DrawnLine.stop;
import static linetwin.sim.line.DrawnLine.work;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import linetwin.model.line.work.StopKind;
import linetwin.model.telemetry.EventMessage;
import linetwin.model.telemetry.Message;
import linetwin.sim.engine.Ticks;
import linetwin.sim.line.telling.Reporting;
import org.junit.jupiter.api.Test;

class ReportingTest {
    /** The breakdown at 5 is all that happens before 15, and is told of when its instant is over: due at 6. */
    @Test
    void whatLingersIsReportedBeforeTheRunStandsStill() {
        LineRun run = new DrawnLine()
                .source("a")
                .station("a", work(seconds(100), stop("gun", StopKind.BREAKDOWN, seconds(5), seconds(10))), "sink")
                .sink()
                .run();
        List<Message> messages = new ArrayList<>();
        run.publishTo(messages::add, new Reporting(3_600 * Ticks.PER_SECOND, Ticks.PER_SECOND, 200));
        messages.clear();

        run.runUntil(10 * Ticks.PER_SECOND);

        assertThat(run.now()).isEqualTo(10 * Ticks.PER_SECOND);
        assertThat(messages).last().isInstanceOf(EventMessage.class);
        assertThat(messages.get(messages.size() - 1).header().simTime())
                .isEqualTo(run.simTime().minusSeconds(4));
    }
}
