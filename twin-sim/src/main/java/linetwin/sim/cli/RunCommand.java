package linetwin.sim.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import linetwin.sim.experiment.Experiment;
import linetwin.sim.experiment.ExperimentResult;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.scenario.Scenarios;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code run}: an experiment with one line. */
@Command(name = "run", description = "Simulate a line in independent runs and print its KPIs with 95 %% intervals.")
final class RunCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "SCENARIO", description = ScenarioName.DESCRIPTION)
    private String name = "";

    @Mixin
    private final ExperimentOptions options = new ExperimentOptions();

    @Option(names = "--elements", description = "Add the figures of every station, buffer and conveyor.")
    private boolean elements;

    @Option(names = "--json", description = "Print the result as " + ResultJson.SCHEMA + " instead of a table.")
    private boolean json;

    @Override
    public Integer call() {
        Scenario scenario = Scenarios.find(name);
        Experiment experiment = options.experiment(scenario.line(), scenario.experiment());
        ExperimentResult result;
        try (Progress progress = Progress.of(scenario.name(), experiment.replications())) {
            result = experiment.run(options.runner(), progress::step);
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            ResultJson.print(ResultJson.run(result, elements), out);
        } else {
            new RunReport(result).print(out, elements);
        }
        out.flush();
        return ExitStatus.OK;
    }
}
