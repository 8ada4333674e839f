package linetwin.sim.experiment;

import java.time.Duration;
import java.util.Optional;
import linetwin.model.kpi.LineTotals;
import linetwin.model.telemetry.LineDescription;
import linetwin.sim.line.LineRun;

/** One run of a line from its start, or from a saved present, to the end of the measurement, seen through its telemetry alone. */
final class Replication {
    private final LineRun run;
    private final long begin;
    private final LineDescription description;

    private Replication(ReplicationJob job) {
        run = job.begin();
        begin = run.now();
        description = run.description(null);
    }

    static ReplicationResult run(ReplicationJob job) {
        Replication replication = new Replication(job);
        if (job.detail() == ReplicationJob.Detail.DIAGNOSIS) {
            return replication.diagnose(job);
        }
        LineTotals from = replication.totalsAfter(job.warmUp());
        LineTotals to = replication.totalsAfter(job.warmUp().plus(job.duration()));
        replication.refuseDeadlock(job);
        return new ReplicationResult(job.seed().replication(), Measurement.between(from, to, job.detail()));
    }

    private ReplicationResult diagnose(ReplicationJob job) {
        run.runUntil(begin + micros(job.warmUp()));
        run.startCounting();
        Diagnosis diagnosis = DiagnosedRun.of(run, job.duration());
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
        run.runUntil(begin + micros(sinceStart));
        return LineTotals.read(description, run.simTime(), run::report);
    }

    /** A tick of a run is a microsecond. */
    private static long micros(Duration duration) {
        return duration.toNanos() / 1_000;
    }
}
