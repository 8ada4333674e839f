package linetwin.cli.command.telemetry;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import linetwin.cli.option.ExitStatus;
import linetwin.cli.output.ResultDocument;
import linetwin.cli.output.ScoresDocument;
import linetwin.sim.forecast.DriftAlarm;
import linetwin.sim.forecast.ScoreBoard;
import linetwin.sim.forecast.store.TwinStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code scores}: how good the forecasts in a store were. */
@Command(
        name = "scores",
        description = "Show how good the forecasts of a twin were, and what it noticed, by the file in which it keeps them.")
public final class ScoresCommand implements Callable<Integer> {
    private static final int MOST_ALARMS = 20;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "The store that forecast --store wrote; it may still write to it.")
    private Path file = Path.of("");

    @Option(names = "--json", description = "Print the scores as " + ResultDocument.SCHEMA + " instead of a table.")
    private boolean json;

    @Override
    public Integer call() {
        ScoreBoard scores = new ScoreBoard();
        Set<String> lines = new LinkedHashSet<>();
        try (TwinStore store = TwinStore.read(file)) {
            store.readOutcomes((forecast, observed) -> {
                lines.add(forecast.line());
                scores.add(forecast, observed);
            });
            List<DriftAlarm> alarms = new ArrayList<>();
            lines.forEach(line -> alarms.addAll(store.alarms(line, MOST_ALARMS)));
            new ScoresDocument(scores, store.open(), alarms).print(spec.commandLine().getOut(), json);
        }
        return ExitStatus.OK;
    }
}
