package linetwin.cli.command.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import linetwin.cli.option.ExitStatus;
import linetwin.cli.option.InputException;
import linetwin.cli.output.ResultDocument;
import linetwin.cli.output.ValidationDocument;
import linetwin.cli.session.AttendedRun;
import linetwin.sim.experiment.InterruptedExperimentException;
import linetwin.sim.experiment.LocalReplicationRunner;
import linetwin.sim.experiment.Watch;
import linetwin.sim.scenario.Scenarios;
import linetwin.sim.validation.CheckedValue;
import linetwin.sim.validation.CheckedValue.Verdict;
import linetwin.sim.validation.ExactCase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code validate}: the simulator against lines whose truth is known exactly. */
@Command(
        name = "validate",
        description = "Compare the simulator with exact values; exit status 1 if one does not agree.")
public final class ValidateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "CASE",
            arity = "0..*",
            description = "Scenarios with exact values in 'expect', or folders of them (default: all that come with the"
                    + " program).")
    private List<String> names = List.of();

    @Option(names = "--json", description = "Print the result as " + ResultDocument.SCHEMA + " instead of a table.")
    private boolean json;

    private boolean isInterrupted;

    @Override
    public Integer call() {
        List<ExactCase> cases = cases();
        List<CheckedValue> values = new ArrayList<>();
        long steps = cases.stream().mapToLong(ExactCase::steps).sum();
        AttendedRun.of("validate", steps, watch -> checkAll(cases, values, watch), this::print);
        boolean isProven = !isInterrupted && values.stream().allMatch(value -> value.verdict() == Verdict.AGREES);
        return isProven ? ExitStatus.OK : ExitStatus.FAILED_CHECK;
    }

    /** What is finished counts, also if the rest is interrupted. */
    private List<CheckedValue> checkAll(List<ExactCase> cases, List<CheckedValue> values, Watch watch) {
        for (ExactCase known : cases) {
            try {
                List<CheckedValue> checked = known.check(LocalReplicationRunner.onAllProcessors(), watch);
                if (watch.isStopped()) {
                    throw new InterruptedExperimentException(0);
                }
                values.addAll(checked);
            } catch (InterruptedExperimentException e) {
                isInterrupted = true;
                return values;
            }
        }
        return values;
    }

    private void print(List<CheckedValue> values) {
        new ValidationDocument(values).print(spec.commandLine().getOut(), json);
        if (isInterrupted) {
            spec.commandLine().getErr().println("Interrupted: the other cases were not checked.");
        }
    }

    private List<ExactCase> cases() {
        return names.isEmpty()
                ? ExactCase.shipped()
                : names.stream()
                        .flatMap(ValidateCommand::files)
                        .map(name -> ExactCase.of(Scenarios.find(name)))
                        .toList();
    }

    private static Stream<String> files(String name) {
        Path folder = Path.of(name);
        if (!Files.isDirectory(folder)) {
            return Stream.of(name);
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> cases = files.map(Path::toString)
                    .filter(file -> file.endsWith(".yaml"))
                    .sorted()
                    .toList();
            if (cases.isEmpty()) {
                throw new InputException("the folder " + name + " has no scenario file (*.yaml).");
            }
            return cases.stream();
        } catch (IOException e) {
            throw new InputException("the folder " + name + " can't be read: " + e.getMessage() + ".", e);
        }
    }
}
