package linetwin.sim.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import linetwin.model.kpi.Figure;
import linetwin.model.kpi.LineFigure;
import linetwin.model.value.Distribution;
import linetwin.sim.experiment.json.ReplicationJson;
import linetwin.sim.line.LineRun;
import linetwin.sim.random.RunSeed;
import org.junit.jupiter.api.Test;

class ReplicationTest {
    /**
     * One vehicle a minute through a buffer of one place and a station: after the first minutes each vehicle waits 60 s
     * in the source, 60 s in the buffer and 60 s in the station, which works all the time.
     */
    @Test
    void figuresOfADeterministicLineAreExact() {
        var line = TestLines.queue(Optional.empty(), new Distribution.Constant(Duration.ofMinutes(1)));

        Map<Figure, Double> figures = Replication.run(
                        new ReplicationJob(line, new RunSeed(1, 0), Duration.ofMinutes(30), Duration.ofHours(10)),
                        Watch.NONE)
                .figures();

        assertThat(figures)
                .containsEntry(LineFigure.GOOD_PER_PLANNED_HOUR.figure(), 60.0)
                .containsEntry(LineFigure.GOOD_PER_LABOUR_HOUR.figure(), 6.0)
                .containsEntry(LineFigure.GOOD.figure(), 600.0)
                .containsEntry(Figure.of("server", "processedPerHour"), 60.0)
                .containsEntry(Figure.of("server", "visitsPerVehicle"), 1.0)
                .containsEntry(Figure.of("server", "workingFraction"), 1.0)
                .containsEntry(Figure.of("waiting", "meanContent"), 1.0)
                .containsEntry(Figure.of("waiting", "meanStayHours"), 1 / 60.0);
    }

    @Test
    void timeBeforeTheEndOfTheWarmUpIsNotMeasured() {
        var line = TestLines.queue(Optional.empty(), new Distribution.Constant(Duration.ofMinutes(1)));

        Map<Figure, Double> figures = Replication.run(
                        new ReplicationJob(line, new RunSeed(1, 0), Duration.ZERO, Duration.ofMinutes(30)), Watch.NONE)
                .figures();

        // The first vehicle leaves after one minute: 30 of them by the end, none of which was before the measurement.
        assertThat(figures).containsEntry(LineFigure.GOOD.figure(), 30.0);
    }

    /** The run stands in a breakdown of which 20 minutes are left, in the middle of its 31st vehicle. */
    @Test
    void whatGoesOnFromThePresentOfARunMeasuresFromThereOn() {
        var line = TestLines.queue(Optional.empty(), new Distribution.Constant(Duration.ofMinutes(1)));
        LineRun run = LineRun.start(line, new RunSeed(1, 0));
        run.runUntil(Duration.ofMinutes(30).plusSeconds(30).toNanos() / 1_000);
        run.interventions().injectFault("server", "", Duration.ofMinutes(20));
        ReplicationJob job = new ReplicationJob(
                line,
                new RunSeed(1, 5),
                Duration.ZERO,
                Duration.ofHours(1),
                ReplicationJob.Detail.FIGURES,
                Optional.of(run.save()));

        ReplicationResult result = Replication.run(job, Watch.NONE);

        assertThat(result.figures())
                .containsEntry(LineFigure.GOOD.figure(), 40.0)
                .containsEntry(Figure.of("server", "failedFraction"), 1 / 3.0);
        assertThat(Replication.run(ReplicationJson.readJob(ReplicationJson.write(job)), Watch.NONE))
                .isEqualTo(result);
    }

    @Test
    void oneThatIsNoLongerWantedIsGivenUpInTheMiddle() {
        var line = TestLines.queue(Optional.empty(), new Distribution.Constant(Duration.ofMinutes(1)));
        ReplicationJob job = new ReplicationJob(line, new RunSeed(1, 0), Duration.ZERO, Duration.ofHours(1));
        AtomicInteger asked = new AtomicInteger();
        Watch impatient = new Watch() {
            @Override
            public void onDone() {
                throw new AssertionError("it was given up");
            }

            @Override
            public boolean isStopped() {
                return asked.incrementAndGet() > 3;
            }
        };

        assertThatThrownBy(() -> Replication.run(job, impatient)).isInstanceOf(CancellationException.class);
        assertThat(new LocalReplicationRunner(1).runAll(List.of(job), impatient))
                .isEmpty();
    }

    @Test
    void shareOfTimeInAllStatesAddsUpToOne() {
        var line = TestLines.queue(
                Optional.of(new Distribution.Exponential(Duration.ofSeconds(90))),
                new Distribution.Exponential(Duration.ofMinutes(1)));

        Map<Figure, Double> figures = Replication.run(
                        new ReplicationJob(line, new RunSeed(1, 0), Duration.ofHours(1), Duration.ofHours(20)),
                        Watch.NONE)
                .figures();

        double sum = figures.entrySet().stream()
                .filter(entry -> entry.getKey().element().equals("server")
                        && entry.getKey().name().endsWith("Fraction"))
                .mapToDouble(Map.Entry::getValue)
                .sum();
        assertThat(sum).isCloseTo(1, within(1e-12));
        assertThat(figures.get(Figure.of("server", "starvedFraction"))).isBetween(0.2, 0.5);
    }
}
