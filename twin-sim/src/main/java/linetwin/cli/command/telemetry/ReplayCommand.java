package linetwin.cli.command.telemetry;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import linetwin.cli.option.BrokerOptions;
import linetwin.cli.option.ExitStatus;
import linetwin.cli.option.InputException;
import linetwin.cli.option.argument.TimeOnLineArgument;
import linetwin.cli.output.ReplayDocument;
import linetwin.cli.output.ResultDocument;
import linetwin.cli.play.AttendedPlay;
import linetwin.cli.play.ReplayedKpis;
import linetwin.cli.session.StopSignal;
import linetwin.cli.text.Numerals;
import linetwin.link.recording.Recording;
import linetwin.link.recording.play.PlayPlan;
import linetwin.sim.live.Pace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code replay}: a recording in the place of a line. */
@Command(
        name = "replay",
        description = "Print the KPIs of a recording or, with --broker, publish it again as if its line ran now.")
public final class ReplayCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "A recording; of several parts, the first.")
    private Path file = Path.of("");

    @Mixin
    private final BrokerOptions broker;

    @Mixin
    private final ReplayBrokerOptions publication = new ReplayBrokerOptions();

    @Option(
            names = "--pace",
            paramLabel = "X",
            description = "Simulated seconds per second, or max; to a broker 1 unless given, else max.")
    private @Nullable Pace pace;

    @Option(names = "--from", paramLabel = "TIME", description = "Time on the line, or so long after the begin.")
    private @Nullable TimeOnLineArgument from;

    @Option(names = "--to", paramLabel = "TIME", description = "Time on the line, or so long after the begin.")
    private @Nullable TimeOnLineArgument to;

    @Option(names = "--json", description = "Print the KPIs as " + ResultDocument.SCHEMA + " instead of a table.")
    private boolean json;

    public ReplayCommand(BrokerOptions broker) {
        this.broker = broker;
    }

    @Override
    public Integer call() throws Exception {
        Recording recording = Recording.open(file);
        PlayPlan plan = new PlayPlan(
                pace == null ? (broker.isGiven() ? 1 : 0) : pace.factor(),
                Optional.ofNullable(from).map(time -> time.after(recording.begin())),
                Optional.ofNullable(to).map(time -> time.after(recording.begin())),
                publication.isLooped());
        requireAnythingToPlay(recording, plan);
        if (broker.isGiven()) {
            return StopSignal.holdUntilSaid(() -> publication.play(
                    recording,
                    plan,
                    broker,
                    spec.commandLine().getOut(),
                    spec.commandLine().getErr()));
        }
        publication.requireUnused();
        return StopSignal.holdUntilSaid(() -> measure(recording, plan));
    }

    private static void requireAnythingToPlay(Recording recording, PlayPlan plan) {
        plan.from().filter(time -> !time.isBefore(recording.end())).ifPresent(time -> {
            throw new InputException("--from " + time + " is not before the end of " + recording.file() + ", which is "
                    + recording.end() + ".\nMaybe a time on the line is meant, or so long after its begin.");
        });
        plan.to().filter(recording.begin()::isAfter).ifPresent(time -> {
            throw new InputException("--to " + time + " is before the begin of " + recording.file() + ", which is "
                    + recording.begin() + ".\nMaybe a time on the line is meant, or so long after its begin.");
        });
    }

    private int measure(Recording recording, PlayPlan plan) throws InterruptedException {
        ReplayedKpis kpis = new ReplayedKpis(plan.from());
        AttendedPlay.of(recording, plan, kpis);
        new ReplayDocument(kpis).print(spec.commandLine().getOut(), json);
        PrintWriter err = spec.commandLine().getErr();
        kpis.findings().forEach(err::println);
        if (kpis.rejected() > 0) {
            err.println(Numerals.count(kpis.rejected(), "line") + " could not be read.");
        }
        if (kpis.isGoingOn() && plan.to().isEmpty()) {
            err.println("The recording ends while its run goes on: the figures are of what is in it.");
        }
        err.flush();
        return kpis.rejected() > 0 ? ExitStatus.FAILED_CHECK : ExitStatus.OK;
    }
}
