package linetwin.sim.experiment;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import linetwin.model.bottleneck.Bottleneck;
import linetwin.model.bottleneck.Bottleneck.Stretch;
import linetwin.model.history.LineMemory;
import linetwin.model.kpi.loss.LineLossTree;
import linetwin.model.kpi.loss.LossTree;
import linetwin.model.kpi.total.LineTotals;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.sim.line.LineRun;
import linetwin.sim.line.telling.Reporting;

/** A run that is listened to, message by message, as a twin far away would. */
final class DiagnosedRun {
    private static final int SLICES = 48;

    private final LineRun run;
    private final Watch watch;
    private final LineDescription line;
    private final LineMemory memory;

    private DiagnosedRun(LineRun run, Watch watch) {
        this.watch = watch;
        this.run = run;
        line = run.description(null);
        memory = LineMemory.keepingAll(line);
    }

    /** Runs on for the duration, unless the watch stops it; counting must have begun now. */
    static Diagnosis of(LineRun run, Duration duration, Watch watch) {
        DiagnosedRun diagnosed = new DiagnosedRun(run, watch);
        Instant begin = run.simTime();
        diagnosed.listen(duration.toNanos() / 1_000);
        return diagnosed.diagnosis(begin);
    }

    private void listen(long ticks) {
        run.publishTo(memory, Reporting.forRecording());
        long begin = run.now();
        for (int slice = 1; slice <= SLICES; slice++) {
            Replication.requireWanted(watch);
            run.runUntil(begin + ticks * slice / SLICES);
        }
        run.flush();
        run.report(memory);
    }

    private Diagnosis diagnosis(Instant begin) {
        Bottleneck found = Bottleneck.between(memory, begin, run.simTime());
        LineTotals start = LineTotals.atStart(line);
        LineTotals end = LineTotals.read(line, run.simTime(), run::report);
        return new Diagnosis(
                found,
                LineLossTree.between(memory, start, end),
                causedFraction(LossTree.ofStations(memory, start, end)),
                overTime(found, begin, run.simTime()));
    }

    /** For each slice of the time, the fraction for which the line waited for each station. */
    private static List<Map<String, Double>> overTime(Bottleneck found, Instant begin, Instant end) {
        double sliceMicros = micros(begin, end) / SLICES;
        List<Map<String, Double>> slices = new ArrayList<>();
        for (int slice = 0; slice < SLICES; slice++) {
            slices.add(new TreeMap<>());
        }
        for (Stretch stretch : found.stretches()) {
            double from = micros(begin, stretch.from()) / sliceMicros;
            double until = micros(begin, stretch.until()) / sliceMicros;
            for (int slice = (int) from; slice < Math.min(SLICES, until); slice++) {
                double part = Math.min(until, slice + 1.0) - Math.max(from, slice);
                slices.get(slice).merge(stretch.element(), part, Double::sum);
            }
        }
        return slices;
    }

    private static double micros(Instant from, Instant until) {
        return (double) ChronoUnit.MICROS.between(from, until);
    }

    private static SortedMap<String, Double> causedFraction(List<LossTree> trees) {
        double planned = trees.stream().mapToLong(LossTree::plannedMicros).sum();
        SortedMap<String, Double> fractions = new TreeMap<>();
        LossTree.lostMicrosByElement(trees).forEach((element, micros) -> fractions.put(element, micros / planned));
        return fractions;
    }
}
