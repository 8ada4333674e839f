package linetwin.cli.command.study;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import linetwin.cli.option.BrokerOptions;
import linetwin.cli.option.ExitStatus;
import linetwin.cli.option.InputException;
import linetwin.cli.option.ReportOptions;
import linetwin.cli.option.ScenarioName;
import linetwin.cli.output.CalibrationDocument;
import linetwin.cli.output.ResultDocument;
import linetwin.cli.session.Progress;
import linetwin.cli.session.TelemetryHearing;
import linetwin.file.FileFailure;
import linetwin.file.WholeFile;
import linetwin.model.value.Text;
import linetwin.sim.learn.calibrate.Calibration;
import linetwin.sim.learn.calibrate.Calibrator;
import linetwin.sim.learn.observe.LineObserver;
import linetwin.sim.random.RunSeed;
import linetwin.sim.report.ReportFolder;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.scenario.Scenarios;
import linetwin.sim.scenario.VariantFile;
import linetwin.sim.scenario.file.Basis;
import linetwin.sim.scenario.file.Mark;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code calibrate}: the parameters of a scenario as its line tells them. */
@Command(
        name = "calibrate",
        description = "Fit the parameters of a scenario to what its line tells, in recordings or at a broker.")
public final class CalibrateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "RECORDING",
            arity = "0..*",
            description = "Recordings of the line; of several parts, the first. Without any, --broker is heard.")
    private List<Path> recordings = List.of();

    @Option(names = "--scenario", paramLabel = "SCENARIO", required = true, description = ScenarioName.DESCRIPTION)
    private String name = "";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write a scenario that extends the given one by what was fitted; never written over.")
    private @Nullable Path out;

    @Option(
            names = "--all",
            description = "Take over all that the line tells, also what does not contradict the scenario.")
    private boolean all;

    @Option(
            names = "--for",
            paramLabel = "TIME",
            description = "How much of the line's time to listen to a broker, such as '8 h'.")
    private @Nullable Duration time;

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

    @Mixin
    private final BrokerOptions broker;

    public CalibrateCommand(BrokerOptions broker) {
        this.broker = broker;
    }

    @Override
    public Integer call() {
        requireOneSource();
        Scenario scenario = Scenarios.find(name);
        requireFree();
        Optional<ReportFolder> folder = report.open();
        RunSeed numbers = new RunSeed(seed, 0);
        LineObserver observer = new LineObserver(numbers);
        hear(observer);
        Calibration calibration = fit(new Calibrator(scenario, observer.observation(), numbers));
        CalibrationDocument document = new CalibrationDocument(calibration, all, source(), seed);
        document.print(spec.commandLine().getOut(), json);
        write(calibration);
        report.write(folder, document::page, spec.commandLine().getErr());
        return ExitStatus.OK;
    }

    private void requireOneSource() {
        if (recordings.isEmpty() == !broker.isGiven()) {
            throw new InputException(
                    recordings.isEmpty()
                            ? "nothing to learn from was named.\nMaybe a recording is missing, or --broker with --for."
                            : "recordings and --broker are both named; the line is learned from one of them.");
        }
        if (broker.isGiven() == (time == null)) {
            throw new InputException("--broker and --for go together: for how long the line is to be heard.\n"
                    + "Maybe --for '8 h' is meant.");
        }
        if (time != null && (time.isNegative() || time.isZero())) {
            throw new InputException("--for must be more than 0.");
        }
    }

    private void requireFree() {
        if (out != null && Files.exists(out, LinkOption.NOFOLLOW_LINKS)) {
            throw new InputException(out + " exists, and is never written over.\nMaybe another name is meant.");
        }
    }

    private void hear(LineObserver observer) {
        TelemetryHearing hearing =
                new TelemetryHearing(observer, spec.commandLine().getErr());
        if (time == null) {
            hearing.hear(recordings);
        } else {
            hearing.hear(broker.settings("linetwin-calibrate-" + UUID.randomUUID()), time);
        }
    }

    private static Calibration fit(Calibrator calibrator) {
        try (Progress progress = Progress.of("Fit", 100)) {
            return calibrator.calibrate((parts, of) -> progress.stepTo(100L * parts / of));
        }
    }

    /** What was heard, for the evidence of what was fitted. */
    private String source() {
        return recordings.isEmpty()
                ? broker.settings("linetwin-calibrate").broker().toString()
                : recordings.stream()
                        .map(Path::getFileName)
                        .map(String::valueOf)
                        .collect(Collectors.joining(", "));
    }

    private void write(Calibration calibration) {
        PrintWriter err = spec.commandLine().getErr();
        if (out == null) {
            return;
        }
        if (calibration.taken(all).isEmpty()) {
            err.println(
                    "Nothing that the line tells contradicts the scenario, so that no file was written; --all writes one.");
            err.flush();
            return;
        }
        Basis basis = new Basis(Mark.CALIBRATED, new Text("由 " + source() + " 校准", "calibrated from " + source()));
        Text title = new Text(
                calibration.scenario().title().zh() + "（已校准）",
                calibration.scenario().title().en() + " (calibrated)");
        Scenario calibrated = calibration.calibrated(all, source());
        String text = VariantFile.of(calibrated, calibration.scenario().runPlan(), title, basis, out);
        try {
            WholeFile.writeNew(out, stream -> stream.write(text.getBytes(StandardCharsets.UTF_8)));
        } catch (FileAlreadyExistsException e) {
            throw new InputException(out + " exists by now, and is never written over.", e);
        } catch (IOException e) {
            throw new InputException(out + " can't be written: " + FileFailure.reason(e) + ".", e);
        }
        err.println("Scenario: " + out);
        err.flush();
    }
}
