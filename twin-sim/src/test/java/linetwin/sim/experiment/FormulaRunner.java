package linetwin.sim.experiment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import linetwin.model.kpi.LineFigure;
import linetwin.model.line.Line;
import linetwin.model.line.Station;

/**
 * Runs nothing but knows what a {@link LeverScenario} makes: E1 is 100 for a cycle of 60 s and ten operators, in proportion
 * to the speed and to the operators, and a tenth more in each further replication.
 */
public final class FormulaRunner implements ReplicationRunner {
    public final List<ReplicationJob> jobs = new ArrayList<>();

    @Override
    public List<ReplicationResult> runAll(List<ReplicationJob> wanted, Watch watch) {
        List<ReplicationResult> results = new ArrayList<>();
        for (ReplicationJob job : wanted) {
            if (watch.isStopped()) {
                break;
            }
            jobs.add(job);
            results.add(result(job));
            watch.onDone();
        }
        return results;
    }

    private static ReplicationResult result(ReplicationJob job) {
        int replication = job.seed().replication();
        double value = perHour(job.line()) * (1 + 0.1 * replication);
        return new ReplicationResult(
                replication, new TreeMap<>(Map.of(LineFigure.GOOD_PER_PLANNED_HOUR.figure(), value)));
    }

    public static double perHour(Line line) {
        Station station = (Station) line.findElement("station").orElseThrow();
        Duration cycle = station.work().cycle().standard().mean();
        return 100 * (6e10 / cycle.toNanos()) * line.areas().get(0).directOperators() / 10;
    }
}
