package linetwin.ui.whatif;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import linetwin.file.WholeFile;
import linetwin.model.value.Text;
import linetwin.sim.scenario.RunPlan;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.scenario.VariantFile;

/** Keeps a variant as a scenario file; what fails is said for people. */
final class SavedVariant {
    private SavedVariant() {}

    /** Writes a new file; one that is there already is refused, since it may be somebody's work. */
    static Path write(Scenario variant, RunPlan plan, Text title, Path file) throws IOException {
        String text = VariantFile.of(variant, plan, title, file);
        try {
            return WholeFile.writeNew(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        } catch (FileAlreadyExistsException e) {
            throw new IOException(file + " exists already", e);
        }
    }
}
