package linetwin.sim.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import linetwin.cli.option.ProgramVersion;
import linetwin.file.WholeFile;
import linetwin.sim.experiment.LocalReplicationRunner;
import linetwin.sim.experiment.Watch;
import linetwin.sim.experiment.gain.GainExperiment;
import linetwin.sim.experiment.gain.GainExperiment.Effects;
import linetwin.sim.experiment.gain.Waterfall;
import linetwin.sim.report.GainData;
import linetwin.sim.scenario.RunPlan;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.scenario.Scenarios;

/**
 * Writes the gains that ship with the program, those of all shipped scenarios that have levers, which {@code ShippedGainTest}
 * holds against the scenarios and the simulator. Arguments: the folder, and the replications of each.
 */
public final class ShippedGains {
    private ShippedGains() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        int replications = Integer.parseInt(arguments[1]);
        Files.createDirectories(folder);
        for (String name : Scenarios.builtIn()) {
            Scenario scenario = Scenarios.find(name);
            if (!scenario.levers().isEmpty()) {
                RunPlan plan = scenario.runPlan().withReplications(replications);
                Waterfall gain = new GainExperiment(scenario, plan, Effects.DRAWN_TOO)
                        .run(LocalReplicationRunner.onAllProcessors(), Watch.NONE);
                String json = new GainData(scenario, gain, ProgramVersion.text()).fields().json();
                Path file = folder.resolve(scenario.name() + ".json");
                WholeFile.write(file, (json + "\n").getBytes(StandardCharsets.UTF_8));
                System.out.println("wrote " + file);
            }
        }
    }
}
