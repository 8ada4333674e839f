package linetwin.sim.learn.draft;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import linetwin.model.value.Text;
import linetwin.sim.learn.calibrate.Calibration;
import linetwin.sim.learn.calibrate.Calibrator;
import linetwin.sim.learn.calibrate.Finding.Identified;
import linetwin.sim.learn.sample.LineObservation;
import linetwin.sim.random.RunSeed;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.scenario.Scenarios;

/**
 * A scenario of a line of which nothing is known but what it told: its structure from the description, every parameter that the line
 * tells fitted and marked as calibrated, all else assumed and marked so.
 *
 * @param text of the scenario file
 * @param calibration of what was fitted
 * @param warnings what is simpler in the scenario than on the line, or was assumed
 */
public record Draft(String text, Calibration calibration, List<Text> warnings) {
    public Draft {
        warnings = List.copyOf(warnings);
    }

    /**
     * The draft of a line.
     *
     * @param name of the scenario
     * @param source what was heard, such as the name of a recording
     * @param seed of the random numbers that judge fits
     * @throws linetwin.sim.scenario.file.ScenarioException if the line breaks a rule of scenarios, such as a loop without a buffer
     */
    public static Draft of(LineObservation observation, String name, String source, RunSeed seed) {
        Skeleton skeleton = new Skeleton(observation, name, source);
        ObjectNode root = skeleton.root();
        Path file = Path.of(name + ".yaml");
        Scenario bare = Scenarios.parse(file, DraftText.of(root));
        Calibration calibration = Calibrator.ofPart(bare, observation, seed).calibrate((done, all) -> {});
        for (Identified finding : calibration.taken(true)) {
            DraftText.set(root, finding.path(), finding.value(), calibration.basis(finding, source));
        }
        List<Text> warnings = new ArrayList<>(skeleton.warnings());
        String text = DraftText.of(root);
        Scenarios.parse(file, text); // it is runnable, or says why not
        return new Draft(text, calibration, warnings);
    }
}
