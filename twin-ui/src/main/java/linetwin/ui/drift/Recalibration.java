package linetwin.ui.drift;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import linetwin.file.WholeFile;
import linetwin.model.value.Text;
import linetwin.sim.learn.calibrate.Calibration;
import linetwin.sim.learn.calibrate.Finding.Identified;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.scenario.Scenario.Assignment;
import linetwin.sim.scenario.VariantFile;
import linetwin.sim.scenario.file.Basis;
import linetwin.sim.scenario.file.Mark;

/**
 * What was learned of the parameters of a line since some of them have moved.
 *
 * @param named paths of the parameters that were noticed to have moved
 * @param from since when the line was heard for it
 */
record Recalibration(Calibration calibration, Set<String> named, Instant from, Instant until) {
    Recalibration {
        named = Set.copyOf(named);
    }

    /** What is to be taken over: what was named, or all that contradicts the scenario too. */
    List<Identified> taken(boolean areAllWanted) {
        return calibration.identified().stream()
                .filter(finding -> named.contains(finding.path()) || (areAllWanted && !finding.isKept()))
                .toList();
    }

    /** Paths that were named, but which the time since tells nothing of. */
    List<String> untold() {
        return named.stream()
                .filter(path -> calibration.identified().stream()
                        .noneMatch(finding -> finding.path().equals(path)))
                .sorted()
                .toList();
    }

    private String source() {
        return calibration.observation().line().scenario() + " " + from + "/" + until;
    }

    /** The scenario with what is taken over, each value with the evidence that it rests on. */
    private Scenario calibrated(boolean areAllWanted) {
        return calibration
                .scenario()
                .set(taken(areAllWanted).stream()
                        .map(finding ->
                                new Assignment(finding.path(), finding.value(), calibration.basis(finding, source())))
                        .toList());
    }

    /**
     * Writes a new file that extends the former scenario; one that is there already is refused, since it may be somebody's work.
     *
     * @throws linetwin.sim.scenario.file.ScenarioException if a value breaks a rule of scenarios
     */
    Path write(boolean areAllWanted, Path file) throws IOException {
        Text title = calibration.scenario().title();
        String text = VariantFile.of(
                calibrated(areAllWanted),
                calibration.scenario().runPlan(),
                new Text(title.zh() + "（已校准）", title.en() + " (calibrated)"),
                new Basis(Mark.CALIBRATED, new Text("由 " + source() + " 校准", "calibrated from " + source())),
                file);
        try {
            return WholeFile.writeNew(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        } catch (FileAlreadyExistsException e) {
            throw new IOException(file + " exists already", e);
        }
    }
}
