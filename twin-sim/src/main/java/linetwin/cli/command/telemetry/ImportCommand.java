package linetwin.cli.command.telemetry;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import linetwin.cli.notice.Complaints;
import linetwin.cli.option.ExitStatus;
import linetwin.cli.session.LogImport;
import linetwin.cli.session.StopSignal;
import linetwin.cli.text.TextTable;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineDescription.Kind;
import linetwin.sim.scenario.mapping.Mappings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code import}: logs that a plant has in files, as a recording in the contract. */
@Command(
        name = "import",
        description =
                "Turn logs of a line (CSV of states, stops or counts; event logs of items as CSV, XES or OCEL 2.0)"
                        + " into a recording in the telemetry contract.")
public final class ImportCommand implements Callable<Integer> {
    private static final double MICROS_PER_HOUR = 3.6e9;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "LOG",
            arity = "1..*",
            description = "Files of one line, plain or packed by gzip; they are merged by time.")
    private List<Path> logs = List.of();

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            required = true,
            description = "What the rows of the logs mean; scenarios/README.md describes the format.")
    private Path mapping = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "RECORDING",
            required = true,
            description = "Such as march.jsonl, or packed march.jsonl.gz or march.jsonl.zst; never written over.")
    private Path out = Path.of("");

    @Override
    public Integer call() throws Exception {
        Complaints complaints = new Complaints(spec.commandLine().getErr());
        LogImport logImport = new LogImport(Mappings.readLogs(mapping), logs, complaints);
        return StopSignal.holdUntilSaid(() -> write(logImport));
    }

    private int write(LogImport logImport) {
        try (StopSignal signal = new StopSignal()) {
            if (!logImport.writeTo(out, signal::isReceived)) {
                return ExitStatus.FAILED_CHECK; // Ctrl-C: there is no recording
            }
        }
        PrintWriter printer = spec.commandLine().getOut();
        table(logImport).lines().forEach(printer::println);
        printer.println();
        printer.println(out + ": " + logImport.messages() + " messages from " + logImport.rows() + " rows"
                + (logImport.refused() == 0
                        ? "."
                        : ", of which " + logImport.refused() + " could not be used; see above."));
        printer.flush();
        return logImport.refused() == 0 ? ExitStatus.OK : ExitStatus.FAILED_CHECK;
    }

    /** Hours in each state that any station was in, and what was counted. */
    private static TextTable table(LogImport logImport) {
        List<ElementDescription> stations = logImport.line().line().elements().stream()
                .filter(element -> element.kind() == Kind.STATION)
                .toList();
        List<StationState> used = Stream.of(StationState.values())
                .filter(state -> stations.stream()
                        .map(station -> logImport.states().get(station.id()))
                        .anyMatch(message -> message != null && message.times().micros(state) > 0))
                .toList();
        List<String> header = new ArrayList<>(List.of("hours in"));
        used.forEach(state -> header.add(state.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
        header.add("processed");
        TextTable table = TextTable.ofNumbers(header.toArray(String[]::new));
        for (ElementDescription station : stations) {
            StateMessage message = logImport.states().get(station.id());
            if (message != null) {
                List<String> cells = new ArrayList<>(List.of(station.id()));
                used.forEach(state -> cells.add(
                        String.format(Locale.ROOT, "%.2f", message.times().micros(state) / MICROS_PER_HOUR)));
                cells.add(String.valueOf(message.counters().processed()));
                table.add(cells.toArray(String[]::new));
            }
        }
        return table;
    }
}
