package linetwin.cli.command.telemetry;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import linetwin.cli.option.BrokerOptions;
import linetwin.cli.option.ExitStatus;
import linetwin.cli.option.argument.TimeOnLineArgument;
import linetwin.cli.output.ResultDocument;
import linetwin.cli.trace.Inquiry;
import linetwin.cli.trace.PassportDocument;
import linetwin.cli.trace.TraceOptions;
import linetwin.model.genealogy.Passport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code resolve}: what an identifier stands for. */
@Command(
        name = "resolve",
        description =
                "Show the passport of what an identifier stands for: of a vehicle where it was, its verdicts, parts and"
                        + " lots; of a lot or bin the vehicles that it went into; of a station the vehicles of a time.")
public final class ResolveCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            index = "0",
            paramLabel = "ID",
            description = "An identifier, a VIN, the name of a lot or bin, or the id of a station.")
    private String id = "";

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "RECORDING",
            description = "Recordings of the line; of several parts, the first.")
    private List<Path> recordings = List.of();

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description = "Time on the line, or so long after the begin; of a station.")
    private @Nullable TimeOnLineArgument from;

    @Option(
            names = "--to",
            paramLabel = "TIME",
            description = "Time on the line, or so long after the begin; of a station.")
    private @Nullable TimeOnLineArgument to;

    @Option(
            names = "--ask",
            description = "Ask the resolver at the broker, which knows what was before; times without a date count from"
                    + " the begin of the run.")
    private boolean isAsked;

    @Option(names = "--json", description = "Print the result as " + ResultDocument.SCHEMA + " instead of text.")
    private boolean json;

    @Mixin
    private final TraceOptions source;

    public ResolveCommand(BrokerOptions broker) {
        source = new TraceOptions(broker);
    }

    @Override
    public Integer call() throws InterruptedException {
        if (isAsked) {
            print(source.ask(recordings, "resolve", id, from, to));
            return ExitStatus.OK;
        }
        return source.answer(recordings, "resolve", heard -> {
            print(Inquiry.of(heard, from, to).resolve(id));
            return ExitStatus.OK;
        });
    }

    private void print(Passport passport) {
        PassportDocument.of(passport).print(spec.commandLine().getOut(), json);
    }
}
