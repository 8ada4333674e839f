package linetwin.sim.experiment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import linetwin.model.kpi.LineMeter;
import linetwin.model.kpi.LossMeter;
import linetwin.model.kpi.LossTree;
import linetwin.model.kpi.TurningPoint;
import linetwin.model.kpi.Window;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.LineDescription;
import linetwin.model.telemetry.Message;
import linetwin.sim.line.LineRun;
import linetwin.sim.line.Reporting;

/** A run that is listened to, message by message, as a twin far away would. */
final class DiagnosedRun {
    private static final int SLICES = 48;
    private static final Address LISTENER = Address.ofPlant(Address.NONE, Address.NONE);

    private final LineRun run;
    private final Watch watch;
    private final LineDescription line;
    private final LineMeter meter = new LineMeter();
    private final LossMeter losses = new LossMeter();
    private final List<Map<String, Double>> overTime = new ArrayList<>();
    private Map<String, Double> reigned = Map.of();

    private DiagnosedRun(LineRun run, Watch watch) {
        this.watch = watch;
        this.run = run;
        line = run.description(null);
    }

    /** Runs on for the duration, unless the watch stops it; counting must have begun now. */
    static Diagnosis of(LineRun run, Duration duration, Watch watch) {
        DiagnosedRun diagnosed = new DiagnosedRun(run, watch);
        diagnosed.listen(duration.toNanos() / 1_000);
        return diagnosed.diagnosis();
    }

    private void listen(long ticks) {
        long begin = run.now();
        hear(new DescriptionMessage(new Header(run.runId(), LISTENER, 1, run.simTime(), null), line));
        run.publishTo(this::hear, Reporting.forRecording());
        for (int slice = 1; slice <= SLICES; slice++) {
            Replication.requireWanted(watch);
            run.runUntil(begin + ticks * slice / SLICES);
            noteBottlenecks(slice);
        }
        run.flush();
        run.report(this::hear);
        losses.finish();
    }

    private void hear(Message message) {
        meter.accept(message);
        losses.accept(message);
    }

    /** Shares are those of the time so far; of the slice they are what they grew by. */
    private void noteBottlenecks(int slice) {
        SortedMap<String, Double> now = new TreeMap<>();
        meter.bottleneck().shares().forEach(share -> now.put(share.station(), share.fraction() * slice));
        SortedMap<String, Double> grown = new TreeMap<>();
        now.forEach((station, time) -> grown.put(station, Math.max(0, time - reigned.getOrDefault(station, 0.0))));
        overTime.add(grown);
        reigned = now;
    }

    private Diagnosis diagnosis() {
        return new Diagnosis(
                meter.bottleneck().shares(),
                meter.kpis(Window.RUN)
                        .flatMap(kpis -> TurningPoint.findOnRegularRoute(line, kpis.stations()))
                        .map(station -> station.element().id()),
                losses.lineTree(),
                causedFraction(losses.trees()),
                overTime);
    }

    private static SortedMap<String, Double> causedFraction(List<LossTree> trees) {
        double planned = trees.stream().mapToLong(LossTree::plannedMicros).sum();
        SortedMap<String, Double> fractions = new TreeMap<>();
        LossTree.lostMicrosByElement(trees).forEach((element, micros) -> fractions.put(element, micros / planned));
        return fractions;
    }
}
