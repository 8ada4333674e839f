package linetwin.sim.experiment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import linetwin.model.kpi.LineKpis;
import linetwin.model.kpi.total.LineTotals;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.Sums;
import linetwin.sim.line.LineRun;
import linetwin.sim.random.RunSeed;
import linetwin.sim.stats.Transient;
import linetwin.sim.stats.WarmUp;

/**
 * How long a line takes to settle after its start, by its output, what each store holds, its work in process and its lead
 * time, each averaged over a few runs (after Welch, so that the start-up stands out against the noise of one run). Output by
 * MSER-5; the others, which fill long after the output looks steady, by their {@link Transient}.
 *
 * @param needed simulated time that a warm-up should last at least: the longest that one of them wants
 * @param unsettled what still drifts at the middle of the runs, such as {@code content of queue}: run longer
 */
public record WarmUpStudy(Duration needed, List<String> unsettled) {
    private static final int RUNS = 5;
    private static final int POINTS = 500;
    private static final String OUTPUT = "output";
    private static final String LEAD_TIME = "lead time";
    private static final String WORK_IN_PROCESS = "work in process";

    public WarmUpStudy {
        unsettled = List.copyOf(unsettled);
    }

    public boolean isSettled() {
        return unsettled.isEmpty();
    }

    /**
     * Studies the whole time of an experiment, its own warm-up included.
     *
     * @throws DeadlockException if the line locks up, and so only looks settled
     */
    public static WarmUpStudy of(Experiment experiment) {
        Duration step = experiment.warmUp().plus(experiment.duration()).dividedBy(POINTS);
        Map<String, double[]> series = new LinkedHashMap<>();
        for (int replication = 0; replication < RUNS; replication++) {
            LineRun run = LineRun.start(experiment.line(), new RunSeed(experiment.seed(), replication));
            observe(series, step, run);
            DeadlockException.refuse(run, experiment.line(), replication);
        }
        Map<String, Transient> found = new LinkedHashMap<>();
        series.forEach((name, values) -> found.put(name, startUp(name, values)));
        int needed = found.values().stream()
                .mapToInt(Transient::observationsToDelete)
                .max()
                .orElse(0);
        List<String> unsettled = new ArrayList<>();
        found.forEach((name, startUp) -> {
            if (!startUp.isSettled()) {
                unsettled.add(name);
            }
        });
        return new WarmUpStudy(step.multipliedBy(needed), unsettled);
    }

    private static Transient startUp(String name, double[] values) {
        if (!name.equals(OUTPUT)) {
            return Transient.of(values);
        }
        WarmUp mser = WarmUp.byMser5(values);
        return new Transient(mser.observationsToDelete(), mser.isSettled());
    }

    /** Adds what one run does in each step. */
    private static void observe(Map<String, double[]> series, Duration step, LineRun run) {
        LineDescription description = run.description(null);
        LineTotals before = LineTotals.atStart(description);
        double leadTime = 0;
        for (int point = 0; point < POINTS; point++) {
            run.runUntil(step.toNanos() / 1_000 * (point + 1));
            LineTotals now = LineTotals.read(description, run.simTime(), run::report);
            LineKpis kpis = LineKpis.between(before, now);
            double mean = kpis.leadTime().meanHours();
            leadTime = Double.isFinite(mean) ? mean : leadTime; // while nothing leaves, that of the last that left
            add(series, OUTPUT, point, (double) kpis.output().completed());
            add(series, LEAD_TIME, point, leadTime);
            add(series, WORK_IN_PROCESS, point, kpis.meanWip());
            addContents(series, point, before, now);
            before = now;
        }
    }

    private static void addContents(Map<String, double[]> series, int point, LineTotals before, LineTotals now) {
        now.stores().forEach((id, end) -> {
            var begin = before.stores().get(id);
            double added = Sums.figure(
                    begin == null ? end.contentMicros() : end.since(begin).contentMicros());
            add(series, "content of " + id, point, added);
        });
    }

    private static void add(Map<String, double[]> series, String name, int point, double value) {
        series.computeIfAbsent(name, key -> new double[POINTS])[point] += value / RUNS;
    }
}
