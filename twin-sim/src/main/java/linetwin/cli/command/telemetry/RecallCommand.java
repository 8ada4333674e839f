package linetwin.cli.command.telemetry;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import linetwin.cli.option.BrokerOptions;
import linetwin.cli.option.ExitStatus;
import linetwin.cli.option.InputException;
import linetwin.cli.option.argument.TimeOnLineArgument;
import linetwin.cli.output.ResultDocument;
import linetwin.cli.trace.HeardTraces;
import linetwin.cli.trace.Inquiry;
import linetwin.cli.trace.Recall;
import linetwin.cli.trace.TraceOptions;
import linetwin.file.FileFailure;
import linetwin.file.WholeFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code recall}: which vehicles are to be called back. */
@Command(
        name = "recall",
        description =
                "List the vehicles that have pieces of a lot or bin in them, or that were in a station in a time; what"
                        + " of that time was not heard is told beside it.")
public final class RecallCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "0..*",
            paramLabel = "RECORDING",
            description = "Recordings of the line; of several parts, the first.")
    private List<Path> recordings = List.of();

    @Option(names = "--lot", paramLabel = "ID", description = "The identifier or name of a lot or bin.")
    private @Nullable String lot;

    @Option(
            names = "--station",
            paramLabel = "ID",
            description = "The identifier or id of a station, buffer or conveyor.")
    private @Nullable String station;

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description = "With --station: time on the line, or so long after the begin.")
    private @Nullable TimeOnLineArgument from;

    @Option(
            names = "--to",
            paramLabel = "TIME",
            description = "With --station: time on the line, or so long after the begin.")
    private @Nullable TimeOnLineArgument to;

    @Option(names = "--count", description = "Show their number alone.")
    private boolean isCounted;

    @Option(names = "--csv", paramLabel = "FILE", description = "Write them to a file too, one line a vehicle.")
    private @Nullable Path csv;

    @Option(names = "--json", description = "Print the result as " + ResultDocument.SCHEMA + " instead of text.")
    private boolean json;

    @Mixin
    private final TraceOptions source;

    public RecallCommand(BrokerOptions broker) {
        source = new TraceOptions(broker);
    }

    @Override
    public Integer call() {
        if ((lot == null) == (station == null)) {
            throw new InputException("recall needs --lot or --station, and not both.\nMaybe one of them is missing.");
        }
        if (lot != null && (from != null || to != null)) {
            throw new InputException(
                    "--from and --to are of --station: a lot has its own time.\nMaybe --station is meant.");
        }
        return source.answer(recordings, "recall", this::recall);
    }

    private int recall(HeardTraces heard) {
        Inquiry inquiry = Inquiry.of(heard, from, to);
        Recall found = lot == null
                ? inquiry.recallStation(station == null ? "" : station, isCounted)
                : inquiry.recallLot(lot, isCounted);
        if (csv != null) {
            write(found, csv);
        }
        found.print(spec.commandLine().getOut(), json);
        return ExitStatus.OK;
    }

    private static void write(Recall found, Path file) {
        try {
            WholeFile.write(file, found.csv());
        } catch (IOException e) {
            throw new InputException(file + " can't be written: " + FileFailure.reason(e) + ".");
        }
    }
}
