package linetwin.sim.experiment;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import linetwin.model.kpi.total.LineTotals;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.sim.line.LineRun;

/** One run of a line from its start, or from a saved present, to the end of the measurement, seen through its telemetry alone. */
final class Replication {
    /** How often somebody may give a replication up; each part is long enough that asking costs nothing. */
    private static final int PARTS = 50;

    private final LineRun run;
    private final Watch watch;
    private final long begin;
    private final LineDescription description;

    private Replication(ReplicationJob job, Watch watch) {
        this.watch = watch;
        run = job.begin();
        begin = run.now();
        description = run.description(null);
    }

    /**
     * Runs a replication to its end.
     *
     * @throws CancellationException if the watch stops it before
     */
    static ReplicationResult run(ReplicationJob job, Watch watch) {
        Replication replication = new Replication(job, watch);
        if (job.detail() == ReplicationJob.Detail.DIAGNOSIS) {
            return replication.diagnose(job);
        }
        LineTotals from = replication.totalsAfter(job.warmUp());
        LineTotals to = replication.totalsAfter(job.warmUp().plus(job.duration()));
        replication.refuseDeadlock(job);
        return new ReplicationResult(job.seed().replication(), Measurement.between(from, to, job.detail()));
    }

    private ReplicationResult diagnose(ReplicationJob job) {
        goOnUntil(begin + micros(job.warmUp()));
        run.startCounting();
        Diagnosis diagnosis = DiagnosedRun.of(run, job.duration(), watch);
        LineDescription counted = run.description(null);
        refuseDeadlock(job);
        LineTotals end = LineTotals.read(counted, run.simTime(), run::report);
        return new ReplicationResult(
                job.seed().replication(),
                Measurement.between(LineTotals.atStart(counted), end, job.detail()),
                Optional.of(diagnosis));
    }

    private void refuseDeadlock(ReplicationJob job) {
        DeadlockException.refuse(run, job.line(), job.seed().replication());
    }

    private LineTotals totalsAfter(Duration sinceStart) {
        goOnUntil(begin + micros(sinceStart));
        return LineTotals.read(description, run.simTime(), run::report);
    }

    private void goOnUntil(long end) {
        long from = run.now();
        for (int part = 1; part <= PARTS; part++) {
            requireWanted(watch);
            run.runUntil(from + (end - from) / PARTS * part);
        }
        run.runUntil(end);
    }

    static void requireWanted(Watch watch) {
        if (watch.isStopped()) {
            throw new CancellationException("the replication is no longer wanted");
        }
    }

    /** A tick of a run is a microsecond. */
    private static long micros(Duration duration) {
        return duration.toNanos() / 1_000;
    }
}
