package linetwin.cli.command.study;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import linetwin.cli.option.ExitStatus;
import linetwin.cli.option.InputException;
import linetwin.cli.option.ReportOptions;
import linetwin.cli.option.ScenarioName;
import linetwin.cli.option.argument.PercentArgument;
import linetwin.cli.output.ResultDocument;
import linetwin.cli.output.ValidityDocument;
import linetwin.cli.session.Progress;
import linetwin.cli.session.TelemetryHearing;
import linetwin.link.recording.Recording;
import linetwin.sim.experiment.LocalReplicationRunner;
import linetwin.sim.learn.observe.OneRun;
import linetwin.sim.learn.validity.HeldOutLine;
import linetwin.sim.learn.validity.Validity;
import linetwin.sim.learn.validity.ValidityStudy;
import linetwin.sim.random.RunSeed;
import linetwin.sim.report.ReportFolder;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.scenario.Scenarios;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code validity}: whether a model is valid for a line. */
@Command(
        name = "validity",
        description = "Fit a scenario to the first part of a recording and hold the rest against what it predicts;"
                + " the exit status is 1 if it is not valid.")
public final class ValidityCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "RECORDING",
            description = "A recording of one run of the line; of several parts, the first.")
    private Path file = Path.of("");

    @Option(names = "--scenario", paramLabel = "SCENARIO", required = true, description = ScenarioName.DESCRIPTION)
    private String name = "";

    @Option(
            names = "--split",
            paramLabel = "PERCENT",
            defaultValue = "50 %",
            description = "How much of the recording the scenario is fitted to (default ${DEFAULT-VALUE}).")
    private PercentArgument split = new PercentArgument(50);

    @Option(names = "--as-is", description = "Judge the scenario as it is, without fitting it first.")
    private boolean asIs;

    @Option(
            names = "--replications",
            paramLabel = "N",
            defaultValue = "" + ValidityStudy.REPLICATIONS,
            description = "How many times the line goes on from the split (default ${DEFAULT-VALUE}).")
    private int replications = ValidityStudy.REPLICATIONS;

    @Option(
            names = "--seed",
            paramLabel = "SEED",
            defaultValue = "1",
            description = "Of all random numbers (default ${DEFAULT-VALUE}).")
    private int seed = 1;

    @Option(names = "--json", description = "Print the result as " + ResultDocument.SCHEMA + " instead of a table.")
    private boolean json;

    @Mixin
    private final ReportOptions report = new ReportOptions();

    @Override
    public Integer call() {
        if (!(split.percent() > 0 && split.percent() < 100)) {
            throw new InputException("--split is " + split.percent() + " %; must be more than 0 and less than 100 %.");
        }
        if (replications < 20) {
            throw new InputException(
                    "--replications is " + replications + "; must be 20 or more, or no interval is told.");
        }
        Scenario scenario = Scenarios.find(name);
        Optional<ReportFolder> folder = report.open();
        Recording recording = Recording.open(file);
        Duration length = Duration.between(recording.begin(), recording.end());
        Instant at = recording.begin().plus(length.dividedBy(1_000).multipliedBy(Math.round(10 * split.percent())));
        HeldOutLine line = new HeldOutLine(at, new RunSeed(seed, 0));
        PrintWriter err = spec.commandLine().getErr();
        TelemetryHearing hearing = new TelemetryHearing(new OneRun(line), err);
        hearing.hear(List.of(file));
        Validity found = judge(scenario, line);
        ValidityDocument document = new ValidityDocument(found, scenario, String.valueOf(file.getFileName()));
        document.print(spec.commandLine().getOut(), json);
        report.write(folder, document::page, err);
        return found.isValid() ? hearing.status() : ExitStatus.FAILED_CHECK;
    }

    private Validity judge(Scenario scenario, HeldOutLine line) {
        AtomicInteger done = new AtomicInteger();
        try (Progress progress = Progress.of("Predict", replications)) {
            return new ValidityStudy(scenario, !asIs, seed, replications, LocalReplicationRunner.onAllProcessors())
                    .validity(line, () -> progress.stepTo(done.incrementAndGet()));
        }
    }
}
