package linetwin.cli.command.study;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import linetwin.cli.option.BrokerOptions;
import linetwin.cli.option.HeardOptions;
import linetwin.cli.option.ReportOptions;
import linetwin.cli.option.ScenarioName;
import linetwin.cli.option.ScenarioOut;
import linetwin.cli.output.CalibrationDocument;
import linetwin.cli.output.ResultDocument;
import linetwin.cli.session.Progress;
import linetwin.cli.session.TelemetryHearing;
import linetwin.model.value.Closest;
import linetwin.model.value.Text;
import linetwin.sim.learn.calibrate.Calibration;
import linetwin.sim.learn.calibrate.Calibrator;
import linetwin.sim.learn.calibrate.Finding;
import linetwin.sim.learn.observe.LineObserver;
import linetwin.sim.random.RunSeed;
import linetwin.sim.report.ReportFolder;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.scenario.Scenarios;
import linetwin.sim.scenario.VariantFile;
import linetwin.sim.scenario.file.Basis;
import linetwin.sim.scenario.file.Mark;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code calibrate}: the parameters of a scenario as its line tells them. */
@Command(
        name = "calibrate",
        description = "Fit the parameters of a scenario to what its line tells, in recordings or at a broker."
                + " --out writes a scenario that extends the given one by what was fitted.")
public final class CalibrateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final HeardOptions heard;

    @Option(names = "--scenario", paramLabel = "SCENARIO", required = true, description = ScenarioName.DESCRIPTION)
    private String name = "";

    @Mixin
    private final ScenarioOut out = new ScenarioOut();

    @Option(
            names = "--all",
            description = "Take over all that the line tells, also what does not contradict the scenario.")
    private boolean all;

    @Option(
            names = "--triangular",
            paramLabel = "PATH",
            description =
                    "Fit a triangular distribution (min, mode, max) to the parameters of this path and take it over, whichever"
                            + " family suits better; * is any name, ** any number of names. May be given several times.")
    private List<String> triangular = List.of();

    @Option(
            names = "--seed",
            paramLabel = "SEED",
            defaultValue = "1",
            description = "Of the random numbers that judge the fits (default ${DEFAULT-VALUE}).")
    private int seed = 1;

    @Option(names = "--json", description = "Print the result as " + ResultDocument.SCHEMA + " instead of a table.")
    private boolean json;

    @Mixin
    private final ReportOptions report = new ReportOptions();

    public CalibrateCommand(BrokerOptions broker) {
        heard = new HeardOptions(broker);
    }

    @Override
    public Integer call() {
        heard.requireOneSource();
        Scenario scenario = Scenarios.find(name);
        Optional<Path> file = out.find();
        Optional<ReportFolder> folder = report.open();
        RunSeed numbers = new RunSeed(seed, 0);
        LineObserver observer = new LineObserver(numbers);
        PrintWriter err = spec.commandLine().getErr();
        TelemetryHearing hearing = new TelemetryHearing(observer, err);
        hearing.hear(heard, "calibrate");
        Calibration calibration = shaped(fit(new Calibrator(scenario, observer.observation(), numbers)), numbers);
        CalibrationDocument document = new CalibrationDocument(calibration, all, heard.source(), seed);
        document.print(spec.commandLine().getOut(), json);
        file.ifPresent(target -> write(calibration, target));
        report.write(folder, document::page, err);
        return hearing.status();
    }

    private Calibration shaped(Calibration fitted, RunSeed numbers) {
        Calibration shaped = fitted;
        for (String path : triangular) {
            Calibration last = shaped;
            shaped = last.withTriangular(path, numbers).orElseThrow(() -> refused(path, last));
        }
        return shaped;
    }

    private ParameterException refused(String path, Calibration fitted) {
        List<String> known = fitted.identified().stream()
                .filter(finding -> finding.estimate().fitted().isPresent())
                .map(Finding::path)
                .toList();
        String maybe = Closest.to(path, known)
                .map(meant -> "\nMaybe '" + meant + "' is meant.")
                .orElse("");
        return new ParameterException(
                spec.commandLine(),
                "--triangular: '" + path + "' is the path of no distribution that the line tells." + maybe);
    }

    private static Calibration fit(Calibrator calibrator) {
        try (Progress progress = Progress.of("Fit", 100)) {
            return calibrator.calibrate((parts, of) -> progress.stepTo(100L * parts / of));
        }
    }

    private void write(Calibration calibration, Path target) {
        PrintWriter err = spec.commandLine().getErr();
        if (calibration.taken(all).isEmpty()) {
            err.println(
                    "Nothing that the line tells contradicts the scenario, so that no file was written; --all writes one.");
            err.flush();
            return;
        }
        String source = heard.source();
        Text title = calibration.scenario().title();
        String text = VariantFile.of(
                calibration.calibrated(all, source),
                calibration.scenario().runPlan(),
                new Text(title.zh() + "（已校准）", title.en() + " (calibrated)"),
                new Basis(Mark.CALIBRATED, new Text("由 " + source + " 校准", "calibrated from " + source)),
                target);
        ScenarioOut.write(target, text, err);
    }
}
