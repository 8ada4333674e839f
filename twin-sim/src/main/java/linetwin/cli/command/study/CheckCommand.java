package linetwin.cli.command.study;

import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import linetwin.cli.option.ExitStatus;
import linetwin.cli.option.InputException;
import linetwin.cli.option.ScenarioName;
import linetwin.cli.text.Numerals;
import linetwin.cli.text.TextTable;
import linetwin.link.foreign.ForeignLine;
import linetwin.model.line.Line;
import linetwin.sim.experiment.TrialRun;
import linetwin.sim.scenario.Lever;
import linetwin.sim.scenario.LineFile;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.scenario.Scenarios;
import linetwin.sim.scenario.file.DescriptionException;
import linetwin.sim.scenario.file.Mark;
import linetwin.sim.scenario.file.ParameterValue;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code check}: whether a scenario is fit to be run, and what its figures rest on. */
@Command(
        name = "check",
        description =
                "Check a scenario or mapping file; exit status 1 if it has mistakes, if the line locks up in a trial"
                        + " run, or if recorded messages can't be used as a mapping has it.")
public final class CheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "SCENARIO", description = ScenarioName.DESCRIPTION)
    private String name = "";

    @Option(names = "--evidence", description = "Print every parameter with its evidence mark and basis.")
    private boolean evidence;

    @Option(
            names = "--messages",
            paramLabel = "FILE",
            description = "Try the mapping on messages that 'record --raw' recorded, and print what each became, or why"
                    + " it was not used.")
    private @Nullable Path messages;

    @Option(names = "--json", description = "Print what became of the messages as JSON, one object a line.")
    private boolean json;

    @Override
    public Integer call() {
        Optional<LineFile> file = file();
        boolean isMapping = file.isPresent() && file.get().isMapping();
        if ((messages != null || json) && !isMapping) {
            throw new InputException("--messages and --json are for mappings, and " + name + " is none.");
        }
        if (json && messages == null) {
            throw new InputException("--json prints what became of messages.\nMaybe --messages is missing.");
        }
        if (file.isEmpty()) {
            return check(Scenarios.find(name));
        }
        try {
            return isMapping ? check(file.get().mapping()) : check(file.get().scenario());
        } catch (DescriptionException e) {
            PrintWriter err = spec.commandLine().getErr();
            err.println(e.getMessage());
            err.flush();
            return ExitStatus.FAILED_CHECK;
        }
    }

    /** What is read from outside; empty if a scenario is meant that comes with the program. */
    private Optional<LineFile> file() {
        try {
            return Optional.of(Path.of(name)).filter(LineFile::exists).map(LineFile::read);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private int check(Scenario scenario) {
        TrialRun.of(scenario.line(), scenario.runPlan());
        report(scenario);
        return ExitStatus.OK;
    }

    private int check(ForeignLine line) {
        PrintWriter out = spec.commandLine().getOut();
        if (messages != null) {
            return new MappingCheck(line, out, json).run(messages);
        }
        out.println(line.name() + " is a valid mapping: "
                + Numerals.count(line.line().elements().size(), "element") + ", " + read(line) + ".");
        out.flush();
        return ExitStatus.OK;
    }

    private static String read(ForeignLine line) {
        List<String> parts = new ArrayList<>();
        if (!line.rules().isEmpty()) {
            parts.add(kinds(line.rules().size(), "messages") + ", topics " + String.join(", ", line.filters()));
        }
        if (!line.logs().isEmpty()) {
            parts.add(kinds(line.logs().size(), "logs"));
        }
        return String.join(", ", parts);
    }

    private static String kinds(long count, String of) {
        return Numerals.count(count, "kind") + " of " + of;
    }

    private void report(Scenario scenario) {
        PrintWriter out = spec.commandLine().getOut();
        Line line = scenario.line();
        out.println(scenario.name() + " is a valid scenario: "
                + Numerals.count(line.elements().size(), "element") + ", "
                + Numerals.count(line.areas().size(), "area") + ", "
                + Numerals.count(scenario.levers().size(), "lever") + ".");
        out.println(Numerals.count(scenario.parameters().size(), "parameter") + " by evidence: "
                + marks(scenario.parameters()) + ".");
        if (evidence) {
            out.println();
            evidenceTable(scenario.parameters()).lines().forEach(out::println);
            scenario.levers().forEach(lever -> printLever(lever, out));
        }
        out.flush();
    }

    private static String marks(List<ParameterValue> parameters) {
        String founded = Arrays.stream(Mark.values())
                .map(mark -> count(parameters, mark) + " " + mark.sign())
                .collect(Collectors.joining(", "));
        long bare = parameters.stream().filter(row -> row.basis().isEmpty()).count();
        return founded + ", " + bare + " without a mark";
    }

    private static long count(List<ParameterValue> parameters, Mark mark) {
        return parameters.stream()
                .filter(row -> row.basis().filter(basis -> basis.mark() == mark).isPresent())
                .count();
    }

    private static TextTable evidenceTable(List<ParameterValue> parameters) {
        TextTable table = TextTable.ofWords("parameter", "value", "mark", "basis");
        for (ParameterValue row : parameters) {
            table.add(
                    row.path(),
                    row.value(),
                    row.basis().map(basis -> basis.mark().sign()).orElse(""),
                    row.basis().map(basis -> basis.text().en()).orElse(""));
        }
        return table;
    }

    private static void printLever(Lever lever, PrintWriter out) {
        out.println();
        out.println("lever " + lever.id() + " (" + lever.title().en() + "), evidence: " + lever.grade() + ". "
                + lever.basis().text().en());
    }
}
