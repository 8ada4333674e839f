package linetwin.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import linetwin.cli.command.study.BottleneckCommand;
import linetwin.cli.command.study.CalibrateCommand;
import linetwin.cli.command.study.CheckCommand;
import linetwin.cli.command.study.CompareCommand;
import linetwin.cli.command.study.DemoCommand;
import linetwin.cli.command.study.DraftCommand;
import linetwin.cli.command.study.GainCommand;
import linetwin.cli.command.study.OptimiseCommand;
import linetwin.cli.command.study.RunCommand;
import linetwin.cli.command.study.SeekCommand;
import linetwin.cli.command.study.SensitivityCommand;
import linetwin.cli.command.study.SweepCommand;
import linetwin.cli.command.study.ValidateCommand;
import linetwin.cli.command.study.ValidityCommand;
import linetwin.cli.command.study.WithoutCommand;
import linetwin.cli.command.telemetry.AddUserCommand;
import linetwin.cli.command.telemetry.BrokerCommand;
import linetwin.cli.command.telemetry.DiffCommand;
import linetwin.cli.command.telemetry.ForecastCommand;
import linetwin.cli.command.telemetry.ImportCommand;
import linetwin.cli.command.telemetry.PublishCommand;
import linetwin.cli.command.telemetry.RecallCommand;
import linetwin.cli.command.telemetry.RecordCommand;
import linetwin.cli.command.telemetry.ReplayCommand;
import linetwin.cli.command.telemetry.ReportCommand;
import linetwin.cli.command.telemetry.ResolveCommand;
import linetwin.cli.command.telemetry.ResolverCommand;
import linetwin.cli.command.telemetry.SchemaCommand;
import linetwin.cli.command.telemetry.ScoresCommand;
import linetwin.cli.command.telemetry.TranslateCommand;
import linetwin.cli.command.telemetry.VerifyCommand;
import linetwin.cli.command.telemetry.WatchCommand;
import linetwin.cli.option.BrokerOptions;
import linetwin.cli.option.ExitStatus;
import linetwin.cli.option.argument.DisturbanceArgument;
import linetwin.cli.option.argument.DurationArgument;
import linetwin.cli.option.argument.FigureArgument;
import linetwin.cli.option.argument.PaceArgument;
import linetwin.cli.option.argument.PathArgument;
import linetwin.cli.option.argument.PercentArgument;
import linetwin.cli.option.argument.SizeArgument;
import linetwin.cli.option.argument.TargetArgument;
import linetwin.cli.option.argument.TimeOnLineArgument;
import linetwin.cli.option.argument.WarmUpArgument;
import linetwin.cli.session.Window;
import linetwin.link.recording.play.Disturbance;
import linetwin.model.kpi.LineFigure;
import linetwin.sim.live.Pace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParseResult;

/** The program as a caller sees it: arguments in, text and an exit status out. */
public final class Linetwin {
    private Linetwin() {}

    /** Runs one command on standard output and standard error and gives the exit status. */
    public static int run(Window window, String... arguments) {
        return run(window, System.getenv(), StandardText.out(), StandardText.err(), arguments);
    }

    /** Whether the locale lets all arguments through; {@link #run} says so where it does not. */
    public static boolean canRead(String... arguments) {
        return FileNames.complaint(workingFolder(), arguments).isEmpty();
    }

    private static String workingFolder() {
        return System.getProperty("user.dir", "");
    }

    /** The same on given texts and environment; a result that could not be written is no success. */
    public static int run(
            Window window, Map<String, String> environment, StandardText out, StandardText err, String... arguments) {
        PrintWriter complaints = err.printer();
        Optional<String> unreadable = FileNames.complaint(workingFolder(), arguments);
        if (unreadable.isPresent()) {
            complaints.println("linetwin: " + unreadable.get());
            return ExitStatus.WRONG_INPUT;
        }
        int status = execute(
                commandLine(window, environment)
                        .setOut(out.printer())
                        .setErr(complaints)
                        .setExecutionStrategy(parsed -> execute(parsed, out)),
                arguments);
        out.flush();
        complaints.flush();
        if (status == ExitStatus.OK && out.failure().isPresent()) {
            complaints.println("linetwin: the result can't be written to standard output: "
                    + out.failure().get().getMessage() + ".");
            return ExitStatus.FAILED_CHECK;
        }
        return status;
    }

    /** The last line of defence: what is read from outside is bounded, but a line may be larger than the memory allows. */
    public static int execute(CommandLine program, String... arguments) {
        try {
            return program.execute(arguments);
        } catch (OutOfMemoryError e) {
            program.getErr()
                    .println("linetwin: this takes more memory than the "
                            + Runtime.getRuntime().maxMemory() / (1 << 20)
                            + " MB that Java may use.\nMaybe Java is to be given more, such as with -Xmx4g.");
            return ExitStatus.WRONG_INPUT;
        }
    }

    /** Help is text of our own, which may be in bold. */
    private static int execute(ParseResult parsed, StandardText out) {
        AtomicReference<@Nullable Integer> help = new AtomicReference<>();
        out.whileOurOwn(() -> help.set(CommandLine.executeHelpRequest(parsed)));
        Integer status = help.get();
        return status == null ? new CommandLine.RunLast().execute(parsed) : status;
    }

    /** The same on given writers and environment. */
    public static int run(
            Window window, Map<String, String> environment, PrintWriter out, PrintWriter err, String... arguments) {
        return commandLine(window, environment).setOut(out).setErr(err).execute(arguments);
    }

    private static CommandLine commandLine(Window window, Map<String, String> environment) {
        Verbosity verbosity = new Verbosity();
        DemoCommand demo = new DemoCommand(window, new BrokerOptions(environment));
        CommandLine program = new CommandLine(new RootCommand()).addMixin("verbosity", verbosity);
        program.addSubcommand(demo)
                .addSubcommand(new RunCommand())
                .addSubcommand(new CompareCommand())
                .addSubcommand(new GainCommand())
                .addSubcommand(new SeekCommand())
                .addSubcommand(new CalibrateCommand(new BrokerOptions(environment)))
                .addSubcommand(new DraftCommand(new BrokerOptions(environment)))
                .addSubcommand(new ValidityCommand())
                .addSubcommand(new WithoutCommand())
                .addSubcommand(new SensitivityCommand())
                .addSubcommand(new BottleneckCommand())
                .addSubcommand(new SweepCommand())
                .addSubcommand(new OptimiseCommand())
                .addSubcommand(new PublishCommand(new BrokerOptions(environment)))
                .addSubcommand(new RecordCommand(new BrokerOptions(environment)))
                .addSubcommand(new ReplayCommand(new BrokerOptions(environment)))
                .addSubcommand(new ReportCommand())
                .addSubcommand(new ResolveCommand(new BrokerOptions(environment)))
                .addSubcommand(new ResolverCommand(new BrokerOptions(environment)))
                .addSubcommand(new RecallCommand(new BrokerOptions(environment)))
                .addSubcommand(new ForecastCommand(new BrokerOptions(environment)))
                .addSubcommand(new ScoresCommand())
                .addSubcommand(new WatchCommand(window, new BrokerOptions(environment)))
                .addSubcommand(new TranslateCommand(new BrokerOptions(environment)))
                .addSubcommand(
                        new CommandLine(new BrokerCommand(environment)).addSubcommand(new AddUserCommand(environment)))
                .addSubcommand(new ImportCommand())
                .addSubcommand(new VerifyCommand())
                .addSubcommand(new DiffCommand())
                .addSubcommand(new SchemaCommand())
                .addSubcommand(new CheckCommand())
                .addSubcommand(new ValidateCommand())
                .addSubcommand(new HelpCommand())
                .setExpandAtFiles(false) // an argument is what it says, and no file without a bound
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Path.class, new PathArgument())
                .registerConverter(Duration.class, new DurationArgument())
                .registerConverter(WarmUpArgument.class, new WarmUpArgument.Converter())
                .registerConverter(LineFigure.class, new FigureArgument())
                .registerConverter(PercentArgument.class, new PercentArgument.Converter())
                .registerConverter(TargetArgument.class, new TargetArgument.Converter())
                .registerConverter(Pace.class, new PaceArgument())
                .registerConverter(SizeArgument.class, new SizeArgument.Converter())
                .registerConverter(TimeOnLineArgument.class, new TimeOnLineArgument.Converter())
                .registerConverter(Disturbance.class, new DisturbanceArgument())
                .setParameterExceptionHandler(new UsageErrors())
                .setExecutionExceptionHandler(new RunErrors(verbosity));
        return program;
    }
}
