package linetwin.cli.command.study;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import linetwin.cli.option.ExitStatus;
import linetwin.cli.option.InputException;
import linetwin.cli.session.AttendedRun;
import linetwin.sim.experiment.LocalReplicationRunner;
import linetwin.sim.scenario.Sweep;
import linetwin.sim.study.SweepRun;
import linetwin.sim.study.SweepRun.Done;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sweep}: a scenario at many points, whose results are on the disk as soon as they are known. */
@Command(
        name = "sweep",
        description =
                "Run a scenario at many points; an interrupted sweep goes on where it stopped when it is run again.")
public final class SweepCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "EXPERIMENT", description = "A file that names a scenario and what is varied.")
    private Path file = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            required = true,
            description = "Where sweep.jsonl and sweep.csv are written, or gone on with.")
    private Path folder = Path.of("");

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Runs side by side; does not change the result (default: one per processor).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Override
    public Integer call() {
        if (threads < 1) {
            throw new InputException("--threads is " + threads + "; must be 1 or more.");
        }
        SweepRun run = new SweepRun(Sweep.read(file), threads);
        Done all = AttendedRun.of(
                "sweep",
                run.replications(),
                watch -> run.run(folder, new LocalReplicationRunner(threads), watch),
                done -> print(done, run.replications()));
        return all.lockedUp() == 0 ? ExitStatus.OK : ExitStatus.FAILED_CHECK;
    }

    private void print(Done done, long planned) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(done.replications() + " of " + planned + " replications are in " + folder.resolve("sweep.jsonl")
                + " and " + folder.resolve("sweep.csv") + ".");
        if (done.lockedUp() > 0) {
            out.println(done.lockedUp() + " of them locked up and have no figures; their rows say who waits for whom.");
        }
        if (done.replications() < planned) {
            out.println("The same command goes on with the others.");
        }
        out.flush();
    }
}
