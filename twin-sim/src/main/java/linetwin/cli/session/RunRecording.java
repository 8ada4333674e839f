package linetwin.cli.session;

import linetwin.cli.option.ProgramVersion;
import linetwin.link.recording.format.RecordingHeader;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.StatusMessage;
import linetwin.model.telemetry.TelemetrySink;
import linetwin.model.telemetry.body.RunStatus;
import linetwin.sim.experiment.Experiment;
import linetwin.sim.experiment.Watch;
import linetwin.sim.line.LineRun;
import linetwin.sim.line.telling.Reporting;
import linetwin.sim.random.RunSeed;

/**
 * The telemetry of the first replication of an experiment, after its warm-up, as fast as possible and without a clock: the same
 * bytes whenever it is repeated.
 */
public final class RunRecording {
    /** So many times while it runs it looks whether it shall stop. */
    public static final int STEPS = 100;

    private final Experiment experiment;
    private final LineRun run;
    private final Address plant;

    public RunRecording(Experiment experiment) {
        this.experiment = experiment;
        var line = experiment.line();
        run = LineRun.start(line, new RunSeed(experiment.seed(), 0));
        plant = Address.ofPlant(line.plant().enterprise(), line.plant().site());
    }

    public RecordingHeader header() {
        return RecordingHeader.ofRun(
                ProgramVersion.text(), run.runId(), experiment.line().name(), experiment.seed());
    }

    /** Runs from the end of the warm-up to the end, or until the watch stops it. */
    public void play(TelemetrySink sink, Watch watch) {
        run.runUntil(experiment.warmUp().toNanos() / 1_000);
        run.startCounting();
        sink.accept(new DescriptionMessage(header(1), run.description(null)));
        sink.accept(new StatusMessage(header(1), RunStatus.ONLINE, ProgramVersion.text()));
        run.publishTo(sink, Reporting.forRecording());
        long begin = run.now();
        long ticks = experiment.duration().toNanos() / 1_000;
        for (int step = 1; step <= STEPS && !watch.isStopped(); step++) {
            run.runUntil(begin + ticks * step / STEPS);
            watch.onDone();
        }
        run.flush();
        run.report(sink);
        boolean isFinished = run.now() == begin + ticks;
        sink.accept(new StatusMessage(
                header(2), isFinished ? RunStatus.FINISHED : RunStatus.OFFLINE, ProgramVersion.text()));
    }

    private Header header(long seq) {
        return new Header(run.runId(), plant, seq, run.simTime(), null);
    }
}
