package linetwin.sim.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import linetwin.model.kpi.Figure;
import linetwin.model.kpi.LineFigure;

/** A place where replications run that knows their results beforehand. */
final class ScriptedRunner implements ReplicationRunner {
    final List<ReplicationJob> jobs = new ArrayList<>();

    private final List<Map<Figure, Double>> results;

    ScriptedRunner(List<Map<Figure, Double>> results) {
        this.results = results;
    }

    /** One figure of the line, one value per replication. */
    static ScriptedRunner of(LineFigure figure, double... values) {
        return new ScriptedRunner(Arrays.stream(values)
                .mapToObj(value -> Map.of(figure.figure(), value))
                .toList());
    }

    @Override
    public List<ReplicationResult> runAll(List<ReplicationJob> wanted, Watch watch) {
        jobs.addAll(wanted);
        return wanted.stream().map(job -> result(job, watch)).toList();
    }

    private ReplicationResult result(ReplicationJob job, Watch watch) {
        int replication = job.seed().replication();
        watch.onDone();
        return new ReplicationResult(replication, new TreeMap<>(results.get(replication)));
    }
}
