package linetwin.cli.command.study;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import linetwin.cli.option.BrokerOptions;
import linetwin.cli.option.HeardOptions;
import linetwin.cli.option.InputException;
import linetwin.cli.option.ScenarioOut;
import linetwin.cli.output.DraftDocument;
import linetwin.cli.output.ResultDocument;
import linetwin.cli.session.TelemetryHearing;
import linetwin.sim.learn.draft.Draft;
import linetwin.sim.learn.observe.LineObserver;
import linetwin.sim.random.RunSeed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code draft}: a scenario of a line of which nothing is known but its telemetry. */
@Command(
        name = "draft",
        description = "Draft a scenario of a line from its telemetry alone: what it tells is fitted, all else assumed.")
public final class DraftCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final HeardOptions heard;

    @Mixin
    private final ScenarioOut out = new ScenarioOut();

    @Option(
            names = "--seed",
            paramLabel = "SEED",
            defaultValue = "1",
            description = "Of the random numbers that judge the fits (default ${DEFAULT-VALUE}).")
    private int seed = 1;

    @Option(names = "--json", description = "Print the result as " + ResultDocument.SCHEMA + " instead of a table.")
    private boolean json;

    public DraftCommand(BrokerOptions broker) {
        heard = new HeardOptions(broker);
    }

    @Override
    public Integer call() {
        heard.requireOneSource();
        Path file = out.find()
                .orElseThrow(() -> new InputException(
                        "the scenario needs a file to be written to.\nMaybe --out line.yaml is missing."));
        RunSeed numbers = new RunSeed(seed, 0);
        LineObserver observer = new LineObserver(numbers);
        PrintWriter err = spec.commandLine().getErr();
        TelemetryHearing hearing = new TelemetryHearing(observer, err);
        hearing.hear(heard, "draft");
        Draft draft = Draft.of(observer.observation(), name(file), heard.source(), numbers);
        new DraftDocument(draft, heard.source(), seed).print(spec.commandLine().getOut(), json);
        ScenarioOut.write(file, draft.text(), err);
        return hearing.status();
    }

    /** The name of the file as that of a scenario: lower-case letters, digits and hyphens, beginning with a letter. */
    private static String name(Path file) {
        String plain = String.valueOf(file.getFileName()).replaceFirst("\\.ya?ml$", "");
        String id = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[^a-z]+|-+$", "");
        return id.isEmpty() ? "draft" : id;
    }
}
