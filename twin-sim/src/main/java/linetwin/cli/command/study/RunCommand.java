package linetwin.cli.command.study;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import linetwin.cli.option.ExitStatus;
import linetwin.cli.option.ExperimentOptions;
import linetwin.cli.option.InputException;
import linetwin.cli.option.PrecisionOptions;
import linetwin.cli.option.ReportOptions;
import linetwin.cli.option.ScenarioName;
import linetwin.cli.option.argument.DurationArgument;
import linetwin.cli.option.argument.PercentArgument;
import linetwin.cli.output.ReplayDocument;
import linetwin.cli.output.ResultDocument;
import linetwin.cli.output.RunDocument;
import linetwin.cli.play.AttendedPlay;
import linetwin.cli.play.ReplayedKpis;
import linetwin.cli.session.AttendedRun;
import linetwin.cli.session.RecordingOption;
import linetwin.cli.session.RunRecording;
import linetwin.link.recording.Recording;
import linetwin.link.recording.RecordingWriter;
import linetwin.link.recording.play.PlayPlan;
import linetwin.sim.experiment.Experiment;
import linetwin.sim.experiment.SequentialExperiment;
import linetwin.sim.experiment.WarmUpStudy;
import linetwin.sim.report.ReportFolder;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.scenario.Scenarios;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code run}: an experiment with one line. */
@Command(name = "run", description = "Simulate a line in independent runs and print its KPIs with 95 %% intervals.")
public final class RunCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "SCENARIO", description = ScenarioName.DESCRIPTION)
    private String name = "";

    @Mixin
    private final ExperimentOptions options = new ExperimentOptions();

    @Mixin
    private final ReportOptions report = new ReportOptions();

    @Option(names = "--elements", description = "Add the figures of every station, buffer and conveyor.")
    private boolean elements;

    @Option(names = "--json", description = "Print the result as " + ResultDocument.SCHEMA + " instead of a table.")
    private boolean json;

    @Option(
            names = "--check-warm-up",
            description = "Say on standard error whether the warm-up is long enough; takes five more runs.")
    private boolean warmUpCheck;

    @Mixin
    private final RecordingOption recording = new RecordingOption();

    @Mixin
    private final PrecisionOptions precision = new PrecisionOptions();

    @Option(
            names = "--quantiles",
            paramLabel = "PERCENTS",
            split = ",",
            description = "Add quantiles of all figures over the replications, such as '5 %%,50 %%,95 %%'.")
    private List<PercentArgument> quantiles = List.of();

    @Override
    public Integer call() throws InterruptedException {
        refuseContradictions();
        Scenario scenario = Scenarios.find(name);
        if (options.isSingle()) {
            return recordOne(scenario);
        }
        Experiment experiment = options.experiment(scenario.line(), scenario.runPlan());
        Optional<SequentialExperiment> sequential = precision.find(experiment);
        Optional<ReportFolder> folder = report.open();
        int recordingStatus = record(experiment);
        AtomicBoolean isPrecise = new AtomicBoolean(true);
        AttendedRun.of(
                scenario.name(),
                experiment.replications(),
                watch -> sequential
                        .map(growing -> growing.run(options.runner(), watch))
                        .orElseGet(() -> experiment.run(options.runner(), watch)),
                result -> {
                    RunDocument document = new RunDocument(scenario, result, elements, quantileFractions(), sequential);
                    document.print(spec.commandLine().getOut(), json);
                    sequential.ifPresent(
                            growing -> spec.commandLine().getErr().println(PrecisionOptions.verdict(growing, result)));
                    report.write(folder, document::page, spec.commandLine().getErr());
                    sequential.ifPresent(growing -> isPrecise.set(growing.isReached(result)));
                });
        if (warmUpCheck) {
            spec.commandLine().getErr().println(warmUpVerdict(experiment));
        }
        return isPrecise.get() ? recordingStatus : ExitStatus.FAILED_CHECK;
    }

    /** One run has no interval; its figures are those of its recording. */
    private int recordOne(Scenario scenario) throws InterruptedException {
        if (!recording.isGiven()) {
            throw new InputException("--replications is 1; must be 2 or more, because an interval needs a spread.\n"
                    + "Maybe --record is missing: a single run can be recorded.");
        }
        Optional<ReportFolder> folder = report.open();
        if (elements || warmUpCheck || folder.isPresent() || !quantiles.isEmpty() || precision.isGiven()) {
            throw new InputException(
                    "--replications 1 records one run and prints the figures of its recording; --elements,"
                            + " --report, --check-warm-up, --quantiles and --precision need 2 or more.\n"
                            + "Maybe more replications are meant.");
        }
        RunRecording run = new RunRecording(options.single(scenario.line(), scenario.runPlan()));
        RecordingWriter written = record(run, recording.open(run.header()).orElseThrow());
        ReplayedKpis kpis = new ReplayedKpis(Optional.empty());
        AttendedPlay.of(Recording.open(written.file()), PlayPlan.AT_ONCE, kpis);
        new ReplayDocument(kpis).print(spec.commandLine().getOut(), json);
        spec.commandLine().getErr().println("One run: its figures have no interval, and another seed gives others.");
        return RecordingOption.tell(written, spec.commandLine().getErr());
    }

    private int record(Experiment experiment) {
        RunRecording first = new RunRecording(experiment);
        return recording
                .open(first.header())
                .map(file -> RecordingOption.tell(
                        record(first, file), spec.commandLine().getErr()))
                .orElse(ExitStatus.OK);
    }

    private static RecordingWriter record(RunRecording run, RecordingWriter file) {
        return AttendedRun.result("recording", RunRecording.STEPS, watch -> {
            try (file) {
                run.play(file, watch);
            }
            return file;
        });
    }

    private void refuseContradictions() {
        if (warmUpCheck && options.isWarmUpAuto()) {
            throw new InputException("--check-warm-up judges a warm-up that is given, but --warm-up auto finds one.\n"
                    + "Maybe only one of them is meant.");
        }
        quantiles.stream()
                .filter(quantile -> !(quantile.percent() > 0 && quantile.percent() < 100))
                .findFirst()
                .ifPresent(quantile -> {
                    throw new InputException(
                            "--quantiles has " + quantile.percent() + " %; must be above 0 and below 100 %.");
                });
    }

    private List<Double> quantileFractions() {
        return quantiles.stream().map(PercentArgument::fraction).toList();
    }

    private static String warmUpVerdict(Experiment experiment) {
        WarmUpStudy study = WarmUpStudy.of(experiment);
        String warmUp = DurationArgument.text(experiment.warmUp());
        if (!study.isSettled()) {
            return "Not settled in this time: " + String.join(", ", study.unsettled()) + ". Run longer.";
        }
        String needed = "Output, contents and lead time settle after " + DurationArgument.about(study.needed())
                + ": the warm-up of " + warmUp;
        return needed + (study.needed().compareTo(experiment.warmUp()) > 0 ? " is too short." : " is long enough.");
    }
}
