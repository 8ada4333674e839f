package linetwin.sim.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import linetwin.model.kpi.LineFigure;
import linetwin.model.line.Buffer;
import linetwin.model.line.Line;
import linetwin.sim.experiment.InterruptedExperimentException;
import linetwin.sim.experiment.ReplicationResult;
import linetwin.sim.experiment.ReplicationRunner;
import linetwin.sim.experiment.Watch;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.scenario.Scenarios;
import org.junit.jupiter.api.Test;

class AllocationSearchTest {
    private static final List<String> BUFFERS = List.of("buffer-1", "buffer-2");

    private final Scenario scenario = Scenarios.find("validation/hb-3-2");

    /** From 500 + 500 by steps of 250, 125, 62, ... the search closes in on the peak of a line that is known. */
    @Test
    void peakOfManyWaysIsFoundInFewVisits() {
        LineFigure figure = LineFigure.GOOD_PER_PLANNED_HOUR;

        List<BufferAllocation> visited = search(figure).run(even(1_000), turningAt(713, figure, -1), Watch.NONE);

        assertThat(BufferAllocation.count(BUFFERS, 1_000, 1)).isEqualTo(999);
        assertThat(visited.get(0).capacities()).containsExactly(713, 287);
        assertThat(visited).hasSizeLessThan(40).doesNotHaveDuplicates();
    }

    @Test
    void smallestIsTheBestOfAFigureOfWhichLessIsBetter() {
        LineFigure figure = LineFigure.LEAD_TIME;

        List<BufferAllocation> visited = search(figure).run(even(1_000), turningAt(130, figure, 1), Watch.NONE);

        assertThat(visited.get(0).capacities()).containsExactly(130, 870);
    }

    @Test
    void stoppedSearchSaysSo() {
        assertThatThrownBy(() -> search(LineFigure.GOOD_PER_PLANNED_HOUR)
                        .run(even(1_000), (jobs, watch) -> List.of(), Watch.NONE))
                .isInstanceOf(InterruptedExperimentException.class);
    }

    private AllocationSearch search(LineFigure figure) {
        return new AllocationSearch(allocation -> allocation.applyTo(scenario).line(), figure, scenario.runPlan(), 1);
    }

    private static BufferAllocation even(int total) {
        return BufferAllocation.even(BUFFERS, total);
    }

    /** Knows lines whose figure rises (1) or falls (-1) by one with each place more or less in the first buffer. */
    private static ReplicationRunner turningAt(int places, LineFigure figure, int slope) {
        return (jobs, watch) -> jobs.stream()
                .map(job -> new ReplicationResult(
                        job.seed().replication(),
                        new TreeMap<>(Map.of(
                                figure.figure(), 10_000.0 + slope * Math.abs(capacity(job.line()) - places)))))
                .toList();
    }

    private static int capacity(Line line) {
        return ((Buffer) line.findElement("buffer-1").orElseThrow()).capacity();
    }
}
