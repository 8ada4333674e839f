package linetwin.cli.command.telemetry;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import linetwin.cli.option.ExitStatus;
import linetwin.cli.output.ResultDocument;
import linetwin.cli.output.ScoresDocument;
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
        description =
                "Show how good the forecasts of a twin were, and what it noticed, by the file in which it keeps them.")
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
        try (TwinStore store = TwinStore.read(file)) {
            store.readOutcomes(scores::add);
            new ScoresDocument(scores, store.open(), store.alarms(MOST_ALARMS))
                    .print(spec.commandLine().getOut(), json);
        }
        return ExitStatus.OK;
    }
}
